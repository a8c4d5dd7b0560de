import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';

/** Words to be said by screen readers; the one live region of the document listens. */
class Announcement extends Event {
  readonly text: string;
  constructor(text: string) {
    super('kr-announce');
    this.text = text;
  }
}

/** What was said is no longer this page's to keep. */
class Forgetting extends Event {
  constructor() {
    super('kr-forget-announced');
  }
}

/** Takes everything out of the live region: whoever may not know it any more finds it nowhere (CO-10). */
export const forgetAnnounced = (): void => {
  window.dispatchEvent(new Forgetting());
};

/** Says a sentence to screen readers, politely: joining, leaving, consent, phase, what failed. */
export const announce = (text: string): void => {
  window.dispatchEvent(new Announcement(text));
};

/** The one live region in the document. The shell has it; nothing else needs `aria-live`. */
@customElement('kr-live')
export class Live extends LitElement {
  static override styles = css`
    div {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `;

  @state() private lines: readonly { readonly id: number; readonly text: string }[] = [];
  private count = 0;

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('kr-announce', this.onAnnounce);
    window.addEventListener('kr-forget-announced', this.onForget);
  }

  override disconnectedCallback() {
    window.removeEventListener('kr-announce', this.onAnnounce);
    window.removeEventListener('kr-forget-announced', this.onForget);
    super.disconnectedCallback();
  }

  override render() {
    // A log keeps the last sentences: the same words twice are said twice, and none replaces one still being said.
    return html`<div role="log" aria-live="polite">
      ${this.lines.map(({ text }) => html`<p>${text}</p>`)}
    </div>`;
  }

  private readonly onForget = () => {
    this.lines = [];
  };

  private readonly onAnnounce = (event: Event) => {
    if (!(event instanceof Announcement)) return;
    this.count += 1;
    this.lines = [...this.lines.slice(-4), { id: this.count, text: event.text }];
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-live': Live;
  }
}
