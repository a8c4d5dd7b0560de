import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { CirclePause } from 'lucide';
import { base, cards } from '../../styles/shared.ts';
import '../icon/icon.ts';

/** No official is connected: the interpreter is never alone with the client (ME-7). */
@localized()
@customElement('kr-interpreter-hold')
export class InterpreterHold extends LitElement {
  static override styles = [
    base,
    cards,
    css`
      .nowbox {
        display: grid;
        gap: var(--s2);
        background: var(--warn-soft);
        --icon: 36px;
      }
      kr-icon {
        color: var(--warn);
      }
    `,
  ];

  override render() {
    return html`<section class="nowbox">
      <kr-icon .icon=${CirclePause}></kr-icon>
      <h2>${msg('Odota, virkailija palaa', { id: 'hold.heading' })}</h2>
      <p>
        ${msg(
          'Virkailija ei ole nyt paikalla. Et kuule etkä näe asiakasta, eikä hän sinua. Näin kuuluu olla.',
          {
            id: 'hold.text',
          },
        )}
      </p>
      <p>${msg('Sinun ei tarvitse tehdä mitään. Paikkasi säilyy.', { id: 'hold.todo' })}</p>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-interpreter-hold': InterpreterHold;
  }
}
