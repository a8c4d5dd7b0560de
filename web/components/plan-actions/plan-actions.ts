import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Plus } from 'lucide';
import { formatDue } from '../../../server/domain/calendar/format.ts';
import { Watch } from '../../controllers/watch.ts';
import type { PlanDesk } from '../../state/plan-desk.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { codeWords } from '../../texts/codes.ts';
import { say } from '../../texts/domain.ts';
import { language } from '../../texts/locale.ts';
import '../empty/empty.ts';
import '../icon/icon.ts';
import { announce } from '../live/live.ts';
import '../mark/mark.ts';
import '../plan-action/plan-action.ts';
import '../plan-new-action/plan-new-action.ts';
import { roleOfDoer } from '../plan-who/plan-who.ts';
import { type Suggestion, suggestionsFor } from './suggestions.ts';

/** Who does what: the rows, a new one, and the template's suggestions taken one by one. */
@localized()
@customElement('kr-plan-actions')
export class PlanActions extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      h2 {
        margin-block-end: var(--s2);
      }
      h3 {
        margin-block: var(--s5) var(--s2);
      }
      .suggested li {
        display: grid;
        grid-template-columns: 26px minmax(0, 1fr) auto;
        gap: var(--s1) var(--s4);
        align-items: center;
        min-block-size: calc(var(--tap) + var(--s3));
        padding-block: var(--s2);
        border-block-end: var(--hair) dashed var(--line);
      }
      .nobody {
        inline-size: 26px;
        block-size: 26px;
        border: 2px dashed var(--edge);
        border-radius: 50%;
      }
    `,
  ];

  @property({ attribute: false }) desk: PlanDesk | null = null;

  @state() private making = false;
  @state() private all = false;
  @query('#add') private readonly add!: HTMLButtonElement | null;

  constructor() {
    super();
    new Watch(this, () => this.desk?.edits ?? null);
  }

  override render() {
    const { desk } = this;
    if (!desk) return nothing;
    const { rows, mayInsert } = desk.plan;
    return html`<h2>${say('plan.section.actions')}</h2>
      ${
        rows.actions.length === 0 && !this.making
          ? html`<p class="soft">
              ${msg('Yhtään tekoa ei ole vielä sovittu.', { id: 'plan.actions.none' })}
            </p>`
          : nothing
      }
      <div role="list">
        ${repeat(
          rows.actions,
          ({ id }) => id,
          (row) => html`<kr-plan-action role="listitem" .desk=${desk} .row=${row}></kr-plan-action>`,
        )}
      </div>
      ${mayInsert ? (this.making ? this.form(desk) : this.button()) : nothing}
      ${mayInsert ? this.suggestions(desk) : nothing}`;
  }

  private form(desk: PlanDesk) {
    return html`<kr-plan-new-action .desk=${desk} @kr-done=${this.onDone}></kr-plan-new-action>`;
  }

  private button() {
    return html`<button type="button" id="add" class="link" @click=${this.onAdd}>
      <kr-icon .icon=${Plus}></kr-icon>${msg('Lisää teko', { id: 'plan.add-action' })}
    </button>`;
  }

  private suggestions(desk: PlanDesk) {
    const found = suggestionsFor(desk);
    if (found.length === 0) return nothing;
    const shown = this.all ? found : found.slice(0, 3);
    return html`<h3>${msg('Ehdotuksia tähän aiheeseen', { id: 'plan.suggestions' })}</h3>
      <ul class="suggested">
        ${repeat(
          shown,
          ({ key }) => key,
          (one) => this.suggestion(desk, one),
        )}
      </ul>
      ${
        shown.length < found.length
          ? html`<button
              type="button"
              class="link"
              @click=${() => {
                this.all = true;
              }}
            >
              ${msg(str`Näytä kaikki ${found.length} ehdotusta`, { id: 'plan.suggestions.all' })}
            </button>`
          : nothing
      }`;
  }

  private suggestion(desk: PlanDesk, one: Suggestion) {
    const role = roleOfDoer(one.owner);
    const who = one.person ?? codeWords('owner', one.owner);
    const when = one.due ? formatDue(one.due, desk.today, language()) : null;
    return html`<li>
      ${role ? html`<kr-mark .who=${role}></kr-mark>` : html`<span class="nobody" aria-hidden="true"></span>`}
      <span>
        ${one.title}
        <span class="small soft">
          <br />${[who, when, one.note].filter((part) => part !== null).join(' · ')}
        </span>
      </span>
      <button
        type="button"
        class="btn"
        aria-label=${msg(str`Lisää: ${one.title}`, { id: 'plan.suggestion.add-label' })}
        @click=${() => this.onTake(desk, one)}
      >
        <kr-icon .icon=${Plus}></kr-icon>${msg('Lisää', { id: 'plan.suggestion.add' })}
      </button>
    </li>`;
  }

  private async onTake({ edits, plan }: PlanDesk, { values, title }: Suggestion) {
    const answer = await edits.insert('actions', values, plan.rows.actions.at(-1)?.id ?? null);
    if (answer.ok && this.isConnected) announce(msg(str`Lisätty: ${title}`, { id: 'plan.suggestion.added' }));
  }

  private onAdd() {
    this.making = true;
  }

  private async onDone() {
    this.making = false;
    await this.updateComplete;
    this.add?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-plan-actions': PlanActions;
  }
}
