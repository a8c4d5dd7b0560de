import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Authority } from '../../../server/domain/people.ts';
import type { PartOwner } from '../../../server/domain/plan/state.ts';
import type { DomainView } from '../../../server/domain/plan/view.ts';
import { Watch } from '../../controllers/watch.ts';
import { hiddenNow, type PlanDesk } from '../../state/plan-desk.ts';
import { fieldAt, textOf } from '../../state/plan-edits.fields.ts';
import { buttons } from '../../styles/controls.ts';
import { base, roles, words } from '../../styles/shared.ts';
import { codeWords, localisedWords } from '../../texts/codes.ts';
import { clockTime } from '../../texts/dates.ts';
import { say } from '../../texts/domain.ts';
import { firstName } from '../../texts/names.ts';
import { isTextId } from '../../../server/domain/texts/text.ts';
import '../mark/mark.ts';
import '../plan-field/plan-field.ts';
import '../plan-hidden/plan-hidden.ts';
import '../plan-pick/plan-pick.ts';
import type { PickEvent } from '../plan-pick/plan-pick.ts';
import { look } from './plan-topic.styles.ts';

/** One topic of the survey. A topic that the other authority may not see says so and keeps its content folded. */
@localized()
@customElement('kr-plan-topic')
export class PlanTopic extends LitElement {
  static override styles = [base, words, buttons, roles, look];

  @property({ attribute: false }) desk: PlanDesk | null = null;
  @property({ attribute: false }) topic: DomainView | null = null;

  @state() private choosing: 'urgency' | 'state' | null = null;

  constructor() {
    super();
    new Watch(this, () => this.desk?.edits ?? null);
  }

  override render() {
    const { desk, topic } = this;
    if (!desk || !topic) return nothing;
    const hidden = hiddenNow(desk, topic);
    if (topic.state === 'closed') return this.closed(topic, [desk.me.role as Authority]);
    if (hidden.length > 0) return this.closed(topic, hidden, this.body(desk, topic));
    return html`<section aria-labelledby="name">
      <header>
        <h2 id="name" tabindex="-1">${say(`domain.${topic.domain}`)}</h2>
        ${this.pills(desk, topic)}
      </header>
      ${this.picks(desk, topic)} ${this.body(desk, topic)}
    </section>`;
  }

  /** The topic's name and that it is not spoken of; one's own record can be unfolded. */
  private closed({ domain }: DomainView, from: readonly PartOwner[], body?: TemplateResult) {
    const [first] = from;
    return html`<section aria-labelledby="name">
      <div class="hid">
        <header>
          <h2 id="name" tabindex="-1">${say(`domain.${domain}`)}</h2>
          <kr-plan-hidden .from=${from}></kr-plan-hidden>
        </header>
        <p class="soft">${first ? say(`plan.hidden.${first}.reason`) : nothing}</p>
        ${
          body
            ? html`<details>
                <summary>${msg('Näytä oma kirjaus', { id: 'plan.show-own' })}</summary>
                ${body}
              </details>`
            : nothing
        }
      </div>
    </section>`;
  }

