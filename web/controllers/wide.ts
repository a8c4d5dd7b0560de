import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the screen is a desk's and not a phone's; draws the element again when that changes. */
export class Wide implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  /** The same width as in the style sheets of the rooms. */
  private readonly query = matchMedia('(min-width: 900px)');

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  get now(): boolean {
    return this.query.matches;
  }

  hostConnected() {
    this.query.addEventListener('change', this.onChange);
  }

  hostDisconnected() {
    this.query.removeEventListener('change', this.onChange);
  }

  private readonly onChange = () => {
    this.host.requestUpdate();
  };
}
