import { Track, type Participant, type Room } from 'livekit-client';
import type { RoomPerson } from './room.ts';

/** Everybody else, as they are now. */
export const peopleIn = (room: Room): ReadonlyMap<string, RoomPerson> =>
  new Map([...room.remoteParticipants.values()].map((person) => [person.identity, personOf(person)]));

function personOf(person: Participant): RoomPerson {
  const camera = person.getTrackPublication(Track.Source.Camera);
  const microphone = person.getTrackPublication(Track.Source.Microphone);
  return {
    identity: person.identity,
    picture: camera !== undefined && !camera.isMuted,
    muted: microphone === undefined || microphone.isMuted,
    speaking: person.isSpeaking,
  };
}