  /** Leads the reader to its name: for who has just opened it. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#name')?.focus();
  }

  private pills(desk: PlanDesk, { domain }: DomainView) {
    const urgency = desk.edits.value(`survey/${domain}/urgency`);
    const status = desk.edits.value(`survey/${domain}/state`);
    return html`
      ${this.pill(
        'urgency',
        typeof urgency === 'number'
          ? codeWords('urgency', String(urgency))
          : msg('Kuinka kiire?', { id: 'plan.urgency' }),
        Number(urgency ?? 0) > 0,
      )}
      ${this.pill(
        'state',
        typeof status === 'string' && status !== 'ei_kasitelty'
          ? codeWords('surveyState', status)
          : msg('Ei vielä käsitelty', { id: 'plan.not-discussed' }),
        false,
      )}
    `;
  }

  private pill(which: 'urgency' | 'state', said: string, soon: boolean) {
    return html`<button
      type="button"
      class="pillbutton ${soon ? 'soon' : ''}"
      aria-expanded=${String(this.choosing === which)}
      @click=${() => {
        this.choosing = this.choosing === which ? null : which;
      }}
    >
      ${said}
    </button>`;
  }

  private picks(desk: PlanDesk, { domain }: DomainView) {
    const which = this.choosing;
    if (!which) return nothing;
    const path = `survey/${domain}/${which}`;
    if (!fieldAt(desk.plan, path)?.mayWrite) return nothing;
    const codes =
      which === 'urgency' ? ['0', '1', '2', '3'] : ['ei_kasitelty', 'kasitelty', 'ei_halua_puhua'];
    const value = textOf(desk.edits.value(path));
    return html`<kr-plan-pick
      .label=${say(which === 'urgency' ? 'plan.survey.urgency.label' : 'plan.survey.state.label')}
      .options=${codes.map((code) => ({
        value: code,
        words: codeWords(which === 'urgency' ? 'urgency' : 'surveyState', code),
      }))}
      .value=${value || null}
      @kr-pick=${(event: PickEvent) => {
        desk.edits.edit(path, which === 'urgency' ? Number(event.value) : event.value, false);
        this.choosing = null;
      }}
    ></kr-plan-pick>`;
  }

  private body(desk: PlanDesk, { domain }: DomainView) {
    const own = `survey/${domain}/ownWords`;
    const interpreted = `survey/${domain}/interpreted`;
    const asked = desk.reference?.template?.questions.find((one) => one.domain === domain);
    const question = asked ? localisedWords(asked.text) : say(`domain.${domain}.prompt`);
    return html`
      <div class="words">
        ${desk.interpreted ? this.field(desk, interpreted, question) : nothing}
        ${this.field(desk, own, desk.interpreted ? '' : question)}
        <p class="source small soft">${this.source(desk, domain)}</p>
      </div>
      <div class="eyes">
        ${this.eye(desk, domain, desk.invited)} ${this.eye(desk, domain, desk.initiator)}
      </div>
      <div class="more">
        <kr-plan-field
          .desk=${desk}
          .path=${`survey/${domain}/triedBefore`}
          .prompt=${say('plan.survey.triedBefore.help')}
        ></kr-plan-field>
      </div>
    `;
  }

  private field(desk: PlanDesk, path: string, prompt: string) {
    return html`<kr-plan-field .desk=${desk} .path=${path} .prompt=${prompt} no-author></kr-plan-field>`;
  }

  private eye(desk: PlanDesk, domain: string, authority: Authority) {
    const path = `survey/${domain}/${authority}View`;
    if (!fieldAt(desk.plan, path)) return nothing;
    return html`<div class="eye ${authority}">
      <h4><kr-mark .who=${authority}></kr-mark>${say(`plan.survey.${authority}View.label`)}</h4>
      <kr-plan-field
        .desk=${desk}
        .path=${path}
        .prompt=${authority === desk.me.role ? say(`plan.survey.${authority}View.help`) : ''}
        label-unseen
      ></kr-plan-field>
    </div>`;
  }

  /** "Layla. Ahmed tulkkasi arabiasta, Mikko kirjasi klo 10.16." */
  private source(desk: PlanDesk, domain: string) {
    const view =
      fieldAt(desk.plan, `survey/${domain}/interpreted`) ?? fieldAt(desk.plan, `survey/${domain}/ownWords`);
    if (!view?.by || !view.at || view.value === null) return nothing;
    const interpreter = desk.people.find(({ role }) => role === 'interpreter');
    const from = `language.${desk.language}.from`;
    const client = firstName(desk.client);
    const writer = firstName(view.by.name);
    const time = clockTime(view.at);
    if (!interpreter || !isTextId(from))
      return msg(str`${client}. ${writer} kirjasi klo ${time}.`, { id: 'plan.source.direct' });
    return msg(
      str`${client}. ${firstName(interpreter.name)} tulkkasi ${say(from as 'language.ar.from')}, ${writer} kirjasi klo ${time}.`,
      { id: 'plan.source' },
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-plan-topic': PlanTopic;
  }
}
