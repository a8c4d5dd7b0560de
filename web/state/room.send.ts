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
  if (isPaused()) await rest(me);
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
  if (local.isUpstreamPaused) {
    await local.resumeUpstream();
    track.enabled = !local.isMuted;
  }
  if (local.isMuted === on) await (on ? local.unmute() : local.mute());
}

/**
 * Nothing of what is sent goes out, at once and without asking anybody: no packet, and whatever the library may begin to
 * send again by itself is black and silent. Taken back it could not come again on the same connection, since the gate
 * lets one track of a kind be added (`server/media/PROTOCOL.md`).
 */
export async function rest(me: LocalParticipant): Promise<void> {
  await Promise.all(
    sentBy(me).map((track) => {
      track.mediaStreamTrack.enabled = false;
      return track.pauseUpstream();
    }),
  );
}

/** For a connection that is being built anew: muted and resting tracks would be sent again with it. */
export async function takeBack(me: LocalParticipant): Promise<void> {
  await Promise.all(sentBy(me).map((track) => me.unpublishTrack(track, false)));
}

const sentBy = (me: LocalParticipant): readonly LocalTrack[] =>
  [...me.trackPublications.values()].flatMap(({ track }) => (track ? [track] : []));
