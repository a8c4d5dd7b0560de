import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Check, Hourglass } from 'lucide';
import type { LifeDomain } from '../../../server/domain/life-domains.ts';
import type { ClientView } from '../../../server/domain/view/types.ts';
import { wish } from '../../controllers/wish.ts';
import type { PlanEdits } from '../../state/plan-edits.ts';
import { oneThing } from '../../styles/one-thing.ts';
import { base, words } from '../../styles/shared.ts';
import { clockTime } from '../../texts/dates.ts';
import { language } from '../../texts/locale.ts';
import { roleName } from '../../texts/roles.ts';
import '../client-apart/client-apart.ts';
import '../client-card/client-card.ts';
import '../client-pause/client-pause.ts';
import '../client-permission/client-permission.ts';
import '../client-plan/client-plan.ts';
import type { Carets } from '../client-plan/client-plan.ts';
import '../client-tabs/client-tabs.ts';
import type { TabEvent } from '../client-tabs/client-tabs.ts';
import '../icon/icon.ts';
import '../mark/mark.ts';
import '../plan-leftovers/plan-leftovers.ts';
import '../question-card/question-card.ts';
import type { Progress } from '../question-card/question-card.ts';
import { textFor } from '../question-card/question-card.words.ts';
import type { AnswerEvent } from '../question/question.ts';
import { screenOf, type Screen } from './client-room.screen.ts';
import { look } from './client-room.styles.ts';

/** The client's room: one thing at a time, from the greeting to the plan. Signing stands in the slot `signing`. */
@localized()
@customElement('kr-client-room')
export class ClientRoom extends LitElement {
  static override styles = [base, words, oneThing, look];

  @property({ attribute: false }) view: ClientView | null = null;
  @property({ attribute: false }) edits: PlanEdits | null = null;
  @property({ attribute: false }) carets: Carets = new Map();
  /** The server's time, in milliseconds since 1970. */
  @property({ type: Number }) now = 0;
  @property({ type: Boolean }) busy = false;

  @state() private tab = 'plan';

  override render() {
    const { view } = this;
    if (!view) return nothing;
    const { screen, pause } = screenOf(view, this.now);
    return html`${pause ? html`<kr-client-pause .why=${pause}></kr-client-pause>` : nothing}
      ${view.byPhone ? html`<p class="soft">${msg('Tulkki on puhelimessa.', { id: 'room.phone.on' })}</p>` : nothing}
      <kr-plan-leftovers .edits=${this.edits}></kr-plan-leftovers>
      ${this.body(view, screen, pause !== null)}`;
  }

  private body(view: ClientView, screen: Screen, paused: boolean) {
    switch (screen.kind) {
      case 'apart':
        return html`<kr-client-apart
          .apart=${screen.apart}
          .out=${view.facts.invited}
          .busy=${this.busy}
        ></kr-client-apart>`;
      case 'presence':
        return this.question(view, null, null);
      case 'topic':
        return this.question(view, screen.topic, { at: screen.at, of: screen.of });
      case 'greeting':
        return this.greeting(view);
      case 'resting':
        // A pause says itself for whom she waits.
        return paused
          ? nothing
          : html`<p class="large">
              ${msg('Odota hetki. Seuraava kysymys tulee pian.', { id: 'client.resting' })}
            </p>`;
      case 'coming-in':
        return comingIn(view);
      case 'acknowledging':
        return this.acknowledging(view);
      case 'together':
        return this.together(view);
      case 'signing':
        return html`<slot name="signing"></slot>`;
    }
  }

  private question(view: ClientView, topic: LifeDomain | null, progress: Progress | null) {
    const text = cardText(view);
    if (!text) return nothing;
    // Another question is another element: nothing of the one before, no press and no mark, reaches it.
    return keyed(
      view.card?.cardId,
      html`<kr-question-card
        .text=${text}
        .topic=${topic}
        .progress=${progress}
        .busy=${this.busy}
        .unread=${view.facts.interpreted && view.card?.confirmedAt == null}
        @kr-answer=${({ answer, readMyself }: AnswerEvent) => {
          const given = { answer, lang: text.lang, ...(readMyself ? { readMyself } : {}) };
          if (topic) wish(this, 'scope.answer', { domain: topic, ...given });
          else wish(this, 'presence.answer', given);
        }}
      ></kr-question-card>`,
    );
  }

