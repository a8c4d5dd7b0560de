import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { IconNode } from 'lucide';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import '../icon/icon.ts';

/**
 * One of several equal ways on, as a large button: what I do, and what follows from it. A press is heard as `click`;
 * while `off` the button stays reachable and nothing is heard.
 */
@customElement('kr-way')
export class Way extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      button {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--s4);
        align-items: center;
        inline-size: 100%;
        min-block-size: 84px;
        padding: var(--s3) var(--s4);
        border: 2px solid var(--edge);
        border-radius: var(--r2);
        background: var(--card);
        text-align: start;
        --icon: 24px;
      }
      button:hover {
        border-color: var(--ink);
      }
      b {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) icon: IconNode | null = null;
  /** What I do. */
  @property() does = '';
  /** What follows. */
  @property() means = '';
  /** Mirrored in right-to-left text. */
  @property({ type: Boolean }) flip = false;
  @property({ type: Boolean }) off = false;

  override render() {
    return html`<button type="button" aria-disabled=${String(this.off)} @click=${this.onPress}>
      <kr-icon .icon=${this.icon} ?flip=${this.flip}></kr-icon>
      <span><b>${this.does}</b><span class="small soft">${this.means}</span></span>
    </button>`;
  }

  private onPress(event: Event) {
    if (this.off) event.stopPropagation();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-way': Way;
  }
}
