import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Missing } from '../../../server/domain/plan/missing.ts';
import { isAuthority } from '../../../server/domain/people.ts';
import { Watch } from '../../controllers/watch.ts';
import type { PlanDesk } from '../../state/plan-desk.ts';
import { rowAt, textOf } from '../../state/plan-edits.fields.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { say } from '../../texts/domain.ts';
import '../mark/mark.ts';
import { followUpRules } from '../plan-agreed/plan-agreed.ts';
import '../plan-field/plan-field.ts';
import '../plan-new-action/plan-new-action.ts';
import type { PickEvent } from '../plan-pick/plan-pick.ts';
import '../plan-pick/plan-pick.ts';
import '../plan-when/plan-when.ts';
import type { DoerEvent } from '../plan-who/plan-who.ts';
import '../plan-who/plan-who.ts';

/** One thing that is missing, as a question that one tap answers. */
@localized()
@customElement('kr-closing-missing')
export class ClosingMissing extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      :host {
        display: grid;
        gap: var(--s2);
      }
    `,
  ];

  @property({ attribute: false }) desk: PlanDesk | null = null;
  @property({ attribute: false }) missing: Missing | null = null;

  @state() private open = false;

  constructor() {
    super();
    new Watch(this, () => this.desk?.edits ?? null);
  }

  override render() {
    const { desk, missing } = this;
    if (!desk || !missing) return nothing;
    switch (missing.thing) {
      case 'goal':
        return html`<kr-plan-field
          .desk=${desk}
          path="goal"
          .label=${say('missing.sharedGoal')}
          .prompt=${say('plan.sharedGoal.help')}
        ></kr-plan-field>`;
      case 'action':
        return this.action(desk);
      case 'owner-and-date':
        return this.ofAction(desk, missing.path ?? '');
      case 'lead':
        return this.lead(desk);
      case 'follow-up':
        return this.followUp(desk);
    }
  }

  private action(desk: PlanDesk) {
    return html`<p>${say('missing.action')}</p>
      ${
        this.open
          ? html`<kr-plan-new-action
              .desk=${desk}
              @kr-done=${() => {
                this.open = false;
              }}
            ></kr-plan-new-action>`
          : html`<div>
              <button
                type="button"
                class="btn"
                @click=${() => {
                  this.open = true;
                }}
              >
                ${msg('Lisää teko', { id: 'plan.add-action' })}
              </button>
            </div>`
      }`;
  }

  private ofAction(desk: PlanDesk, path: string) {
    const row = textOf(rowAt(desk.plan, path)?.fields['title']?.value ?? null);
    if (path.endsWith('/due'))
      return html`<p id="ask">${say('missing.due', { row })}</p>
        <kr-plan-when
          plain
          .label=${say('missing.due', { row })}
          .today=${desk.today}
          .value=${textOf(desk.edits.value(path)) || null}
          @kr-pick=${({ value }: PickEvent) => {
            desk.edits.edit(path, value, false);
          }}
        ></kr-plan-when>`;
    if (path.endsWith('/owner'))
      return html`<p>${say('missing.owner', { row })}</p>
        <kr-plan-who
          plain
          .label=${say('missing.owner', { row })}
          .people=${desk.people}
          @kr-doer=${({ doer }: DoerEvent) => {
            desk.edits.edit(path, doer.owner, false);
            desk.edits.edit(path.replace(/owner$/, 'person'), doer.person, false);
          }}
        ></kr-plan-who>`;
    return html`<kr-plan-field .desk=${desk} .path=${path}></kr-plan-field>`;
  }

  private lead(desk: PlanDesk) {
    const officials = desk.people.filter(({ role }) => isAuthority(role));
    return html`<p>${say('missing.leadPerson')}</p>
      <kr-plan-pick
        plain
        .label=${say('missing.leadPerson')}
        .options=${officials.map(({ seatId, role, name }) => ({
          value: seatId,
          words: html`<kr-mark .who=${role}></kr-mark><bdi>${name}</bdi>`,
        }))}
        @kr-pick=${({ value }: PickEvent) => {
          const person = officials.find(({ seatId }) => seatId === value);
          if (!person) return;
          desk.edits.edit('lead/authority', person.role, false);
          desk.edits.edit('lead/name', person.name, false);
        }}
      ></kr-plan-pick>`;
  }

  private followUp(desk: PlanDesk) {
    return html`<p>${say('missing.followUp')}</p>
      <kr-plan-when
        plain
        .label=${say('missing.followUp')}
        .today=${desk.today}
        .rules=${followUpRules(desk).slice(0, 2)}
        @kr-pick=${({ value }: PickEvent) => {
          desk.edits.edit('followUp/date', value, false);
        }}
      >
        <button
          type="button"
          class="opt"
          aria-expanded=${String(this.open)}
          @click=${() => {
            this.open = !this.open;
          }}
        >
          ${msg('Ei seurantaa, kerro syy', { id: 'plan.no-follow-up' })}
        </button>
      </kr-plan-when>
      ${
        this.open
          ? html`<kr-plan-field
              .desk=${desk}
              path="followUp/none"
              .label=${say('plan.followUp.none.help')}
            ></kr-plan-field>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-closing-missing': ClosingMissing;
  }
}