  private greeting(view: ClientView) {
    const text = cardText(view);
    if (text) return html`<kr-client-card .text=${text}></kr-client-card>`;
    return html`<h1 tabindex="-1">${msg('Tervetuloa', { id: 'landing.heading' })}</h1>
      <p class="large">${msg('Odotamme, että kaikki ovat paikalla.', { id: 'client.gathering' })}</p>`;
  }

  private acknowledging(view: ClientView) {
    return html`<h1 tabindex="-1">
        ${msg('Kiitos. Vastasit kaikkiin kysymyksiin.', { id: 'client.answered' })}
      </h1>
      <p class="large">
        ${msg('Kela ja sosiaalityö vahvistavat vielä, että kuulivat vastauksesi. Sen jälkeen aloitamme.', {
          id: 'client.answered.next',
        })}
      </p>
      <ul class="heard">
        ${view.consent.acknowledgements.map(
          ({ authority, at }) =>
            html`<li>
              <kr-mark .who=${authority}></kr-mark>
              <kr-icon .icon=${at ? Check : Hourglass}></kr-icon>
              <span>
                ${
                  at
                    ? msg(str`${roleName(authority)}: kuuli vastauksesi klo ${clockTime(at)}`, {
                        id: 'client.heard',
                      })
                    : msg(str`${roleName(authority)}: ei ole vielä vahvistanut`, {
                        id: 'client.not-heard',
                      })
                }
              </span>
            </li>`,
        )}
      </ul>
      ${this.permission(view)}`;
  }

  private together(view: ClientView) {
    const reading = view.card?.subject.kind === 'read-back' ? cardText(view) : undefined;
    return html`
      ${
        reading
          ? html`<kr-client-card
              sheet
              .text=${reading}
              ?read=${view.card?.confirmedAt != null}
            ></kr-client-card>`
          : nothing
      }
      <kr-client-tabs
        .tabs=${[
          { id: 'plan', label: msg('Suunnitelma', { id: 'client.tab.plan' }) },
          { id: 'permission', label: msg('Lupani', { id: 'permission.heading' }) },
        ]}
        .selected=${this.tab}
        .label=${msg('Suunnitelma ja lupa', { id: 'client.tabs' })}
        @kr-tab=${this.onTab}
      >
        <div slot="plan">${this.plan(view)}</div>
        <div slot="permission">${this.permission(view)}</div>
      </kr-client-tabs>
    `;
  }

  private plan({ plan, facts, company }: ClientView) {
    if (!plan.open)
      return html`<p class="large">
        ${msg('Suunnitelma avautuu, kun olet päättänyt, miten jatketaan.', { id: 'client.plan.shut' })}
      </p>`;
    return html`<kr-client-plan
      .plan=${plan.view}
      .edits=${this.edits}
      .carets=${this.carets}
      .now=${this.now}
      .out=${company === 'together' ? null : facts.invited}
      own-language=${facts.language}
    ></kr-client-plan>`;
  }

  private permission({ consent, facts, company }: ClientView) {
    return html`<kr-client-permission
      .consent=${consent}
      .invited=${facts.invited}
      ?together=${company === 'together'}
      .busy=${this.busy}
    ></kr-client-permission>`;
  }

  private onTab({ tab }: TabEvent) {
    this.tab = tab;
  }
}

const cardText = ({ card, facts }: ClientView) =>
  card ? textFor(card.texts, language(), facts.language) : undefined;

const comingIn = ({ facts }: ClientView) =>
  html`<h1 tabindex="-1">${msg('Kiitos. Sanoit kyllä.', { id: 'client.said-yes' })}</h1>
    <p class="large">
      ${
        facts.invited === 'kela'
          ? msg('Nyt Kela saa tulla sisään. Sen jälkeen kysymme, mistä saa puhua.', {
              id: 'client.coming.kela',
            })
          : msg('Nyt sosiaalityö saa tulla sisään. Sen jälkeen kysymme, mistä saa puhua.', {
              id: 'client.coming.county',
            })
      }
    </p>`;

declare global {
  interface HTMLElementTagNameMap {
    'kr-client-room': ClientRoom;
  }
}
