import type { RemoteTrack } from 'livekit-client';

/** Plays what the others say, in elements of its own that nobody sees: a tile that is hidden must not fall silent. */
export class Sound {
  private readonly playing = new Map<RemoteTrack, HTMLAudioElement>();

  play(track: RemoteTrack): void {
    const element = document.createElement('audio');
    element.hidden = true;
    document.body.append(element);
    track.attach(element);
    this.playing.set(track, element);
  }

  stop(track: RemoteTrack): void {
    const element = this.playing.get(track);
    if (!element) return;
    this.playing.delete(track);
    track.detach(element);
    element.remove();
  }

  stopAll(): void {
    for (const track of [...this.playing.keys()]) this.stop(track);
  }
}
