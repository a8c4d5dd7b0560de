import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, words } from '../../styles/shared.ts';

/** Nothing here yet, why, and the next step (default slot). */
@customElement('kr-empty')
export class Empty extends LitElement {
  static override styles = [
    base,
    words,
    css`
      div {
        border: var(--rule) dashed var(--edge);
        border-radius: var(--r2);
        padding: var(--s5);
        display: grid;
        gap: var(--s2);
        justify-items: start;
      }
    `,
  ];

  @property() heading = '';
  @property() text = '';

  override render() {
    return html`<div>
      <p><b>${this.heading}</b></p>
      <p class="soft">${this.text}</p>
      <slot></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-empty': Empty;
  }
}
