import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Does something again and again while an element is on the page and the page is seen; and at once when it is seen again. */
export class Repeat implements ReactiveController {
  private readonly what: () => void;
  private readonly everyMs: number;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, what: () => void, everyMs: number) {
    this.what = what;
    this.everyMs = everyMs;
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.onSeen);
    this.timer = setInterval(() => {
      if (!document.hidden) this.what();
    }, this.everyMs);
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.onSeen);
    clearInterval(this.timer);
  }

  private readonly onSeen = () => {
    if (!document.hidden) this.what();
  };
}
