import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/shared.ts';

/** A sheet with what belongs beside it: at the end on a wide screen, below on a phone. Slots: default and `side`. */
@customElement('kr-room-side')
export class RoomSide extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(220px, 304px);
        gap: var(--s6);
        padding: var(--s6);
        max-inline-size: 1120px;
      }
      .sheet {
        background: var(--card);
        border: var(--hair) solid var(--line);
        border-radius: var(--r0);
        padding: var(--s6);
        align-self: start;
        min-inline-size: 0;
      }
      ::slotted([slot='side']) {
        display: block;
      }
      .side {
        min-inline-size: 0;
      }
      @media (max-width: 1100px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
          padding: var(--s4);
          gap: var(--s5);
        }
        .sheet {
          padding: var(--s4);
        }
      }
    `,
  ];

  /** What a screen reader calls the second column. */
  @property() label = '';

  override render() {
    return html`<div class="sheet"><slot></slot></div>
      <aside class="side" aria-label=${this.label}><slot name="side"></slot></aside>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-side': RoomSide;
  }
}
