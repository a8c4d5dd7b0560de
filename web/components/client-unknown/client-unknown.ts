import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { KeyRound, Phone, RefreshCw } from 'lucide';
import type { UnrecognisedView } from '../../../server/domain/view/types.ts';
import type { Devices } from '../../state/devices.ts';
import { buttons } from '../../styles/controls.ts';
import { base, cards, words } from '../../styles/shared.ts';
import { helpPhone, helpPhoneLink } from '../../texts/phone.ts';
import '../device-test/device-test.ts';
import '../icon/icon.ts';
import '../recognise/recognise.ts';

/** The person has found the code and wants to type it instead. */
class HaveCodeEvent extends Event {
  constructor() {
    super('kr-have-code', { bubbles: true, composed: true });
  }
}

/**
 * Not yet recognised: the person asks the official to look, with one picture of the own choice or without. Shows no
 * role and no name. `kr-picture` comes up from the form; whoever holds the session sends it.
 */
@localized()
@customElement('kr-client-unknown')
export class ClientUnknown extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    cards,
    css`
      :host {
        display: grid;
        gap: var(--s4);
        align-content: start;
      }
      .nowbox b {
        display: block;
      }
      .acts {
        display: grid;
        gap: var(--s2);
      }
    `,
  ];

  @property({ attribute: false }) view: UnrecognisedView | null = null;
  @property({ attribute: false }) devices: Devices | null = null;
  @property({ type: Boolean }) busy = false;
  /** A picture has gone out since this page was opened. */
  @property({ type: Boolean, attribute: 'picture-sent' }) pictureSent = false;

  @state() private again = false;
  @state() private testing = false;

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('pictureSent') && this.pictureSent) this.again = false;
  }

  override render() {
    const { view } = this;
    if (!view) return nothing;
    if (!view.asked || this.again)
      return html`<h1 tabindex="-1">${msg('Pyydä, että sinut tunnistetaan', { id: 'unknown.heading' })}</h1>
        <kr-recognise .devices=${this.devices} .busy=${this.busy}></kr-recognise>
        <div class="acts">${this.code()}</div>`;
    return html`
      <h1 tabindex="-1">${msg('Odota, virkailija katsoo', { id: 'unknown.waiting' })}</h1>
      <div class="nowbox">
        <b class="large">
          ${
            this.pictureSent
              ? msg('Kuvasi on lähetetty.', { id: 'unknown.sent' })
              : msg('Pyyntösi on lähetetty.', { id: 'unknown.asked' })
          }
        </b>
        ${msg('Virkailija päästää sinut sisään, kun hän tunnistaa sinut. Sinun ei tarvitse tehdä mitään.', {
          id: 'unknown.next',
        })}
      </div>
      <p class="soft">
        ${msg('Kukaan ei kuule eikä näe sinua nyt. Kuva ei tallennu mihinkään.', { id: 'unknown.safe' })}
      </p>
      <div class="acts">
        <button type="button" class="btn" @click=${this.onAgain}>
          <kr-icon .icon=${RefreshCw}></kr-icon>${msg('Lähetä uusi kuva', { id: 'unknown.again' })}
        </button>
        <button type="button" class="btn" aria-expanded=${String(this.testing)} @click=${this.onTest}>
          ${msg('Kokeile ääni ja kuva', { id: 'unknown.test' })}
        </button>
        ${this.code()}
        <a class="btn" href=${helpPhoneLink}>
          <kr-icon .icon=${Phone}></kr-icon>${msg(str`Soita ${helpPhone}`, { id: 'failure.call' })}
        </a>
      </div>
      ${
        this.testing && this.devices
          ? html`<kr-device-test .devices=${this.devices}></kr-device-test>`
          : nothing
      }
    `;
  }

  /** Who has asked may still show the code, and keeps the seat (SE-3). */
  private code() {
    return html`<button type="button" class="btn" @click=${this.onCode}>
      <kr-icon .icon=${KeyRound}></kr-icon>${msg('Minulla on koodi', { id: 'unknown.code' })}
    </button>`;
  }

  private onCode() {
    this.dispatchEvent(new HaveCodeEvent());
  }

  private onAgain() {
    this.again = true;
  }

  private onTest() {
    this.testing = !this.testing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-client-unknown': ClientUnknown;
  }
  interface HTMLElementEventMap {
    'kr-have-code': HaveCodeEvent;
  }
}
