/** What to do about a track that should sound and does not. */
export type Remedy = 'none' | 'resubscribe' | 'rejoin';

/** Milliseconds without a packet. Even silence is sent a few times a second. */
const resubscribeAfter = 3000;
const rejoinAfter = 8000;

interface Watched {
  packets: number;
  heardAt: number;
  tried: Remedy;
}

/**
 * Watches packet counts: each remedy is tried once until packets flow again, so that a mute device causes no storm.
 * While anything else arrives, one silent track is the fault of who sends it: this end's connection is sound, and
 * building it anew would only cost everybody their picture.
 */
export class SilenceWatch {
  private readonly tracks = new Map<string, Watched>();
  private arrivedAt = -Infinity;

  /**
   * @param now milliseconds of any clock that only goes forward
   * @param senderIsLost the media server itself does not hear who sends it
   */
  judge(track: string, packets: number, now: number, senderIsLost = false): Remedy {
    const watched = this.tracks.get(track);
    if (!watched || packets > watched.packets) {
      if (watched || packets > 0) this.arrivedAt = now;
      this.tracks.set(track, { packets, heardAt: now, tried: 'none' });
      return 'none';
    }
    // A new subscription counts from zero.
    watched.packets = packets;
    const silent = now - watched.heardAt;
    const nothingArrives = now - this.arrivedAt >= rejoinAfter;
    if (silent >= rejoinAfter && watched.tried !== 'rejoin' && nothingArrives && !senderIsLost)
      return (watched.tried = 'rejoin');
    if (silent >= resubscribeAfter && watched.tried === 'none') return (watched.tried = 'resubscribe');
    return 'none';
  }

  /** Something else than a voice: it only shows that this end receives. */
  note(track: string, packets: number, now: number): void {
    const watched = this.tracks.get(track);
    if (watched && packets > watched.packets) this.arrivedAt = now;
    this.tracks.set(track, { packets, heardAt: now, tried: 'none' });
  }

  /** Muted or gone: its silence is no fault. */
  forget(track: string): void {
    this.tracks.delete(track);
  }
}
