import type { BenefitChoice } from '../../../server/domain/view/pages.ts';
import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Plus } from 'lucide';
import { openDomains, type PlanDesk } from '../../state/plan-desk.ts';
import { textOf } from '../../state/plan-edits.fields.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { localisedWords } from '../../texts/codes.ts';
import { say } from '../../texts/domain.ts';
import '../icon/icon.ts';
import { announce } from '../live/live.ts';
import '../mark/mark.ts';
import '../plan-benefit/plan-benefit.ts';

/** Benefits and decisions: the rows, and those of today's list that can be added with one tap. */
@localized()
@customElement('kr-plan-benefits')
export class PlanBenefits extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      h2 {
        margin-block-end: var(--s2);
      }
      .opts {
        margin-block: var(--s2) var(--s3);
      }
    `,
  ];

  @property({ attribute: false }) desk: PlanDesk | null = null;

  @state() private adding = false;
  @query('.link') private readonly add!: HTMLButtonElement | null;

  override render() {
    const { desk } = this;
    if (!desk) return nothing;
    const { rows, mayInsert } = desk.plan;
    return html`<h2>${say('plan.section.benefits')}</h2>
      ${
        rows.benefits.length === 0
          ? html`<p class="soft">
              ${msg('Yhtään tukea ei ole vielä kirjattu.', { id: 'plan.benefits.none' })}
            </p>`
          : nothing
      }
      <div role="list">
        ${repeat(
          rows.benefits,
          ({ id }) => id,
          (row) => html`<kr-plan-benefit role="listitem" .desk=${desk} .row=${row}></kr-plan-benefit>`,
        )}
      </div>
      ${mayInsert ? this.more(desk) : nothing}`;
  }

  private more(desk: PlanDesk) {
    const choices = choicesFor(desk);
    if (choices.length === 0) return nothing;
    return html`<button
        type="button"
        class="link"
        aria-expanded=${String(this.adding)}
        @click=${() => {
          this.adding = !this.adding;
        }}
      >
        <kr-icon .icon=${Plus}></kr-icon>${msg('Lisää tuki', { id: 'plan.add-benefit' })}
      </button>
      ${
        this.adding
          ? html`<div class="opts" role="group" aria-label=${msg('Lisää tuki', { id: 'plan.add-benefit' })}>
              ${choices.map(
                (choice) =>
                  html`<button type="button" class="opt" @click=${() => this.onTake(desk, choice)}>
                    <kr-mark .who=${choice.authority}></kr-mark>${localisedWords(choice.name)}
                  </button>`,
              )}
            </div>`
          : nothing
      }`;
  }

  private async onTake({ edits, plan }: PlanDesk, { code, name, authority, domain }: BenefitChoice) {
    // The name goes along: the list is of today, and the plan keeps what people then saw.
    const values = { code, title: name.fi, authority, domain };
    const answer = await edits.insert('benefits', values, plan.rows.benefits.at(-1)?.id ?? null);
    if (!answer.ok || !this.isConnected) return;
    announce(msg(str`Lisätty: ${localisedWords(name)}`, { id: 'plan.suggestion.added' }));
    // The choice that was pressed goes out of the list, and the focus with it.
    this.add?.focus();
  }
}

/** Of today's list what lies in open topics and is not in the plan; the template's first. */
const choicesFor = ({ plan, reference, ...desk }: PlanDesk): readonly BenefitChoice[] => {
  const open = new Set(openDomains({ plan, reference, ...desk }).map(({ domain }) => domain));
  const taken = new Set(plan.rows.benefits.map((row) => textOf(row.fields['code']?.value ?? null)));
  const suggested = (reference?.template?.suggestedBenefits ?? []).map(({ code }) => code);
  const rank = (code: string): number => (suggested.includes(code) ? suggested.indexOf(code) : 1000);
  return (reference?.benefits ?? [])
    .filter(({ code, domain }) => open.has(domain) && !taken.has(code))
    .toSorted((a, b) => rank(a.code) - rank(b.code));
};

declare global {
  interface HTMLElementTagNameMap {
    'kr-plan-benefits': PlanBenefits;
  }
}
