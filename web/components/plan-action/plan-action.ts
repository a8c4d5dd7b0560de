import { localized, msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { formatDue } from '../../../server/domain/calendar/format.ts';
import type { RowView } from '../../../server/domain/plan/view.ts';
import { hiddenNow, openDomains, type PlanDesk } from '../../state/plan-desk.ts';
import { buttons } from '../../styles/controls.ts';
import { base, roles, words } from '../../styles/shared.ts';
import { codeWords } from '../../texts/codes.ts';
import { say } from '../../texts/domain.ts';
import { language } from '../../texts/locale.ts';
import '../mark/mark.ts';
import '../plan-field/plan-field.ts';
import '../plan-hidden/plan-hidden.ts';
import { topicOption } from '../plan-new-action/plan-new-action.ts';
import type { Option } from '../plan-pick/plan-pick.ts';
import '../plan-pick/plan-pick.ts';
import '../plan-when/plan-when.ts';
import { roleOfDoer, type DoerEvent } from '../plan-who/plan-who.ts';
import '../plan-who/plan-who.ts';
import { PlanRow } from '../plan-row/plan-row.ts';
import { look } from '../plan-row/plan-row.styles.ts';

/** One agreed action: it reads as a line; "Muuta" unfolds its choices as taps. */
@localized()
@customElement('kr-plan-action')
export class PlanAction extends PlanRow {
  static override styles = [base, words, buttons, roles, look];

  protected readonly kind = 'actions';

  protected line(desk: PlanDesk, row: RowView) {
    const owner = roleOfDoer(this.text('owner'));
    const status = this.text('status');
    return html`${owner ? html`<kr-mark .who=${owner}></kr-mark>` : html`<span class="nobody" aria-hidden="true"></span>`}
      <kr-plan-field
        class=${status === 'peruttu' ? 'off' : ''}
        .desk=${desk}
        .path=${this.path('title')}
        label-unseen
        no-author
      ></kr-plan-field>
      <div class="end">${this.due(desk)} ${this.toggle(row)}</div>
      <p class="under">
        <span>${this.who()}</span><span>${say(`domain.${row.domain}`)}</span>
        ${status === 'sovittu' ? nothing : html`<span>${codeWords('actionStatus', status)}</span>`}
        <kr-plan-hidden .from=${hiddenNow(desk, row)}></kr-plan-hidden>
      </p>`;
  }

  private due({ today }: PlanDesk) {
    const due = this.text('due');
    return due
      ? html`<span class="due">${formatDue(due, today, language())}</span>`
      : html`<span class="missing">${msg('päivä puuttuu', { id: 'plan.no-day' })}</span>`;
  }

  private who() {
    const owner = this.text('owner');
    const help = this.text('help');
    if (!owner) return html`<span class="missing">${msg('tekijä puuttuu', { id: 'plan.no-doer' })}</span>`;
    const name = this.text('person') || codeWords('owner', owner);
    return help ? `${name}, ${say('summary.actions.helper', { helper: help })}` : name;
  }

  protected choices(desk: PlanDesk, row: RowView) {
    const due = this.text('due');
    const owner = this.text('owner');
    const person = this.text('person') || null;
    return html`${
        this.may('owner')
          ? html`<kr-plan-who
              .label=${say('plan.action.owner.label')}
              .people=${desk.people}
              .value=${owner ? { owner, person } : null}
              @kr-doer=${this.onDoer}
            ></kr-plan-who>`
          : nothing
      }
      ${
        this.may('due')
          ? html`<kr-plan-when
              .label=${say('plan.action.due.label')}
              .today=${desk.today}
              .value=${due || null}
              @kr-pick=${this.onPick('due')}
            ></kr-plan-when>`
          : nothing
      }
      ${this.pick('domain', this.topics(desk, row), this.text('domain'))}
      ${this.pick(
        'status',
        ['sovittu', 'aloitettu', 'valmis', 'ei_onnistunut', 'peruttu'].map((code) => ({
          value: code,
          words: codeWords('actionStatus', code),
        })),
        this.text('status'),
      )} <kr-plan-field .desk=${desk} .path=${this.path('help')}></kr-plan-field>`;
  }

  protected removeWords() {
    return msg('Poista teko', { id: 'plan.action.remove' });
  }

  private topics(desk: PlanDesk, row: RowView) {
    const open = openDomains(desk);
    const known = open.some(({ domain }) => domain === row.domain);
    const own = known ? [] : [{ value: row.domain, words: say(`domain.${row.domain}`) }];
    return [...open.map((topic) => topicOption(desk, topic)), ...own];
  }

  private pick(name: 'domain' | 'status', options: readonly Option[], value: string) {
    if (!this.may(name)) return nothing;
    return html`<kr-plan-pick
      .label=${say(`plan.action.${name}.label`)}
      .options=${options}
      .value=${value}
      @kr-pick=${this.onPick(name)}
    ></kr-plan-pick>`;
  }

  private onDoer({ doer }: DoerEvent) {
    this.desk?.edits.edit(this.path('owner'), doer.owner, false);
    this.desk?.edits.edit(this.path('person'), doer.person, false);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-plan-action': PlanAction;
  }
}
