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

/** Watches packet counts: each remedy is tried once until packets flow again, so that a mute device causes no storm. */
export class SilenceWatch {
  private readonly tracks = new Map<string, Watched>();

  /** @param now milliseconds of any clock that only goes forward */
  judge(track: string, packets: number, now: number): Remedy {
    const watched = this.tracks.get(track);
    if (!watched || packets > watched.packets) {
      this.tracks.set(track, { packets, heardAt: now, tried: 'none' });
      return 'none';
    }
    // A new subscription counts from zero.
    watched.packets = packets;
    const silent = now - watched.heardAt;
    if (silent >= rejoinAfter && watched.tried !== 'rejoin') return (watched.tried = 'rejoin');
    if (silent >= resubscribeAfter && watched.tried === 'none') return (watched.tried = 'resubscribe');
    return 'none';
  }

  /** Muted or gone: its silence is no fault. */
  forget(track: string): void {
    this.tracks.delete(track);
  }
}
