import { Track, type LocalParticipant, type LocalTrack, type TrackPublishOptions } from 'livekit-client';
import type { OwnTracks } from './room.ts';

/** What the person sends of one kind: a track, and whether it is on. */
interface Wanted {
  readonly source: Track.Source;
  readonly track: MediaStreamTrack | null;
  readonly on: boolean;
  readonly options: TrackPublishOptions;
}

const wantedOf = ({ audioTrack, videoTrack, microphone }: OwnTracks['now']): readonly Wanted[] => [
  {
    source: Track.Source.Microphone,
    track: audioTrack,
    on: audioTrack !== null && microphone === 'on',
    options: {},
  },
  { source: Track.Source.Camera, track: videoTrack, on: videoTrack !== null, options: {} },
];

/**
 * Makes what is sent agree with the person's devices. Turned off means muted and not taken back: it is back at once, and
 * the others are told. Safe to repeat.
 * @param isPaused nothing may be sent now; asked before and after each step
 */
export async function sendOwn(
  me: LocalParticipant,
  own: OwnTracks['now'],
  isPaused: () => boolean,
): Promise<void> {
  if (me.permissions?.canPublish !== true) return;
  // One after the other: each may need an agreement with the server about the connection.
  for (const wanted of wantedOf(own)) if (!isPaused()) await send(me, wanted);
  if (isPaused()) await takeBack(me);
}

async function send(me: LocalParticipant, { source, track, on, options }: Wanted): Promise<void> {
  const sent = me.getTrackPublication(source)?.track;
  if (!track) {
    await sent?.mute();
    return;
  }
  const local = sent ?? (await me.publishTrack(track, { source, ...options })).track;
  if (!local) return;
  await follow(local, track, on);
}

async function follow(local: LocalTrack, track: MediaStreamTrack, on: boolean): Promise<void> {
  if (local.mediaStreamTrack !== track) await local.replaceTrack(track, true);
  if (local.isMuted === on) await (on ? local.unmute() : local.mute());
}

/**
 * Takes back everything that is sent, at once and whatever happens to the connection: muted tracks would still be
 * there to be sent again. The own devices are not touched.
 */
export async function takeBack(me: LocalParticipant): Promise<void> {
  const tracks = [...me.trackPublications.values()].flatMap(({ track }) => (track ? [track] : []));
  await Promise.all(tracks.map((track) => me.unpublishTrack(track, false)));
}
