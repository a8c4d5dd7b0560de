import { ConnectionQuality, ConnectionState, type RemoteTrackPublication, type Room } from 'livekit-client';
import { SilenceWatch } from './room.silence.ts';

/**
 * Looks every second whether sound really arrives from everybody who sends it, and mends what does not, at the end that
 * is at fault.
 */
export function watchSound(room: Room): { stop(): void } {
  const watch = new SilenceWatch();
  const timer = setInterval(() => void look(room, watch), 1000);
  return {
    stop() {
      clearInterval(timer);
    },
  };
}

async function look(room: Room, watch: SilenceWatch): Promise<void> {
  for (const person of room.remoteParticipants.values()) {
    for (const publication of person.videoTrackPublications.values()) {
      const packets = isListening(room) ? await packetsOf(publication) : null;
      if (packets === null) watch.forget(publication.trackSid);
      else watch.note(publication.trackSid, packets, performance.now());
    }
    for (const publication of person.audioTrackPublications.values()) {
      const packets = isListening(room) ? await packetsOf(publication) : null;
      if (packets === null) {
        watch.forget(publication.trackSid);
        continue;
      }
      const isLost = person.connectionQuality === ConnectionQuality.Lost;
      const remedy = watch.judge(publication.trackSid, packets, performance.now(), isLost);
      if (remedy === 'resubscribe') resubscribe(publication);
      // A whole new connection with the next ticket; the library's own way to it bears this name.
      if (remedy === 'rejoin') await room.simulateScenario('full-reconnect');
    }
  }
}

/** Not while it mends itself anyway, and not while the person is on hold. */
const isListening = (room: Room): boolean =>
  room.state === ConnectionState.Connected && room.localParticipant.permissions?.canSubscribe !== false;

/** Null when nothing is to be expected. */
async function packetsOf(publication: RemoteTrackPublication): Promise<number | null> {
  if (publication.isMuted || !publication.isDesired) return null;
  const report = await publication.track?.getRTCStatsReport();
  let packets = 0;
  report?.forEach((entry: { type: string; packetsReceived?: number }) => {
    if (entry.type === 'inbound-rtp') packets += entry.packetsReceived ?? 0;
  });
  return packets;
}

function resubscribe(publication: RemoteTrackPublication): void {
  publication.setSubscribed(false);
  setTimeout(() => {
    publication.setSubscribed(true);
  }, 250);
}
