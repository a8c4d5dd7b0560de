import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { LocalDate } from '../../../server/domain/ids.ts';
import type { DomainView } from '../../../server/domain/plan/view.ts';
import { hiddenNow, openDomains, type PlanDesk } from '../../state/plan-desk.ts';
import { buttons, fields } from '../../styles/controls.ts';
import { base, roles, words } from '../../styles/shared.ts';
import { say } from '../../texts/domain.ts';
import { refusalSentence } from '../../texts/refusals.ts';
import type { ClientCode } from '../../state/api.ts';
import type { PickEvent } from '../plan-pick/plan-pick.ts';
import { type Option } from '../plan-pick/plan-pick.ts';
import '../plan-pick/plan-pick.ts';
import '../plan-when/plan-when.ts';
import type { Doer, DoerEvent } from '../plan-who/plan-who.ts';
import '../plan-who/plan-who.ts';
import '../notice/notice.ts';

/** The new action is made, or was not wanted after all. */
class DoneEvent extends Event {
  constructor() {
    super('kr-done', { bubbles: true, composed: true });
  }
}

/** A new action: what in words, the rest by taps. Nothing is sent before "Lisää teko". */
@localized()
@customElement('kr-plan-new-action')
export class PlanNewAction extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    fields,
    roles,
    css`
      .new {
        background: var(--card);
        border: var(--rule) solid var(--c);
        border-radius: var(--r2);
        padding: var(--s4);
        display: grid;
        gap: var(--s3);
        margin-block: var(--s4);
      }
      .what {
        display: grid;
        grid-template-columns: 84px minmax(0, 1fr);
        gap: var(--s1) var(--s3);
        align-items: center;
      }
      .what label {
        color: var(--soft);
        font-size: var(--t-s);
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s3);
        margin-inline-start: 96px;
      }
      @media (max-width: 700px) {
        .what {
          grid-template-columns: minmax(0, 1fr);
        }
        .acts {
          margin-inline-start: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) desk: PlanDesk | null = null;

  @state() private what = '';
  @state() private doer: Doer | null = null;
  @state() private due: LocalDate | null = null;
  @state() private domain: string | null = null;
  @state() private refused: ClientCode | null = null;
  @state() private sending = false;
  /** Added, or given up on purpose. */
  private isDone = false;
  @query('#what') private readonly input!: HTMLInputElement;

  override render() {
    const { desk } = this;
    if (!desk) return nothing;
    const topics = openDomains(desk);
    return html`<form class="new ${desk.me.role}" aria-labelledby="new" @submit=${this.onSubmit}>
      <h3 id="new">${msg('Uusi teko', { id: 'plan.new-action' })}</h3>
      <p class="what">
        <label for="what">${say('plan.action.title.label')}</label>
        <input
          id="what"
          class="input"
          dir="auto"
          maxlength="200"
          autocomplete="off"
          placeholder=${say('plan.action.title.help')}
          .value=${this.what}
          @input=${this.onWhat}
        />
      </p>
      <kr-plan-who
        .label=${say('plan.action.owner.label')}
        .people=${desk.people}
        .value=${this.doer}
        @kr-doer=${({ doer }: DoerEvent) => {
          this.doer = doer;
        }}
      ></kr-plan-who>
      <kr-plan-when
        .label=${say('plan.action.due.label')}
        .today=${desk.today}
        .value=${this.due}
        @kr-pick=${({ value }: PickEvent) => {
          this.due = value;
        }}
      ></kr-plan-when>
      <kr-plan-pick
        .label=${say('plan.action.domain.label')}
        .options=${topics.map((topic) => topicOption(desk, topic))}
        .value=${this.domain}
        @kr-pick=${({ value }: PickEvent) => {
          this.domain = value;
        }}
      ></kr-plan-pick>
      ${this.refused ? html`<kr-notice kind="warn"><p>${refusalSentence(this.refused)}</p></kr-notice>` : nothing}
      <div class="acts">
        <button type="submit" class="btn" aria-disabled=${String(!this.ready)} aria-describedby="why">
          ${msg('Lisää teko', { id: 'plan.add-action' })}
        </button>
        <button type="button" class="btn quiet" @click=${this.done}>${msg('Peru', { id: 'cancel' })}</button>
      </div>
      ${
        this.ready
          ? nothing
          : html`<p id="why" class="small soft">
              ${msg('Kirjoita, mitä tehdään, ja valitse aihe. Tekijän ja päivän voit valita myöhemmin.', {
                id: 'plan.new-action.why',
              })}
            </p>`
      }
    </form>`;
  }

  override firstUpdated() {
    this.input.focus();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    // The step has changed under the writer's hands: what was written stays to be copied.
    if (!this.isDone) this.desk?.edits.keep(unborn, this.what);
  }

  private get ready(): boolean {
    return this.what.trim() !== '' && this.domain !== null && !this.sending;
  }

  private onWhat(event: Event) {
    this.what = (event.target as HTMLInputElement).value;
  }

  private async onSubmit(event: Event) {
    event.preventDefault();
    const { desk, doer, due, domain } = this;
    if (!this.ready || !desk || domain === null) return;
    this.sending = true;
    const answer = await desk.edits.insert(
      'actions',
      { title: this.what, domain, owner: doer?.owner ?? null, person: doer?.person ?? null, due },
      desk.plan.rows.actions.at(-1)?.id ?? null,
    );
    this.sending = false;
    if (answer.ok) this.done();
    else this.refused = answer.code;
  }

  private readonly done = () => {
    this.isDone = true;
    this.dispatchEvent(new DoneEvent());
  };
}

/** The title of a row that nobody has made yet. */
const unborn = 'actions/row_00000000000000000000000000/title';

/** A topic as a tap; one that the other authority may not see says so before it is chosen. */
export const topicOption = (desk: PlanDesk, topic: DomainView): Option => {
  const name = say(`domain.${topic.domain}`);
  const [from] = hiddenNow(desk, topic);
  return {
    value: topic.domain,
    words: from ? html`${name} <span class="soft small">${say(`plan.hidden.${from}`)}</span>` : name,
  };
};

declare global {
  interface HTMLElementTagNameMap {
    'kr-plan-new-action': PlanNewAction;
  }
  interface HTMLElementEventMap {
    'kr-done': DoneEvent;
  }
}
