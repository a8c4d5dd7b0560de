import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { LifeDomain } from '../../../server/domain/life-domains.ts';
import { hiddenNow, isWritten, type PlanDesk } from '../../state/plan-desk.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { say } from '../../texts/domain.ts';
import type { PlanTopic } from '../plan-topic/plan-topic.ts';
import '../plan-topic/plan-topic.ts';

/** The situation, topic by topic: those of this meeting, and others when somebody opens them. */
@localized()
@customElement('kr-plan-survey')
export class PlanSurvey extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      details {
        border-block-end: var(--hair) solid var(--line);
      }
      summary {
        cursor: pointer;
        padding-block: var(--s3);
        color: var(--soft);
      }
      .opts {
        margin-block-end: var(--s4);
      }
    `,
  ];

  @property({ attribute: false }) desk: PlanDesk | null = null;

  /** Topics outside this meeting's that were opened here. */
  @state() private opened: ReadonlySet<LifeDomain> = new Set();

  /** What has been opened at the foot of the window comes into sight, before a key leads into it. */
  private readonly onToggle = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLDetailsElement && currentTarget.open)
      currentTarget.scrollIntoView({ block: 'nearest' });
  };

  /** The topic comes far above the button: whoever opened it goes there, or the focus would be out of sight. */
  private async open(domain: LifeDomain): Promise<void> {
    this.opened = new Set([...this.opened, domain]);
    await this.updateComplete;
    const topic = this.renderRoot.querySelector<PlanTopic>(`kr-plan-topic[data-domain=${domain}]`);
    await topic?.updateComplete;
    topic?.focus();
  }

  override render() {
    const { desk } = this;
    if (!desk) return nothing;
    const shown = desk.plan.domains.filter(
      ({ domain, asked }) => asked || this.opened.has(domain) || isWritten(desk, domain),
    );
    const others = desk.plan.domains.filter((one) => !shown.includes(one) && one.state === 'open');
    // What is not spoken of stands last, after everything that is.
    const closed = (topic: (typeof shown)[number]) =>
      topic.state === 'closed' || hiddenNow(desk, topic).length > 0 ? 1 : 0;
    return html`${repeat(
      shown.toSorted((a, b) => closed(a) - closed(b)),
      ({ domain }) => domain,
      (topic) =>
        html`<kr-plan-topic data-domain=${topic.domain} .desk=${desk} .topic=${topic}></kr-plan-topic>`,
    )}
    ${
      others.length === 0
        ? nothing
        : html`<details @toggle=${this.onToggle}>
            <summary>${msg('Muut aiheet', { id: 'plan.other-topics' })}</summary>
            <div class="opts">
              ${others.map(
                ({ domain }) =>
                  html`<button
                    type="button"
                    class="opt"
                    @click=${() => {
                      void this.open(domain);
                    }}
                  >
                    ${say(`domain.${domain}`)}
                  </button>`,
              )}
            </div>
          </details>`
    }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-plan-survey': PlanSurvey;
  }
}
