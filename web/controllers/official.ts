import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LogOutEvent, type Me } from '../components/shell/shell.ts';
import { logOut, me } from '../state/api.officials.ts';

/** Who is logged in, for the bar of an official's page, and the way out. The page itself works without the answer. */
export class Official implements ReactiveController {
  me: Me | null = null;
  private readonly host: ReactiveControllerHost & EventTarget;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.host = host;
    host.addController(this);
  }

  hostConnected() {
    this.host.addEventListener('kr-log-out', this.onLogOut);
    void this.ask();
  }

  hostDisconnected() {
    this.host.removeEventListener('kr-log-out', this.onLogOut);
  }

  private async ask() {
    const answer = await me();
    if (!answer.ok) return;
    this.me = answer.value;
    this.host.requestUpdate();
  }

  private readonly onLogOut = (event: Event) => {
    if (!(event instanceof LogOutEvent)) return;
    // The document is loaded anew: nothing of the case stays in memory.
    void logOut().then(() => {
      location.assign('/');
    });
  };
}
