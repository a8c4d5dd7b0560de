import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LinkView } from '../../../server/domain/view/types.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { dayAndTime } from '../../texts/dates.ts';
import '../dialog/dialog.ts';

type LinkRole = LinkView['role'];

/** The official wants a new link and code for whoever comes in this role, and knows what ends by it. */
export class NewLinkEvent extends Event {
  readonly role: LinkRole;
  constructor(role: LinkRole) {
    super('kr-new-link', { bubbles: true, composed: true });
    this.role = role;
  }
}

/** SE-14: a new link and code for the client or the interpreter, with what that ends said before it is done. */
@localized()
@customElement('kr-new-links')
export class NewLinks extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      :host {
        display: grid;
        gap: var(--s3);
        justify-items: start;
      }
      /* Beside each other where there is room for both. */
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2) var(--s6);
      }
      .means {
        display: grid;
        gap: var(--s3);
      }
    `,
  ];

  @property({ attribute: false }) links: readonly LinkView[] = [];

  @state() private asking: LinkRole | null = null;

  override render() {
    const { asking } = this;
    if (this.links.length === 0) return nothing;
    return html`<ul>
        ${this.links.map(
          ({ role, madeAt }) =>
            html`<li>
              <button
                type="button"
                class="link"
                @click=${() => {
                  this.asking = role;
                }}
              >
                ${newFor(role)}
              </button>
              <p class="small soft num">
                ${msg(str`Nykyinen lähti ${dayAndTime(madeAt)}.`, { id: 'links.sent' })}
              </p>
            </li>`,
        )}
      </ul>
      <kr-dialog
        .open=${asking !== null}
        .heading=${asking === null ? '' : question(asking)}
        @kr-close=${this.onClose}
      >
        <div class="means">
          <p>${msg('Vanha linkki ja vanha koodi eivät enää toimi.', { id: 'links.means.old' })}</p>
          <p>
            ${msg('Joka on jo sisällä tai ovella, pysyy paikallaan. Uusi viesti lähtee heti.', {
              id: 'links.means.seats',
            })}
          </p>
          <p class="soft">
            ${msg('Koodi ei ole viestissä. Se kerrotaan hänelle erikseen.', { id: 'links.means.code' })}
          </p>
        </div>
        <button slot="actions" type="button" class="btn main" @click=${this.onDo}>
          ${msg('Lähetä uusi linkki', { id: 'links.do' })}
        </button>
        <button slot="actions" type="button" class="btn" @click=${this.onClose}>
          ${msg('Älä lähetä', { id: 'links.not' })}
        </button>
      </kr-dialog>`;
  }

  private onDo() {
    if (this.asking) this.dispatchEvent(new NewLinkEvent(this.asking));
    this.asking = null;
  }

  private onClose() {
    this.asking = null;
  }
}

const newFor = (role: LinkRole): string =>
  role === 'client'
    ? msg('Asiakkaalle uusi linkki ja koodi', { id: 'links.client' })
    : msg('Tulkille uusi linkki ja koodi', { id: 'links.interpreter' });

const question = (role: LinkRole): string =>
  role === 'client'
    ? msg('Lähetetäänkö asiakkaalle uusi linkki ja koodi?', { id: 'links.ask.client' })
    : msg('Lähetetäänkö tulkille uusi linkki ja koodi?', { id: 'links.ask.interpreter' });

declare global {
  interface HTMLElementTagNameMap {
    'kr-new-links': NewLinks;
  }
  interface HTMLElementEventMap {
    'kr-new-link': NewLinkEvent;
  }
}
