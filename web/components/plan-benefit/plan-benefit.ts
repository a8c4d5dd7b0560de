import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatDue } from '../../../server/domain/calendar/format.ts';
import type { RowView } from '../../../server/domain/plan/view.ts';
import { benefitStates } from '../../../server/domain/summary/document.ts';
import { Watch } from '../../controllers/watch.ts';
import { hiddenNow, type PlanDesk } from '../../state/plan-desk.ts';
import { textOf } from '../../state/plan-edits.fields.ts';
import { base, buttons, words } from '../../styles/shared.ts';
import { benefitNamed } from '../../texts/benefit-name.ts';
import { codeWords } from '../../texts/codes.ts';
import { say } from '../../texts/domain.ts';
import { language } from '../../texts/locale.ts';
import { look } from '../plan-action/plan-action.styles.ts';
import '../mark/mark.ts';
import '../plan-field/plan-field.ts';
import '../plan-hidden/plan-hidden.ts';
import type { PickEvent } from '../plan-pick/plan-pick.ts';
import '../plan-pick/plan-pick.ts';
import '../plan-when/plan-when.ts';

/** One benefit and where it stands: it reads as a line, "Muuta" unfolds its choices. */
@localized()
@customElement('kr-plan-benefit')
export class PlanBenefit extends LitElement {
  static override styles = [base, words, buttons, look];

  @property({ attribute: false }) desk: PlanDesk | null = null;
  @property({ attribute: false }) row: RowView | null = null;

  @state() private open = false;

  constructor() {
    super();
    new Watch(this, () => this.desk?.edits ?? null);
  }

  override render() {
    const { desk, row } = this;
    if (!desk || !row) return nothing;
    const authority = this.text('authority');
    const date = this.text('date');
    const note = this.text('note');
    return html`<div class="row">
        <kr-mark .who=${authority === 'county' ? 'county' : 'kela'}></kr-mark>
        <p class="end">${this.name(desk)}</p>
        <div class="end">
          ${
            this.text('state')
              ? html`<b>${codeWords('benefitState', this.text('state'))}</b>`
              : html`<span class="missing">${msg('tilanne puuttuu', { id: 'plan.benefit.no-state' })}</span>`
          }
          ${this.toggle(row)}
        </div>
        <p class="under">
          <span>${say(`domain.${row.domain}`)}</span>
          ${date ? html`<span>${formatDue(date, desk.today, language())}</span>` : nothing}
          ${note ? html`<span dir="auto">${note}</span>` : nothing}
          <kr-plan-hidden .from=${hiddenNow(desk, row)}></kr-plan-hidden>
        </p>
      </div>
      ${this.open ? this.choices(desk, row) : nothing}`;
  }

  private name({ plan }: PlanDesk) {
    const code = this.text('code');
    const listed = plan.benefits[code] ?? null;
    return benefitNamed(this.text('title') || (listed ? '' : code), listed);
  }

  private text(name: string): string {
    return textOf(this.desk?.edits.value(this.path(name)) ?? null);
  }

  private path(name: string): string {
    return `benefits/${this.row?.id ?? ''}/${name}`;
  }

  private toggle({ fields }: RowView) {
    if (!Object.values(fields).some(({ mayWrite }) => mayWrite)) return nothing;
    return html`<button
      type="button"
      class="btn quiet change"
      aria-expanded=${String(this.open)}
      @click=${() => {
        this.open = !this.open;
      }}
    >
      ${this.open ? msg('Valmis', { id: 'plan.done' }) : msg('Muuta', { id: 'plan.change' })}
    </button>`;
  }

  private choices(desk: PlanDesk, row: RowView) {
    return html`<div class="open">
      <kr-plan-pick
        .label=${say('plan.benefit.state.label')}
        .options=${benefitStates.map((code) => ({ value: code, words: codeWords('benefitState', code) }))}
        .value=${this.text('state') || null}
        @kr-pick=${this.onPick('state')}
      ></kr-plan-pick>
      <kr-plan-when
        .label=${say('plan.benefit.date.label')}
        .today=${desk.today}
        .value=${this.text('date') || null}
        @kr-pick=${this.onPick('date')}
      ></kr-plan-when>
      <kr-plan-field
        .desk=${desk}
        .path=${this.path('note')}
        .prompt=${say('plan.benefit.note.help')}
      ></kr-plan-field>
      ${
        row.mayRemove
          ? html`<div class="acts">
              <button type="button" class="btn quiet danger" @click=${this.onRemove}>
                ${msg('Poista tuki', { id: 'plan.benefit.remove' })}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  private onPick(name: string) {
    return ({ value }: PickEvent) => {
      this.desk?.edits.edit(this.path(name), value, false);
    };
  }

  private onRemove() {
    if (this.row) void this.desk?.edits.remove('benefits', this.row.id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-plan-benefit': PlanBenefit;
  }
}
