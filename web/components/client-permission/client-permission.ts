import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Check, X } from 'lucide';
import type { LifeDomain } from '../../../server/domain/life-domains.ts';
import type { Authority } from '../../../server/domain/people.ts';
import type { ConsentView, ScopeView } from '../../../server/domain/view/types.ts';
import { wish } from '../../controllers/wish.ts';
import { buttons } from '../../styles/controls.ts';
import { base, cards, words } from '../../styles/shared.ts';
import { clockTime } from '../../texts/dates.ts';
import { say } from '../../texts/domain.ts';
import '../icon/icon.ts';
import { topicIcon } from '../question-card/topic-icon.ts';

/**
 * "Lupani": what may be talked about with whom, since when, and what the law allows anyway. A topic can be closed
 * at any moment, with one tap (CO-8).
 */
@localized()
@customElement('kr-client-permission')
export class ClientPermission extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    cards,
    css`
      :host {
        display: grid;
        gap: var(--s4);
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--s1) var(--s3);
        padding-block: var(--s3);
        border-block-end: var(--hair) solid var(--line);
      }
      li > kr-icon {
        margin-block-start: 0.2em;
        color: var(--accent);
      }
      .answer {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1) var(--s2);
        align-items: center;
        --icon: 18px;
      }
      li .btn {
        grid-column: 2;
        justify-self: start;
        margin-block-start: var(--s2);
      }
    `,
  ];

  @property({ attribute: false }) consent: ConsentView | null = null;
  /** The authority that the permission concerns. */
  @property({ attribute: false }) invited: Authority = 'kela';
  /** It is here now; otherwise nothing is open. */
  @property({ type: Boolean }) together = false;
  /** The meeting is over, and with it the permission. */
  @property({ type: Boolean }) over = false;
  @property({ type: Boolean }) busy = false;

  private closing: LifeDomain | null = null;

  override render() {
    const { consent } = this;
    if (!consent) return nothing;
    return html`
      <h2>${msg('Lupani', { id: 'permission.heading' })}</h2>
      <div class="nowbox">
        <p>${this.presence()}</p>
        ${
          this.together
            ? html`<p class="soft">
                ${msg('Tämä lupa on voimassa vain tämän tapaamisen ajan.', { id: 'permission.limit' })}
              </p>`
            : nothing
        }
      </div>
      ${this.together ? this.topics(consent.scopes) : nothing}
      <p class="soft">${say('law.county')} ${msg('Lupasi ei muuta sitä.', { id: 'permission.law' })}</p>
      ${
        this.together
          ? html`<p>
              ${msg('Jos et halua enää puhua yhdessä, paina painiketta En jatka.', { id: 'permission.stop' })}
            </p>`
          : nothing
      }
    `;
  }

  private presence(): string {
    const kela = this.invited === 'kela';
    if (this.over)
      return msg('Tapaaminen on päättynyt. Lupasi on myös päättynyt. Sinun ei tarvitse peruuttaa sitä.', {
        id: 'permission.over',
      });
    if (this.together)
      return kela
        ? msg('Kela saa olla mukana, koska sanoit kyllä.', { id: 'permission.with.kela' })
        : msg('Sosiaalityö saa olla mukana, koska sanoit kyllä.', { id: 'permission.with.county' });
    return kela
      ? msg('Kela ei ole mukana. Kela ei kuule eikä näe sinua.', { id: 'permission.without.kela' })
      : msg('Sosiaalityö ei ole mukana. Se ei kuule eikä näe sinua.', { id: 'permission.without.county' });
  }

  private topics(scopes: readonly ScopeView[]) {
    return html`<ul>
      ${scopes.map((scope) => this.topic(scope))}
    </ul>`;
  }

  private topic({ domain, answer, at }: ScopeView) {
    const when = at ? clockTime(at) : '';
    return html`<li>
      <kr-icon .icon=${topicIcon(domain)}></kr-icon>
      <div>
        <b>${say(`domain.${domain}`)}</b>
        <p class="answer small">
          <kr-icon .icon=${answer === 'yes' ? Check : X}></kr-icon>
          ${
            answer === 'yes'
              ? msg(str`Sanoit kyllä klo ${when}`, { id: 'permission.yes' })
              : answer === 'no'
                ? msg(str`Sanoit ei klo ${when}`, { id: 'permission.no' })
                : msg('Tätä ei ole kysytty', { id: 'permission.unasked' })
          }
        </p>
      </div>
      ${
        answer === 'yes'
          ? html`<button
              type="button"
              class="btn"
              aria-disabled=${String(this.busy && this.closing === domain)}
              @click=${() => {
                this.close(domain);
              }}
            >
              <kr-icon .icon=${X}></kr-icon>${msg('Tästä ei enää puhuta', { id: 'permission.close' })}
              <span class="unseen">: ${say(`domain.${domain}`)}</span>
            </button>`
          : nothing
      }
    </li>`;
  }

  /** Whatever else is on its way holds up no closing; the same one is not sent twice meanwhile. */
  private close(domain: LifeDomain) {
    if (this.busy && this.closing === domain) return;
    this.closing = domain;
    wish(this, 'scope.answer', { domain, answer: 'no' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-client-permission': ClientPermission;
  }
}
