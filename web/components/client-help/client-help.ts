import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Eye, EyeOff, Phone } from 'lucide';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { helpPhone, helpPhoneLink } from '../../texts/phone.ts';
import '../icon/icon.ts';

/** The client wants to see her own picture, or no longer. */
export class OwnPictureEvent extends Event {
  readonly wanted: boolean;
  constructor(wanted: boolean) {
    super('kr-own-picture', { bubbles: true, composed: true });
    this.wanted = wanted;
  }
}

/** Help in a few lines: whom to call, and what to do when something does not work. */
@localized()
@customElement('kr-client-help')
export class ClientHelp extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      :host {
        display: grid;
        gap: var(--s4);
        margin-block-start: var(--s4);
      }
      a.btn {
        min-block-size: var(--tap-large);
      }
      dl {
        display: grid;
        gap: var(--s3);
      }
      dt {
        font-weight: 650;
      }
    `,
  ];

  /** Whether the own picture is on the screen; null where there is none to show. */
  @property({ attribute: false }) own: boolean | null = null;

  override render() {
    return html`
      <a class="btn main" href=${helpPhoneLink}>
        <kr-icon .icon=${Phone}></kr-icon>${msg(str`Soita ${helpPhone}`, { id: 'failure.call' })}
      </a>
      <dl>
        <div>
          <dt>${msg('En kuule', { id: 'help.cannot-hear' })}</dt>
          <dd>
            ${msg('Lisää puhelimen äänenvoimakkuutta. Kokeile kuulokkeita.', { id: 'help.cannot-hear.todo' })}
          </dd>
        </div>
        <div>
          <dt>${msg('Muut eivät kuule minua', { id: 'help.not-heard' })}</dt>
          <dd>${msg('Paina mikrofonia. Siinä pitää lukea: Ääni päällä.', { id: 'help.not-heard.todo' })}</dd>
        </div>
        <div>
          <dt>${msg('En ymmärrä', { id: 'help.not-understood' })}</dt>
          <dd>${msg('Sano se ääneen. Kerromme uudestaan.', { id: 'help.not-understood.todo' })}</dd>
        </div>
        <div>
          <dt>${msg('En halua enää puhua', { id: 'help.enough' })}</dt>
          <dd>
            ${msg('Paina painiketta En jatka. Voit pitää tauon tai lopettaa.', { id: 'help.enough.todo' })}
          </dd>
        </div>
        <div>
          <dt>${msg('Hätä', { id: 'help.emergency' })}</dt>
          <dd>
            ${msg(html`Hätätilanteessa soita <a href="tel:112">112</a>.`, { id: 'help.emergency.todo' })}
          </dd>
        </div>
      </dl>
      ${this.own === null ? nothing : this.ownPicture(this.own)}
    `;
  }

  private ownPicture(shown: boolean) {
    return html`<button type="button" class="btn" @click=${this.onOwn}>
      <kr-icon .icon=${shown ? EyeOff : Eye}></kr-icon>${
        shown
          ? msg('Piilota oma kuvani', { id: 'help.own.hide' })
          : msg('Näytä oma kuvani', { id: 'help.own.show' })
      }
    </button>`;
  }

  private onOwn() {
    this.dispatchEvent(new OwnPictureEvent(!(this.own ?? false)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-client-help': ClientHelp;
  }
  interface HTMLElementEventMap {
    'kr-own-picture': OwnPictureEvent;
  }
}
