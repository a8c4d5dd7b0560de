import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Check } from 'lucide';
import { formatDay } from '../../../server/domain/calendar/format.ts';
import type { MissingThing } from '../../../server/domain/plan/missing.ts';
import type { ClosingView } from '../../../server/domain/view/types.ts';
import { Watch } from '../../controllers/watch.ts';
import type { PlanDesk } from '../../state/plan-desk.ts';
import { textOf } from '../../state/plan-edits.fields.ts';
import { base, cards, words } from '../../styles/shared.ts';
import { say } from '../../texts/domain.ts';
import { language } from '../../texts/locale.ts';
import { roleName } from '../../texts/roles.ts';
import '../closing-cards/closing-cards.ts';
import '../closing-missing/closing-missing.ts';
import '../icon/icon.ts';
import '../plan-leftovers/plan-leftovers.ts';

const things: readonly { readonly thing: MissingThing; readonly label: Parameters<typeof say>[0] }[] = [
  { thing: 'goal', label: 'closing.sharedGoal' },
  { thing: 'action', label: 'closing.action' },
  { thing: 'owner-and-date', label: 'closing.ownerAndDue' },
  { thing: 'lead', label: 'closing.leadPerson' },
  { thing: 'follow-up', label: 'closing.followUp' },
];

/** "Kerralla kuntoon": the five things, what is missing as questions, and the cards that are read back. */
@localized()
@customElement('kr-closing-sheet')
export class ClosingSheet extends LitElement {
  static override styles = [
    base,
    words,
    cards,
    css`
      .things > li {
        display: grid;
        grid-template-columns: 28px minmax(0, 1fr);
        gap: var(--s4);
        border-block-start: var(--hair) solid var(--line);
        padding-block: var(--s4);
      }
      .things {
        margin-block: var(--s4) var(--s5);
        border-block-end: var(--hair) solid var(--line);
      }
      .dot {
        inline-size: 28px;
        block-size: 28px;
        border-radius: 50%;
        border: 2px dashed var(--warn);
        display: grid;
        place-items: center;
        --icon: 16px;
      }
      .done .dot {
        border: 2px solid var(--accent);
        color: var(--accent);
      }
      h2 {
        font-size: var(--t-m);
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1) var(--s3);
        align-items: center;
      }
      kr-closing-missing {
        margin-block-start: var(--s2);
      }
    `,
  ];

  @property({ attribute: false }) closing: ClosingView | null = null;
  @property({ attribute: false }) desk: PlanDesk | null = null;
  @property() reader = '';

  constructor() {
    super();
    new Watch(this, () => this.desk?.edits ?? null);
  }

  override render() {
    const { closing, desk } = this;
    if (!closing || !desk) return nothing;
    const missing = new Set(closing.missing.map(({ thing }) => thing));
    return html`<h1 tabindex="-1">${say('closing.title')}</h1>
      <p class="soft">${count(missing.size)}</p>
      <kr-plan-leftovers .edits=${desk.edits}></kr-plan-leftovers>
      <ul class="things">
        ${things.map(({ thing, label }) => this.one(closing, desk, thing, say(label as 'closing.title')))}
      </ul>
      ${
        closing.readBack.length > 0
          ? html`<kr-closing-cards .cards=${closing.readBack} .reader=${this.reader}></kr-closing-cards>`
          : nothing
      }`;
  }

  private one(closing: ClosingView, desk: PlanDesk, thing: MissingThing, label: string) {
    const missing = closing.missing.filter((one) => one.thing === thing);
    // Two fields of one thing (the lead person's name and authority) are one question.
    const asked = thing === 'owner-and-date' ? missing : missing.slice(0, 1);
    const done = missing.length === 0;
    return html`<li class=${done ? 'done' : ''}>
      <span class="dot" aria-hidden="true">
        ${done ? html`<kr-icon .icon=${Check}></kr-icon>` : nothing}
      </span>
      <div>
        <h2>
          ${label}
          ${
            done
              ? html`<span class="unseen">${msg('kunnossa', { id: 'closing.done' })}</span>`
              : html`<span class="pill warn">${msg('puuttuu', { id: 'closing.missing' })}</span>`
          }
        </h2>
        ${done ? html`<p class="soft" dir="auto">${this.said(desk, thing)}</p>` : nothing}
        ${asked.map((one) => html`<kr-closing-missing .desk=${desk} .missing=${one}></kr-closing-missing>`)}
      </div>
    </li>`;
  }

  /** What was agreed, in one line. */
  private said(desk: PlanDesk, thing: MissingThing) {
    const value = (path: string) => textOf(desk.edits.value(path));
    const count = desk.plan.rows.actions.length;
    switch (thing) {
      case 'goal':
        return value('goal');
      case 'action':
        return count === 1
          ? msg('Sovitte yhdestä teosta.', { id: 'closing.actions.1' })
          : msg(str`Sovittuja tekoja on ${count}.`, { id: 'closing.actions' });
      case 'owner-and-date':
        return nothing;
      case 'lead':
        return `${value('lead/name')}, ${roleName(value('lead/authority') === 'kela' ? 'kela' : 'county')}`;
      case 'follow-up':
        return value('followUp/date')
          ? formatDay(value('followUp/date'), language())
          : value('followUp/none');
    }
  }
}

const count = (missing: number): string => {
  if (missing === 0) return msg('Viisi asiaa, kaikki kunnossa.', { id: 'closing.count.0' });
  if (missing === 1) return msg('Viisi asiaa. Yksi puuttuu.', { id: 'closing.count.1' });
  if (missing === 2) return msg('Viisi asiaa. Kaksi puuttuu.', { id: 'closing.count.2' });
  return msg(str`Viisi asiaa. Puuttuu ${missing}.`, { id: 'closing.count.many' });
};

declare global {
  interface HTMLElementTagNameMap {
    'kr-closing-sheet': ClosingSheet;
  }
}
