import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Check, X } from 'lucide';
import type { OfficialView, ScopeView } from '../../../server/domain/view/types.ts';
import { wish } from '../../controllers/wish.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { clockTime } from '../../texts/dates.ts';
import { say } from '../../texts/domain.ts';
import { firstName } from '../../texts/names.ts';
import { roleName } from '../../texts/roles.ts';
import '../consent-aloud/consent-aloud.ts';
import { intoLanguage, waitForReading } from '../consent-presence/consent-presence.ts';
import '../icon/icon.ts';
import type { AnswerEvent } from '../question/question.ts';
import { domainIcons } from './domain-icons.ts';
import { look } from './consent-scopes.styles.ts';

/** Lupa 2, as the officials see it: topics answered one by one, the plan a closed sheet beneath. */
@localized()
@customElement('kr-consent-scopes')
export class ConsentScopes extends LitElement {
  static override styles = [base, words, buttons, look];

  @property({ attribute: false }) view: OfficialView | null = null;
  /** A topic is asked again while the plan is open. */
  @property({ type: Boolean }) open = false;

  override render() {
    const { view } = this;
    if (!view) return nothing;
    const { scopes } = view.consent;
    const answered = scopes.filter(({ answer }) => answer !== null).length;
    return html`<p class="small soft">
        ${msg('Lupa 2: aiheet', { id: 'scopes.step' })},
        <span class="num">${Math.min(answered + 1, scopes.length)} / ${scopes.length}</span>
      </p>
      <h1 tabindex="-1">${msg(str`Mistä ${pair(view)} saavat puhua?`, { id: 'scopes.heading' })}</h1>
      <p class="soft">${answered < scopes.length ? this.how(view) : result(view)}</p>
      <ul>
        ${scopes.map((scope) => this.scope(scope, view))}
      </ul>
      ${this.open ? nothing : this.closed()}`;
  }

  private how(view: OfficialView) {
    const first = firstName(view.client.name);
    const reader = view.people.find(({ role }) => role === 'interpreter');
    const reads = reader
      ? msg(str`${firstName(reader.name)} lukee kysymyksen ${intoLanguage(view.facts.language)}.`, {
          id: 'scopes.reads',
        })
      : msg('Lue kysymys ääneen.', { id: 'scopes.read-aloud' });
    return html`${msg(str`${first} vastaa aihe kerrallaan.`, { id: 'scopes.one-by-one' })} ${reads}
    ${msg('Kuuntele: kuittaat sen, minkä itse kuulit.', { id: 'scopes.listen' })}`;
  }

  private scope(scope: ScopeView, view: OfficialView) {
    const { domain, current } = scope;
    const now = current && scope.answer === null;
    const question = now && view.card?.subject.kind === 'scope' ? view.card.texts[0]?.title : undefined;
    return html`<li class=${now ? 'now' : ''} aria-current=${now ? 'step' : nothing}>
      <span class="ic"><kr-icon .icon=${domainIcons[domain]}></kr-icon></span>
      <span>
        <b>${say(`domain.${domain}`)}</b>
        <span class="sub">${question ?? say(`domain.${domain}.examples`)}</span>
      </span>
      <span class="answer">${this.answer(scope, now)}</span>
      ${now && view.chair ? this.aloud(view, scope) : nothing}
      ${waitsForTheChair(view, scope) ? this.ask(scope) : nothing}
    </li>`;
  }

  private answer({ answer, at }: ScopeView, now: boolean) {
    if (answer !== null)
      return html`<kr-icon .icon=${answer === 'yes' ? Check : X}></kr-icon><b>${say(`answer.${answer}`)}</b
        ><span class="at num">${at ? clockTime(at) : ''}</span>`;
    return now
      ? html`<b class="asked">${msg('Kysytään nyt', { id: 'scopes.now' })}</b>`
      : html`<span class="soft">${msg('Ei vielä kysytty', { id: 'scopes.later' })}</span>`;
  }

  /** ME-13: what did not come by itself while somebody heard nothing. */
  private ask({ domain }: ScopeView) {
    return html`<button
      type="button"
      class="btn"
      @click=${() => {
        wish(this, 'scope.ask', { domain });
      }}
    >
      ${msg('Kysy tästä nyt', { id: 'scopes.ask' })}
    </button>`;
  }

  private aloud(view: OfficialView, { domain }: ScopeView) {
    const first = firstName(view.client.name);
    return keyed(
      view.card?.cardId,
      html`<kr-consent-aloud
        .words=${msg(str`Vastaako ${first} ääneen? Merkitse vastaus.`, { id: 'consent.aloud' })}
        .wait=${waitForReading(view)}
        @kr-answer=${({ answer }: AnswerEvent) => {
          wish(this, 'scope.answer', { domain, answer });
        }}
      ></kr-consent-aloud>`,
    );
  }

  private closed() {
    return html`<div class="closed">
      <div>
        <p><b>${msg('Suunnitelma on vielä kiinni', { id: 'scopes.plan-closed' })}</b></p>
        <p class="soft">
          ${msg(
            'Se avautuu, kun kaikkiin aiheisiin on vastattu ja kumpikin viranomainen on kuitannut luvan.',
            {
              id: 'scopes.plan-closed.text',
            },
          )}
        </p>
      </div>
      <span class="paper" aria-hidden="true"><i></i><i></i><i></i><i></i></span>
    </div>`;
  }
}

/** The first open topic when no question stands and everybody who is needed hears again, or is on the telephone. */
const waitsForTheChair = (view: OfficialView, { domain }: ScopeView): boolean => {
  const unheard = view.people.some(
    ({ role, media }) =>
      media === 'down' &&
      ((role === 'client' && !view.clientByPhone) || (role === 'interpreter' && !view.byPhone)),
  );
  const next = view.consent.scopes.find(({ answer }) => answer === null);
  return (
    view.chair && view.phase === 'disclosure' && view.card === null && next?.domain === domain && !unheard
  );
};

/** "Kela ja sosiaalityö", the initiator last as in the client's question. */
const pair = ({ facts }: OfficialView): string =>
  msg(str`${roleName(facts.invited)} ja ${roleName(facts.initiator)}`, { id: 'scopes.pair' });

const result = (view: OfficialView): string => {
  const first = firstName(view.client.name);
  const refused = view.consent.scopes.filter(({ answer }) => answer === 'no');
  const all = msg(str`${first} on vastannut kaikkeen.`, { id: 'scopes.all' });
  if (refused.length === 0) return all;
  const topics = refused.map(({ domain }) => say(`domain.${domain}`)).join(', ');
  return `${all} ${msg(str`Näistä ei puhuta yhdessä: ${topics}.`, { id: 'scopes.not' })}`;
};

declare global {
  interface HTMLElementTagNameMap {
    'kr-consent-scopes': ConsentScopes;
  }
}
