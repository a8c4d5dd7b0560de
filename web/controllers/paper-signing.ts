import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { MeetingSigning, type SigningSeat } from '../state/signing.meeting.ts';
import { Watch } from './watch.ts';

/** What an element shows to be signed. */
interface Shown {
  readonly seat: SigningSeat | null;
  /** Digest of the frozen summary; null while there is none. */
  readonly sha256: string | null;
}

/**
 * One signer's signing of the paper that an element shows. A paper that was frozen anew is signed anew; when the element
 * leaves the page, what is under way ends and its key is gone.
 */
export class PaperSigning implements ReactiveController {
  private readonly shown: () => Shown;
  private held: { readonly sha256: string; readonly signing: MeetingSigning } | null = null;

  constructor(host: ReactiveControllerHost, shown: () => Shown) {
    this.shown = shown;
    new Watch(host, () => this.current);
    host.addController(this);
  }

  /** The signing of the paper that is shown now; null while none is. */
  get current(): MeetingSigning | null {
    const { seat, sha256 } = this.shown();
    if (sha256 !== (this.held?.sha256 ?? null)) {
      this.held?.signing.stop();
      this.held = null;
    }
    if (seat && sha256 !== null) this.held ??= { sha256, signing: new MeetingSigning(seat) };
    return this.held?.signing ?? null;
  }

  hostDisconnected() {
    this.held?.signing.stop();
    this.held = null;
  }
}
