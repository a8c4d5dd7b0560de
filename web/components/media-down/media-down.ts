import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Phone, VolumeX } from 'lucide';
import { buttons } from '../../styles/controls.ts';
import { base, cards } from '../../styles/shared.ts';
import { helpPhone, helpPhoneLink } from '../../texts/phone.ts';
import '../icon/icon.ts';

/**
 * Neither sound nor picture has reached this person for five seconds, though the page itself works (ME-13): what that
 * means, what to do, and the number. On the telephone there is nothing to do.
 */
@localized()
@customElement('kr-media-down')
export class MediaDown extends LitElement {
  static override styles = [
    base,
    buttons,
    cards,
    css`
      .nowbox {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--s2) var(--s3);
        padding: var(--s3) var(--s4);
        background: var(--warn-soft);
        --icon: 28px;
      }
      /* What is asked or read stands beneath, and must not be pushed out of sight. */
      h2 {
        font-size: inherit;
      }
      .nowbox > kr-icon {
        color: var(--warn);
      }
      .btn {
        grid-column: 1 / -1;
        --icon: 20px;
      }
      @media (min-width: 700px) {
        .btn {
          grid-column: 2;
          justify-self: start;
        }
      }
    `,
  ];

  /** This person has been called. */
  @property({ type: Boolean, attribute: 'by-phone' }) byPhone = false;
  /** It is the client, who is asked nothing meanwhile. */
  @property({ type: Boolean }) client = false;

  override render() {
    return this.byPhone ? onThePhone() : this.down();
  }

  private down() {
    return html`<section class="nowbox" role="status">
      <kr-icon .icon=${VolumeX}></kr-icon>
      <div>
        <h2>${msg('Ääni ja kuva eivät kulje', { id: 'media-down.heading' })}</h2>
        <p>${msg('Et kuule muita, eivätkä he sinua.', { id: 'media-down.means' })}</p>
        ${
          this.client
            ? html`<p>${msg('Uutta ei kysytä sillä aikaa.', { id: 'media-down.safe' })}</p>`
            : nothing
        }
        <p>${msg('Yritämme uudelleen. Vaihda verkkoa, jos voit, tai soita.', { id: 'media-down.todo' })}</p>
      </div>
      <a class="btn" href=${helpPhoneLink}>
        <kr-icon .icon=${Phone}></kr-icon>${msg(str`Soita ${helpPhone}`, { id: 'failure.call' })}
      </a>
    </section>`;
  }
}

const onThePhone = () =>
  html`<section class="nowbox" role="status">
    <kr-icon .icon=${Phone}></kr-icon>
    <div>
      <h2>${msg('Olet mukana puhelimella', { id: 'media-down.phone' })}</h2>
      <p>
        ${msg('Puhu ja kuuntele puhelimella. Voit vastata tällä ruudulla tai sanoa vastauksesi.', {
          id: 'media-down.phone.text',
        })}
      </p>
    </div>
  </section>`;

declare global {
  interface HTMLElementTagNameMap {
    'kr-media-down': MediaDown;
  }
}
