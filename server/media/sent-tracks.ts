import {
  RequestResponse_Reason,
  type AddTrackRequest,
  type SignalResponse,
  type TrackSource,
} from '@livekit/protocol';

/** What one person sends: at most one camera and one microphone, however many lines they open one after the other. */
export interface SentTracks {
  /** May this track be added? From a yes on it takes the place of its source. */
  add(track: AddTrackRequest): boolean;
  /** What the media server says tells when a track is taken, refused or gone. */
  hear(message: SignalResponse['message']): void;
}

interface Sent {
  readonly cid: string;
  /** The media server's id, once it has answered. */
  sid: string | null;
  /** After a resume the browser may not know what became of its request, and asks with the same id. */
  mayRepeat: boolean;
}

/** Nothing is sent yet. */
export function sentTracks(): SentTracks {
  const bySource = new Map<TrackSource, Sent>();
  const forget = (isIt: (sent: Sent) => boolean): void => {
    for (const [source, sent] of bySource) if (isIt(sent)) bySource.delete(source);
  };
  return {
    add({ source, cid }) {
      const sent = bySource.get(source);
      if (sent && (sent.cid !== cid || !sent.mayRepeat)) return false;
      // The media server keeps a second request of one id waiting until the first track is gone.
      bySource.set(source, { cid, sid: sent?.sid ?? null, mayRepeat: false });
      return true;
    },
    hear(message) {
      switch (message.case) {
        case 'join':
          // Whoever joins anew sends nothing; the media server has thrown out their earlier self.
          bySource.clear();
          return;
        case 'reconnect':
          for (const sent of bySource.values()) sent.mayRepeat = true;
          return;
        case 'trackPublished': {
          const { cid, track } = message.value;
          for (const sent of bySource.values()) if (sent.cid === cid) sent.sid = track?.sid ?? null;
          return;
        }
        case 'trackUnpublished': {
          const { trackSid } = message.value;
          forget((sent) => sent.sid === trackSid);
          return;
        }
        case 'requestResponse': {
          const { request, reason } = message.value;
          if (request.case !== 'addTrack' || isTaken(reason)) return;
          const { cid } = request.value;
          forget((sent) => sent.cid === cid && sent.sid === null);
          return;
        }
        default:
      }
    },
  };
}

const isTaken = (reason: RequestResponse_Reason): boolean =>
  reason === RequestResponse_Reason.OK || reason === RequestResponse_Reason.QUEUED;
