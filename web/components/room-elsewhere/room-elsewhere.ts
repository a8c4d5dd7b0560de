import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { outside } from '../../styles/outside.ts';
import { buttons } from '../../styles/controls.ts';
import { base, cards, words } from '../../styles/shared.ts';

/** The person wants to go on in this tab. */
class TakeOverEvent extends Event {
  constructor() {
    super('kr-take-over', { bubbles: true, composed: true });
  }
}

/** The seat is held in another tab (`busy`), or another tab has just taken it (`taken`). */
@localized()
@customElement('kr-room-elsewhere')
export class RoomElsewhere extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    cards,
    outside,
    css`
      article {
        display: grid;
        gap: var(--s4);
        justify-items: start;
      }
      @media (max-width: 700px) {
        .btn {
          inline-size: 100%;
        }
      }
    `,
  ];

  @property() how: 'busy' | 'taken' = 'busy';

  override render() {
    return html`<article class="sheet">
      <h1 tabindex="-1">
        ${
          this.how === 'busy'
            ? msg('Tapaaminen on auki toisessa välilehdessä', { id: 'refusal.seat.busy' })
            : msg('Tapaaminen siirtyi toiseen välilehteen', { id: 'room.elsewhere.taken' })
        }
      </h1>
      <p class="large">
        ${msg('Sama ihminen voi olla mukana yhdessä paikassa kerrallaan. Paikkasi säilyy.', {
          id: 'room.elsewhere.text',
        })}
      </p>
      <button type="button" class="btn main" @click=${() => this.dispatchEvent(new TakeOverEvent())}>
        ${
          this.how === 'busy'
            ? msg('Siirrä tapaaminen tänne', { id: 'room.elsewhere.here' })
            : msg('Siirrä tapaaminen tänne', { id: 'room.elsewhere.back' })
        }
      </button>
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-elsewhere': RoomElsewhere;
  }
  interface HTMLElementEventMap {
    'kr-take-over': TakeOverEvent;
  }
}
