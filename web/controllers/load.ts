import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answer, ClientRefusal } from '../state/api.ts';

/** An answer on its way, arrived, or refused: a page has words for each. */
export type Loading<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'refused'; readonly refusal: ClientRefusal };

/** Asks the server for what a page shows, and draws the page again when the answer comes. Late answers to older questions are dropped; one that says when to ask again is obeyed. */
export class Load<T> implements ReactiveController {
  now: Loading<T> = { state: 'loading' };
  private readonly host: ReactiveControllerHost;
  private readonly ask: () => Promise<Answer<T>>;
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, ask: () => Promise<Answer<T>>) {
    this.host = host;
    this.ask = ask;
    host.addController(this);
  }

  hostConnected() {
    void this.again();
  }

  hostDisconnected() {
    this.turn += 1;
    clearTimeout(this.timer);
  }

  /** Asks again; `quietly` keeps what is on the screen until the new answer has come. */
  async again(how: 'anew' | 'quietly' = 'anew'): Promise<void> {
    const turn = (this.turn += 1);
    clearTimeout(this.timer);
    if (how === 'anew') {
      this.now = { state: 'loading' };
      this.host.requestUpdate();
    }
    const answer = await this.ask();
    if (turn !== this.turn) return;
    if (answer.ok) this.now = { state: 'ready', value: answer.value };
    // A page that is already filled does not empty itself because one repeated question failed.
    else if (how === 'anew' || this.now.state !== 'ready') this.now = { state: 'refused', refusal: answer };
    this.host.requestUpdate();
    // Looking changes nothing, so that the page tries again by itself; its words stay until the answer is there.
    if (!answer.ok && answer.againInMs !== undefined)
      this.timer = setTimeout(() => void this.again('quietly'), answer.againInMs);
  }
}
