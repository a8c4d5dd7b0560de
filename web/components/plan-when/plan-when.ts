import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { CalendarDays } from 'lucide';
import { dueOn, type DueRule } from '../../../server/domain/calendar/due-rules.ts';
import { formatDay, formatDue } from '../../../server/domain/calendar/format.ts';
import type { LocalDate } from '../../../server/domain/ids.ts';
import { buttons, fields } from '../../styles/controls.ts';
import { base } from '../../styles/shared.ts';
import { language } from '../../texts/locale.ts';
import '../icon/icon.ts';
import { type Option, PickEvent } from '../plan-pick/plan-pick.ts';
import '../plan-pick/plan-pick.ts';

/** Near days for something that somebody does. */
const nearDays: readonly DueRule[] = [
  { kind: 'today' },
  { kind: 'weeks', count: 1 },
  { kind: 'weeks', count: 2 },
];

/** Days as taps, and any other day from the calendar. Raises `kr-pick` with the date. */
@localized()
@customElement('kr-plan-when')
export class PlanWhen extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      .input {
        inline-size: auto;
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) today: LocalDate = '';
  @property({ attribute: false }) rules: readonly DueRule[] = nearDays;
  @property() value: LocalDate | null = null;
  @property({ type: Boolean }) plain = false;

  @state() private other = false;
  @query('input') private readonly input!: HTMLInputElement | null;

  override render() {
    return html`<kr-plan-pick
      .label=${this.label}
      .options=${this.options()}
      .value=${this.value}
      .plain=${this.plain}
    >
      ${
        this.other
          ? html`<input
              class="input num"
              type="date"
              aria-label=${msg('Muu päivä', { id: 'plan.other-day' })}
              .min=${this.today}
              .value=${this.value ?? ''}
              @change=${this.onDate}
            />`
          : html`<button type="button" class="opt" @click=${this.onOther}>
              <kr-icon .icon=${CalendarDays}></kr-icon>${msg('Muu päivä', { id: 'plan.other-day' })}
            </button>`
      }
      <slot></slot>
    </kr-plan-pick>`;
  }

  private options(): readonly Option[] {
    const days = this.rules.flatMap((rule) => dueOn(rule, this.today) ?? []);
    const all = this.value === null || days.includes(this.value) ? days : [...days, this.value];
    return [...new Set(all)].sort().map((day) => ({
      value: day,
      words: day === this.today ? formatDue(day, this.today, language()) : formatDay(day, language()),
    }));
  }

  private async onOther() {
    this.other = true;
    await this.updateComplete;
    this.input?.focus();
  }

  private onDate(event: Event) {
    const { value } = event.target as HTMLInputElement;
    if (!value) return;
    this.other = false;
    this.dispatchEvent(new PickEvent(value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-plan-when': PlanWhen;
  }
}
