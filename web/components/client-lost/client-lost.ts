import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Phone, WifiOff } from 'lucide';
import { buttons } from '../../styles/controls.ts';
import { base, cards } from '../../styles/shared.ts';
import { helpPhone, helpPhoneLink } from '../../texts/phone.ts';
import '../icon/icon.ts';

/**
 * The connection is down (F6): what happened, what is safe, that nothing has to be done, and the number. It stands
 * above what was on the screen, so that a text being written is not lost.
 */
@localized()
@customElement('kr-client-lost')
export class ClientLost extends LitElement {
  static override styles = [
    base,
    buttons,
    cards,
    css`
      .nowbox {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--s3);
        background: var(--warn-soft);
        --icon: 28px;
      }
      .nowbox > kr-icon {
        color: var(--warn);
      }
      .btn {
        grid-column: 1 / -1;
        justify-self: start;
        --icon: 20px;
      }
    `,
  ];

  override render() {
    return html`<section class="nowbox">
      <kr-icon .icon=${WifiOff}></kr-icon>
      <div>
        <h2>${msg('Yhteys katkesi', { id: 'lost.heading' })}</h2>
        <p>${msg('Yhdistämme uudelleen. Sinun ei tarvitse tehdä mitään.', { id: 'lost.again' })}</p>
        <p>${msg('Paikkasi säilyy. Asioistasi ei puhuta ilman sinua.', { id: 'lost.safe' })}</p>
      </div>
      <a class="btn" href=${helpPhoneLink}>
        <kr-icon .icon=${Phone}></kr-icon>${msg(str`Soita ${helpPhone}`, { id: 'failure.call' })}
      </a>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-client-lost': ClientLost;
  }
}
