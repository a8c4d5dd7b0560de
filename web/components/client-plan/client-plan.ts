import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatDueInWords } from '../../../server/domain/calendar/format.ts';
import { dateInHelsinki } from '../../../server/domain/calendar/helsinki.ts';
import type { SeatId } from '../../../server/domain/ids.ts';
import type { Authority, Role } from '../../../server/domain/people.ts';
import type { PartOwner } from '../../../server/domain/plan/state.ts';
import type { FieldView, PlanView } from '../../../server/domain/plan/view.ts';
import type { PlanEdits } from '../../state/plan-edits.ts';
import { base, cards, words } from '../../styles/shared.ts';
import { beside } from '../../texts/beside.ts';
import { benefitNamed } from '../../texts/benefit-name.ts';
import { codeWords } from '../../texts/codes.ts';
import { say } from '../../texts/domain.ts';
import { language } from '../../texts/locale.ts';
import '../client-words/client-words.ts';
import '../mark/mark.ts';
import { benefitsOf, deedsOf, markOf, written, type BenefitLine, type Deed } from './client-plan.lines.ts';
import { look } from './client-plan.styles.ts';

/** Who else writes in which field. */
export type Carets = ReadonlyMap<
  string,
  { readonly seatId: SeatId; readonly role: Role; readonly name: string }
>;

/**
 * The plan as the client reads it: what I do, what the others do, who and when; and, topic by topic, her own words.
 * Labels are in the language of the screen; what people wrote stays in theirs.
 */
@localized()
@customElement('kr-client-plan')
export class ClientPlan extends LitElement {
  static override styles = [base, words, cards, look];

  @property({ attribute: false }) plan: PlanView | null = null;
  @property({ attribute: false }) edits: PlanEdits | null = null;
  @property({ attribute: false }) carets: Carets = new Map();
  /** The server's time, in milliseconds since 1970: what "today" is. */
  @property({ type: Number }) now = 0;
  /** An authority that is not here at all: that it does not see each thing need not be said each time. */
  @property({ attribute: false }) out: Authority | null = null;
  /** The language that was booked for the client: what she most likely writes in. */
  @property({ attribute: 'own-language' }) ownLanguage = 'fi';

  override render() {
    const { plan } = this;
    if (!plan) return nothing;
    const { mine, others } = deedsOf(plan);
    const benefits = benefitsOf(plan);
    return html`
      ${this.goal(plan)}
      <section>
        <h2>${msg('Mitä sinä teet', { id: 'plan.mine' })}</h2>
        ${
          mine.length === 0
            ? html`<p class="soft">
                ${msg('Sinulle ei ole vielä sovittu mitään.', { id: 'plan.mine.none' })}
              </p>`
            : html`<ul>
                ${mine.map((deed) => this.deed(deed, 'client'))}
              </ul>`
        }
      </section>
      <section>
        <h2>${msg('Mitä muut tekevät', { id: 'plan.others' })}</h2>
        ${
          others.length === 0
            ? html`<p class="soft">
                ${msg('Muille ei ole vielä sovittu mitään.', { id: 'plan.others.none' })}
              </p>`
            : html`<ul>
                ${others.map((deed) => this.deed(deed, markOf(deed.owner)))}
              </ul>`
        }
      </section>
      ${
        benefits.length === 0
          ? nothing
          : html`<section>
              <h2>${say('plan.section.benefits')}</h2>
              <ul>
                ${benefits.map((benefit) => this.benefit(benefit))}
              </ul>
            </section>`
      }
      ${this.agreed(plan)} ${this.topics(plan)}
    `;
  }

  private goal(plan: PlanView) {
    const goal = written(plan.fields, 'goal');
    if (goal === null) return nothing;
    return html`<section class="nowbox">
      <p class="small soft">${say('plan.sharedGoal.label')}</p>
      <p class="goal" dir="auto">${goal}</p>
    </section>`;
  }

  private deed({ what, owner, person, due, help, hiddenFrom }: Deed, mark: Role | null) {
    const doer = [person, owner === null ? null : codeWords('owner', owner)].filter((part) => part !== null);
    return html`<li class="deed">
      ${mark ? html`<kr-mark .who=${mark}></kr-mark>` : nothing}
      <div class=${mark ? '' : 'plain'}>
        ${
          mark === 'client' || doer.length === 0
            ? nothing
            : html`<span class="who small soft">${beside(...doer)}</span>`
        }
        <p><span dir="auto">${what}</span></p>
        <p>
          ${due === null ? nothing : html`<b class="num">${this.when(due)}</b>`}
          ${
            help === null
              ? nothing
              : html`<span class="small soft">${msg(str`Apuna: ${help}`, { id: 'plan.help' })}</span>`
          }
        </p>
        ${this.pills(hiddenFrom)}
      </div>
    </li>`;
  }

