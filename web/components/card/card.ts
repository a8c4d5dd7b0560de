import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/shared.ts';

/** A sheet of paper on the table (`sheet`, square corners, wide margins) or a small card (the default). */
@customElement('kr-card')
export class Card extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        background: var(--card);
        border: var(--hair) solid var(--line);
        border-radius: var(--r2);
        padding: var(--s5);
      }
      :host([sheet]) {
        border-radius: var(--r0);
        padding: var(--s6);
      }
      @media (max-width: 700px) {
        :host,
        :host([sheet]) {
          padding: var(--s4);
        }
      }
      @media print {
        :host,
        :host([sheet]) {
          border: 0;
          padding: 0;
        }
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) sheet = false;

  override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-card': Card;
  }
}
