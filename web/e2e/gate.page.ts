import { RoomSession, type OwnTracks } from '../state/room.ts';
import { Store } from '../state/store.ts';

// The least page around the product's own room session: small own picture, everybody else's beside it.

declare global {
  interface Window {
    /** For the test outside. */
    readonly session: RoomSession;
    readonly start: (ticket: string) => Promise<void>;
  }
}

const own = new Store<OwnTracks['now']>({ audioTrack: null, videoTrack: null, microphone: 'off' });
const session = new RoomSession(own);
const shown = new Set<string>();

session.subscribe(() => {
  for (const identity of session.now.people.keys()) {
    if (shown.has(identity)) continue;
    shown.add(identity);
    const video = document.createElement('video');
    video.muted = true;
    video.width = 320;
    video.height = 180;
    document.body.append(video);
    session.attach(identity, video);
  }
});

async function start(ticket: string): Promise<void> {
  const entering = session.enter(ticket);
  const video = { width: 320, height: 180, frameRate: 15 };
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video });
  const [audioTrack, videoTrack] = [stream.getAudioTracks()[0] ?? null, stream.getVideoTracks()[0] ?? null];
  own.set({ audioTrack, videoTrack, microphone: 'on' });
  await entering;
}

Object.assign(window, { session, start });