  private benefit({ title, listed, authority, state, due, note, hiddenFrom }: BenefitLine) {
    const facts = beside(
      ...(authority ? [say(`authority.${authority}`)] : []),
      ...(state === null ? [] : [codeWords('benefitState', state)]),
    );
    return html`<li class="deed">
      ${authority ? html`<kr-mark .who=${authority}></kr-mark>` : nothing}
      <div class=${authority ? '' : 'plain'}>
        ${benefitNamed(title, listed)}${facts ? html`: ${facts}` : nothing}
        ${
          due === null
            ? nothing
            : html` <b class="num">${say('plan.benefit.date.label')}: ${this.when(due)}</b>`
        }
        ${note === null ? nothing : html`<p class="small soft"><span dir="auto">${note}</span></p>`}
        ${this.pills(hiddenFrom)}
      </div>
    </li>`;
  }

  /** Who is the lead person, and when we look again. */
  private agreed({ fields }: PlanView) {
    const name = written(fields, 'lead/name');
    const authority = written(fields, 'lead/authority');
    const date = written(fields, 'followUp/date');
    const channel = written(fields, 'followUp/channel');
    const none = written(fields, 'followUp/none');
    if (name === null && date === null && none === null) return nothing;
    return html`<section>
      <h2>${say('plan.section.followUp')}</h2>
      ${name === null ? nothing : html`<p>${say('plan.section.leadPerson')}: ${leadWords(name, authority)}</p>`}
      ${
        date === null
          ? nothing
          : html`<p>
              ${msg('Katsomme yhdessä, miten meni:', { id: 'plan.follow-up' })}
              <b class="num">${this.when(date)}</b>${
                channel === null ? nothing : html`, ${codeWords('channel', channel)}`
              }
            </p>`
      }
      ${
        date !== null || none === null
          ? nothing
          : html`<p>${say('readback.followUp.none', { reason: none })}</p>`
      }
    </section>`;
  }

  /** The topics that were asked, and any in which something has been written. */
  private topics(plan: PlanView) {
    const topics = plan.domains.filter(({ domain, asked }) => {
      const fields = topicFields(plan, domain);
      return fields.own && (asked || fields.own.value !== null || fields.said.length > 0);
    });
    if (topics.length === 0) return nothing;
    return html`<section>
      <h2>${msg('Omat sanasi', { id: 'plan.words' })}</h2>
      <p class="soft">
        ${msg('Voit kirjoittaa omalla kielelläsi. Voit myös vain puhua.', { id: 'plan.words.lead' })}
      </p>
      <ul class="topics">
        ${topics.map(({ domain, hiddenFrom }) => {
          const { own, said } = topicFields(plan, domain);
          if (!own) return nothing;
          const path = `survey/${domain}/ownWords`;
          return html`<li>
            <kr-client-words
              .path=${path}
              .label=${say(`domain.${domain}`)}
              .prompt=${say(`domain.${domain}.prompt`)}
              .field=${own}
              .said=${said}
              .hiddenFrom=${hiddenFrom.filter((authority) => authority !== this.out)}
              .edits=${this.edits}
              .writer=${this.carets.get(path) ?? null}
              own-language=${this.ownLanguage}
            ></kr-client-words>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  /** Who may not see it, said in words. */
  private pills(from: readonly PartOwner[]) {
    return from
      .filter((authority) => authority !== this.out)
      .map((authority) => html`<span class="pill">${say(`plan.hidden.${authority}`)}</span>`);
  }

  private when(date: string): string {
    const today = dateInHelsinki(new Date(this.now).toISOString());
    return formatDueInWords(date, today, language());
  }
}

/** The own words of a topic, and what others have written of it. */
const topicFields = ({ fields }: PlanView, domain: string) => {
  const at = (name: string): FieldView | null => fields[`survey/${domain}/${name}`] ?? null;
  const names = ['interpreted', 'countyView', 'kelaView'] as const;
  return {
    own: at('ownWords'),
    said: names.flatMap((name) => {
      const text = written(fields, `survey/${domain}/${name}`);
      return text === null ? [] : [{ name, text }];
    }),
  };
};

const leadWords = (name: string, authority: string | null): string =>
  authority === null ? beside(name) : beside(name, codeWords('authority', authority));

declare global {
  interface HTMLElementTagNameMap {
    'kr-client-plan': ClientPlan;
  }
}
