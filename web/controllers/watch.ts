import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Anything that can be watched: a `Store`, or a state that has one. */
export interface Watchable {
  subscribe(listener: () => void): () => void;
}

/** Draws an element again whenever what it watches has changed; forgets it when the element leaves. */
export class Watch implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly source: () => Watchable | null;
  private stop: (() => void) | undefined;
  private watched: Watchable | null = null;

  /** `source` may answer something else later; it is asked again at every update. */
  constructor(host: ReactiveControllerHost, source: () => Watchable | null) {
    this.host = host;
    this.source = source;
    host.addController(this);
  }

  hostConnected() {
    this.follow();
  }

  hostUpdate() {
    this.follow();
  }

  hostDisconnected() {
    this.stop?.();
    this.stop = undefined;
    this.watched = null;
  }

  private follow() {
    const source = this.source();
    if (source === this.watched) return;
    this.stop?.();
    this.watched = source;
    this.stop = source?.subscribe(() => {
      this.host.requestUpdate();
    });
  }
}
