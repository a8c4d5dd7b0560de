import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { doerCodes } from '../../../server/domain/plan/definition.ts';
import type { Role } from '../../../server/domain/people.ts';
import type { PersonView } from '../../../server/domain/view/types.ts';
import { fields } from '../../styles/controls.ts';
import { base } from '../../styles/shared.ts';
import { atStart } from '../../texts/at-start.ts';
import { say } from '../../texts/domain.ts';
import { firstName } from '../../texts/names.ts';
import '../mark/mark.ts';
import { type Option, type PickEvent } from '../plan-pick/plan-pick.ts';
import '../plan-pick/plan-pick.ts';

/** Who does an action: the code of the party and the person's name. */
export interface Doer {
  readonly owner: string;
  readonly person: string | null;
}

/** A doer was chosen. */
export class DoerEvent extends Event {
  readonly doer: Doer;
  constructor(doer: Doer) {
    super('kr-doer', { bubbles: true, composed: true });
    this.doer = doer;
  }
}

/** The role behind a code of the plan; null for somebody who is no party. */
export const roleOfDoer = (owner: unknown): Exclude<Role, 'interpreter'> | null => {
  const found = Object.entries(doerCodes).find(([, code]) => code === owner);
  return found ? (found[0] as Exclude<Role, 'interpreter'>) : null;
};

/** The people at the table as taps, and somebody else by name. */
@localized()
@customElement('kr-plan-who')
export class PlanWho extends LitElement {
  static override styles = [
    base,
    fields,
    css`
      .other {
        margin-block-start: var(--s2);
        margin-inline-start: 96px;
      }
      @media (max-width: 700px) {
        .other {
          margin-inline-start: 0;
        }
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) people: readonly PersonView[] = [];
  @property({ attribute: false }) value: Doer | null = null;
  @property({ type: Boolean }) plain = false;

  @query('input') private readonly input!: HTMLInputElement | null;

  override render() {
    const { value } = this;
    const other = value !== null && roleOfDoer(value.owner) === null;
    return html`<kr-plan-pick
        .label=${this.label}
        .options=${this.options()}
        .value=${value?.owner ?? null}
        .plain=${this.plain}
        @kr-pick=${this.onPick}
      ></kr-plan-pick>
      ${
        other
          ? html`<div class="other">
              <input
                class="input"
                dir="auto"
                maxlength="80"
                aria-label=${msg('Kuka muu tekee', { id: 'plan.other-doer' })}
                placeholder=${msg('Kuka tekee, esimerkiksi oppilaitos', { id: 'plan.other-doer.prompt' })}
                .value=${value.person ?? ''}
                @change=${this.onName}
              />
            </div>`
          : nothing
      }`;
  }

  private options(): readonly Option[] {
    const doers = this.people.filter(({ role }) => role !== 'interpreter');
    const order: readonly Role[] = ['kela', 'county', 'client'];
    return [
      ...doers
        .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
        .map(({ role, name }) => ({
          value: doerCodes[role as keyof typeof doerCodes],
          words: html`<kr-mark .who=${role}></kr-mark>${firstName(name)}`,
        })),
      { value: 'muu', words: atStart(say('owner.muu')) },
    ];
  }

  private async onPick(event: PickEvent) {
    event.stopPropagation();
    const role = roleOfDoer(event.value);
    const person = this.people.find((one) => one.role === role)?.name ?? null;
    this.dispatchEvent(new DoerEvent({ owner: event.value, person }));
    if (role) return;
    await this.updateComplete;
    this.input?.focus();
  }

  private onName(event: Event) {
    const { value } = event.target as HTMLInputElement;
    this.dispatchEvent(new DoerEvent({ owner: 'muu', person: value.trim() || null }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-plan-who': PlanWho;
  }
  interface HTMLElementEventMap {
    'kr-doer': DoerEvent;
  }
}
