import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** For so long a new consent question hears neither yes nor no, in milliseconds: what was meant for the one before has passed. */
const settlingMs = 1000;

/** Does something once after so many milliseconds, unless it is called off. */
export type Later = (then: () => void, ms: number) => () => void;

/** By the browser's own clock. */
export const later: Later = (then, ms) => {
  const timer = setTimeout(then, ms);
  return () => {
    clearTimeout(timer);
  };
};

/**
 * A consent question that has just come: `ready` a second after it stands on the page (CO-3). Nothing pressed before is
 * remembered. One question is one element, so that this begins anew with each.
 */
export class Settling implements ReactiveController {
  ready = false;
  private readonly host: ReactiveControllerHost & { readonly later: Later };
  private callOff = () => {};

  constructor(host: ReactiveControllerHost & { readonly later: Later }) {
    this.host = host;
    host.addController(this);
  }

  hostConnected() {
    this.ready = false;
    this.callOff = this.host.later(() => {
      this.ready = true;
      this.host.requestUpdate();
    }, settlingMs);
  }

  hostDisconnected() {
    this.callOff();
  }
}

/** A key that is held down presses nothing: it was pressed for another question. */
export const notHeldDown = (event: KeyboardEvent): void => {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
};
