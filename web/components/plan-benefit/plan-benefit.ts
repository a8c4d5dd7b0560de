import { localized, msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { formatDue } from '../../../server/domain/calendar/format.ts';
import type { RowView } from '../../../server/domain/plan/view.ts';
import { benefitStates } from '../../../server/domain/summary/document.ts';
import { hiddenNow, type PlanDesk } from '../../state/plan-desk.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { benefitNamed } from '../../texts/benefit-name.ts';
import { codeWords } from '../../texts/codes.ts';
import { say } from '../../texts/domain.ts';
import { language } from '../../texts/locale.ts';
import { PlanRow } from '../plan-row/plan-row.ts';
import { look } from '../plan-row/plan-row.styles.ts';
import '../mark/mark.ts';
import '../plan-field/plan-field.ts';
import '../plan-hidden/plan-hidden.ts';
import '../plan-pick/plan-pick.ts';
import '../plan-when/plan-when.ts';

/** One benefit and where it stands: it reads as a line, "Muuta" unfolds its choices. */
@localized()
@customElement('kr-plan-benefit')
export class PlanBenefit extends PlanRow {
  static override styles = [base, words, buttons, look];

  protected readonly kind = 'benefits';

  protected line(desk: PlanDesk, row: RowView) {
    const authority = this.text('authority');
    const date = this.text('date');
    const note = this.text('note');
    return html`<kr-mark .who=${authority === 'county' ? 'county' : 'kela'}></kr-mark>
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
      </p>`;
  }

  private name({ plan }: PlanDesk) {
    const code = this.text('code');
    const listed = plan.benefits[code] ?? null;
    return benefitNamed(this.text('title') || (listed ? '' : code), listed);
  }

  protected choices(desk: PlanDesk) {
    return html`${
        this.may('state')
          ? html`<kr-plan-pick
              .label=${say('plan.benefit.state.label')}
              .options=${benefitStates.map((code) => ({ value: code, words: codeWords('benefitState', code) }))}
              .value=${this.text('state') || null}
              @kr-pick=${this.onPick('state')}
            ></kr-plan-pick>`
          : nothing
      }
      ${
        this.may('date')
          ? html`<kr-plan-when
              .label=${say('plan.benefit.date.label')}
              .today=${desk.today}
              .value=${this.text('date') || null}
              @kr-pick=${this.onPick('date')}
            ></kr-plan-when>`
          : nothing
      }
      <kr-plan-field
        .desk=${desk}
        .path=${this.path('note')}
        .prompt=${say('plan.benefit.note.help')}
      ></kr-plan-field>`;
  }

  protected removeWords() {
    return msg('Poista tuki', { id: 'plan.benefit.remove' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-plan-benefit': PlanBenefit;
  }
}
