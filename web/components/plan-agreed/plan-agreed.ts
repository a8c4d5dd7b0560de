import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DueRule } from '../../../server/domain/calendar/due-rules.ts';
import { isAuthority } from '../../../server/domain/people.ts';
import { followUpChannels } from '../../../server/domain/plan-template.ts';
import { Watch } from '../../controllers/watch.ts';
import type { PlanDesk } from '../../state/plan-desk.ts';
import { fieldAt, textOf } from '../../state/plan-edits.fields.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { codeWords } from '../../texts/codes.ts';
import { say } from '../../texts/domain.ts';
import '../mark/mark.ts';
import '../plan-field/plan-field.ts';
import type { PickEvent } from '../plan-pick/plan-pick.ts';
import '../plan-pick/plan-pick.ts';
import '../plan-when/plan-when.ts';

const later: readonly DueRule[] = [
  { kind: 'weeks', count: 2 },
  { kind: 'weeks', count: 4 },
  { kind: 'months', count: 3 },
];

/** The days that are offered for the follow-up: the template's first. */
export const followUpRules = ({ reference }: PlanDesk): readonly DueRule[] => {
  const own = reference?.template?.followUp.due;
  return own ? [own, ...later] : later;
};

/** The lead person or the follow-up (`which`): one tap each, and words where a tap is not enough. */
@localized()
@customElement('kr-plan-agreed')
export class PlanAgreed extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      :host {
        display: grid;
        gap: var(--s3);
      }
    `,
  ];

  @property({ attribute: false }) desk: PlanDesk | null = null;
  @property() which: 'lead' | 'followUp' = 'lead';

  @state() private none = false;

  constructor() {
    super();
    new Watch(this, () => this.desk?.edits ?? null);
  }

  override render() {
    const { desk } = this;
    if (!desk) return nothing;
    return this.which === 'lead' ? this.lead(desk) : this.followUp(desk);
  }

  private lead(desk: PlanDesk) {
    const may = fieldAt(desk.plan, 'lead/name')?.mayWrite ?? false;
    const officials = desk.people.filter(({ role }) => isAuthority(role));
    const { edits } = desk;
    return html`<h2>${say('plan.section.leadPerson')}</h2>
      ${
        may
          ? html`<kr-plan-pick
              .label=${say('plan.section.leadPerson')}
              plain
              .options=${officials.map(({ seatId, role, name }) => ({
                value: seatId,
                words: html`<kr-mark .who=${role}></kr-mark><bdi>${name}</bdi>`,
              }))}
              .value=${
                officials.find(
                  ({ role, name }) =>
                    name === edits.value('lead/name') && role === edits.value('lead/authority'),
                )?.seatId ?? null
              }
              @kr-pick=${({ value }: PickEvent) => {
                const person = officials.find(({ seatId }) => seatId === value);
                if (!person) return;
                edits.edit('lead/authority', person.role, false);
                edits.edit('lead/name', person.name, false);
              }}
            ></kr-plan-pick>`
          : nothing
      }
      <kr-plan-field
        .desk=${desk}
        path="lead/name"
        .prompt=${say('plan.leadPerson.name.help')}
      ></kr-plan-field>
      ${
        may
          ? html`<kr-plan-pick
              .label=${say('plan.leadPerson.authority.label')}
              .options=${(['kela', 'county'] as const).map((authority) => ({
                value: authority,
                words: codeWords('authority', authority),
              }))}
              .value=${textOf(edits.value('lead/authority')) || null}
              @kr-pick=${({ value }: PickEvent) => {
                edits.edit('lead/authority', value, false);
              }}
            ></kr-plan-pick>`
          : nothing
      }`;
  }

  private followUp(desk: PlanDesk) {
    const { edits } = desk;
    const may = fieldAt(desk.plan, 'followUp/date')?.mayWrite ?? false;
    const reason = this.none || edits.value('followUp/none') !== null;
    return html`<h2>${say('plan.section.followUp')}</h2>
      ${
        may
          ? html`<kr-plan-when
                .label=${say('plan.followUp.date.label')}
                .today=${desk.today}
                .rules=${followUpRules(desk)}
                .value=${textOf(edits.value('followUp/date')) || null}
                @kr-pick=${({ value }: PickEvent) => {
                  edits.edit('followUp/date', value, false);
                  if (edits.value('followUp/none') !== null) edits.edit('followUp/none', null, false);
                  this.none = false;
                }}
              ></kr-plan-when>
              <kr-plan-pick
                .label=${say('plan.followUp.channel.label')}
                .options=${followUpChannels.map((code) => ({ value: code, words: codeWords('channel', code) }))}
                .value=${textOf(edits.value('followUp/channel')) || null}
                @kr-pick=${({ value }: PickEvent) => {
                  edits.edit('followUp/channel', value, false);
                }}
              ></kr-plan-pick>`
          : html`<p>${textOf(edits.value('followUp/date'))}</p>`
      }
      ${
        reason
          ? html`<kr-plan-field
              .desk=${desk}
              path="followUp/none"
              .label=${say('plan.followUp.none.help')}
            ></kr-plan-field>`
          : may
            ? html`<button
                type="button"
                class="link"
                @click=${() => {
                  this.none = true;
                }}
              >
                ${msg('Ei seurantaa, kerro syy', { id: 'plan.no-follow-up' })}
              </button>`
            : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-plan-agreed': PlanAgreed;
  }
}
