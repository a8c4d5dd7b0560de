import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OfficialView, ScopeView } from '../../../server/domain/view/types.ts';
import { wish } from '../../controllers/wish.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { clockTime } from '../../texts/dates.ts';
import { say } from '../../texts/domain.ts';
import { firstName } from '../../texts/names.ts';
import { roleName } from '../../texts/roles.ts';
import { CloseEvent } from '../dialog/dialog.ts';
import '../dialog/dialog.ts';

/** The permission in full: each answer with its time, asking a topic anew, and writing down a withdrawal said aloud. */
@localized()
@customElement('kr-room-permission-dialog')
export class RoomPermissionDialog extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      li {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: var(--s2) var(--s3);
        align-items: center;
        min-block-size: var(--tap);
        border-block-end: var(--hair) solid var(--line);
        padding-block: var(--s2);
      }
      li > :first-child {
        flex: 1 1 160px;
        min-inline-size: 0;
      }
      .more {
        margin-block-start: var(--s4);
        display: grid;
        gap: var(--s3);
        justify-items: start;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) view: OfficialView | null = null;

  @state() private withdrawing = false;

  override render() {
    const { view } = this;
    if (!view) return nothing;
    return html`<kr-dialog
      .open=${this.open}
      .heading=${this.withdrawing ? msg('Kirjaatko peruutuksen?', { id: 'room.withdraw.heading' }) : say('phase.permission')}
      @kr-close=${this.onClose}
    >
      ${this.withdrawing ? this.withdraw(view) : this.answers(view)}
    </kr-dialog>`;
  }

  private answers(view: OfficialView) {
    const asking = view.chair && view.phase === 'joint' && view.company === 'together';
    return html`<ul>
        ${view.consent.scopes.map((scope) => this.scope(scope, asking))}
      </ul>
      <div class="more">
        <p class="small soft">
          ${msg('Tämä lupa on voimassa vain tämän tapaamisen ajan.', { id: 'room.permission.until' })}
          ${say('law.county.unchanged')}
        </p>
        ${
          view.may.includes('consent.withdraw')
            ? html`<button
                type="button"
                class="btn"
                @click=${() => {
                  this.withdrawing = true;
                }}
              >
                ${msg('Asiakas peruuttaa luvan ääneen', { id: 'room.withdraw.open' })}
              </button>`
            : nothing
        }
      </div>`;
  }

  private scope({ domain, answer, at }: ScopeView, asking: boolean) {
    return html`<li>
      <span>
        <b>${say(`domain.${domain}`)}</b><br />
        <span class="soft">
          ${
            answer === null
              ? msg('Ei vielä kysytty', { id: 'scopes.later' })
              : html`${say(`answer.${answer}`)}${at ? html` <span class="num">${clockTime(at)}</span>` : nothing}`
          }
        </span>
      </span>
      ${
        asking
          ? html`<button
              type="button"
              class="btn"
              aria-label=${msg(str`Kysy uudelleen: ${say(`domain.${domain}`)}`, { id: 'room.permission.ask-again.label' })}
              @click=${() => {
                wish(this, 'scope.ask', { domain });
                this.onClose();
              }}
            >
              ${msg('Kysy uudelleen', { id: 'room.permission.ask-again' })}
            </button>`
          : nothing
      }
    </li>`;
  }

  private withdraw({ client, facts }: OfficialView) {
    const first = firstName(client.name);
    const invited = roleName(facts.invited);
    return html`<div class="more">
      <p>
        ${msg(str`Tee tämä, jos ${first} sanoo, että ei halua jatkaa näin. Syytä ei kysytä.`, { id: 'room.withdraw.when' })}
      </p>
      <p>
        ${msg(
          str`${invited} poistuu heti: kuva, ääni ja suunnitelma sulkeutuvat. Lupa ei palaa ilman uutta kysymystä.`,
          {
            id: 'room.withdraw.means',
          },
        )}
      </p>
      <button type="button" class="btn danger" @click=${this.onWithdraw}>
        ${msg('Kirjaa peruutus nyt', { id: 'room.withdraw.do' })}
      </button>
      <button
        type="button"
        class="btn"
        @click=${() => {
          this.withdrawing = false;
        }}
      >
        ${msg('Peru', { id: 'cancel' })}
      </button>
    </div>`;
  }

  private onWithdraw() {
    wish(this, 'consent.withdraw', {});
    this.onClose();
  }

  private onClose() {
    this.withdrawing = false;
    this.dispatchEvent(new CloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-permission-dialog': RoomPermissionDialog;
  }
}
