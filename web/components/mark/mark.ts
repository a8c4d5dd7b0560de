import { localized } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, roles } from '../../styles/shared.ts';
import type { Role } from '../../../server/domain/people.ts';
import { roleLetter } from '../../texts/roles.ts';

/**
 * A person as a mark: shape, letter and colour together, never colour alone. It stands beside a name
 * or a role in words and is therefore hidden from screen readers. `empty` is a place not taken yet.
 */
@localized()
@customElement('kr-mark')
export class Mark extends LitElement {
  static override styles = [
    base,
    roles,
    css`
      :host {
        display: inline-block;
        flex: none;
      }
      span {
        display: grid;
        place-items: center;
        inline-size: var(--mark);
        block-size: var(--mark);
        border: 2px solid transparent;
        border-radius: 30%;
        font-size: var(--t-xs);
        font-weight: 700;
        line-height: 1;
        color: var(--card);
        background: var(--c);
        background-clip: border-box;
      }
      .client {
        border-radius: 50%;
      }
      .interpreter {
        border-radius: 50%;
        border-end-start-radius: 15%;
      }
      :host([big]) span {
        inline-size: var(--mark-big);
        block-size: var(--mark-big);
        font-size: var(--t-l);
      }
      :host([empty]) span {
        background: transparent;
        border: 2px dashed var(--c);
        color: var(--c);
      }
      @media print {
        span {
          border-color: var(--c);
          color: var(--c);
          background: transparent;
        }
      }
    `,
  ];

  @property() who: Role = 'client';
  @property({ type: Boolean, reflect: true }) big = false;
  @property({ type: Boolean, reflect: true }) empty = false;

  override render() {
    return html`<span class=${this.who} aria-hidden="true">${roleLetter(this.who)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-mark': Mark;
  }
}
