import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PlanSection } from '../../../server/domain/plan/field.ts';
import { planSections } from '../../../server/domain/plan/definition.ts';
import type { PlanDesk } from '../../state/plan-desk.ts';
import { fields } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { say } from '../../texts/domain.ts';
import '../notice/notice.ts';
import '../plan-actions/plan-actions.ts';
import '../plan-agreed/plan-agreed.ts';
import '../plan-benefits/plan-benefits.ts';
import '../plan-field/plan-field.ts';
import '../plan-leftovers/plan-leftovers.ts';
import '../plan-survey/plan-survey.ts';
import { look } from './plan-sheet.styles.ts';

/** The plan: goal, situation, who does what, benefits, lead person, follow-up, the client's own view. */
@localized()
@customElement('kr-plan-sheet')
export class PlanSheet extends LitElement {
  static override styles = [base, words, fields, look];

  @property({ attribute: false }) desk: PlanDesk | null = null;
  /** Why nothing can be written now; empty when it can. */
  @property() locked = '';

  @state() private here: PlanSection = 'goal';
  private observer: IntersectionObserver | null = null;

  override disconnectedCallback() {
    this.observer?.disconnect();
    this.observer = null;
    super.disconnectedCallback();
  }

  override render() {
    const { desk } = this;
    if (!desk) return nothing;
    return html`<nav aria-label=${msg('Suunnitelman osat', { id: 'plan.parts' })}>
        <ul>
          ${planSections.map(
            (section) =>
              html`<li>
                <a
                  href="#${section}"
                  aria-current=${section === this.here ? 'true' : nothing}
                  @click=${this.onJump(section)}
                  >${say(`plan.section.${section}`)}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
      <article>
        <h1 class="unseen" tabindex="-1">${say('plan.title')}</h1>
        <label class="jump">
          <span class="unseen">${msg('Vaihda osaa', { id: 'plan.jump' })}</span>
          <select class="input" @change=${this.onSelect}>
            ${planSections.map(
              (section) =>
                html`<option value=${section} ?selected=${section === this.here}>
                  ${say(`plan.section.${section}`)}
                </option>`,
            )}
          </select>
        </label>
        <kr-plan-leftovers .edits=${desk.edits}></kr-plan-leftovers>
        ${this.locked ? html`<kr-notice><p>${this.locked}</p></kr-notice>` : nothing}
        ${planSections.map(
          (section) => html`<section class="part" id=${section}>${this.section(section, desk)}</section>`,
        )}
      </article>`;
  }

  protected override updated() {
    if (this.observer) return;
    const parts = this.renderRoot.querySelectorAll('.part');
    if (parts.length === 0) return;
    // The part that crosses the upper third of the window is the one being read.
    this.observer = new IntersectionObserver(this.onSeen, { rootMargin: '-20% 0px -70% 0px' });
    for (const part of parts) this.observer.observe(part);
  }

  private section(section: PlanSection, desk: PlanDesk) {
    switch (section) {
      case 'goal':
        return html`<kr-plan-field
          .desk=${desk}
          path="goal"
          heading
          .prompt=${this.goalPrompt(desk)}
        ></kr-plan-field>`;
      case 'survey':
        return html`<h2 class="unseen">${say('plan.section.survey')}</h2>
          <kr-plan-survey .desk=${desk}></kr-plan-survey>`;
      case 'actions':
        return html`<kr-plan-actions .desk=${desk}></kr-plan-actions>`;
      case 'benefits':
        return html`<kr-plan-benefits .desk=${desk}></kr-plan-benefits>`;
      case 'leadPerson':
        return html`<kr-plan-agreed .desk=${desk} which="lead"></kr-plan-agreed>`;
      case 'followUp':
        return html`<kr-plan-agreed .desk=${desk} which="followUp"></kr-plan-agreed>`;
      case 'ownView':
        return html`<h2>${say('plan.section.ownView')}</h2>
          <kr-plan-field
            .desk=${desk}
            path="clientView"
            label-unseen
            .prompt=${say('plan.ownView.help')}
          ></kr-plan-field>`;
    }
  }

  /** The template's goal is a prompt in the empty field, never a text of the plan. */
  private goalPrompt({ reference }: PlanDesk): string {
    const goal = reference?.template?.goal.fi;
    return goal === undefined
      ? say('plan.sharedGoal.help')
      : msg(str`Esimerkiksi: ${goal}`, { id: 'plan.example' });
  }

  private readonly onSeen = (entries: readonly IntersectionObserverEntry[]) => {
    const seen = entries.find(({ isIntersecting }) => isIntersecting);
    if (seen) this.here = seen.target.id as PlanSection;
  };

  private onJump(section: PlanSection) {
    return (event: Event) => {
      event.preventDefault();
      this.go(section);
    };
  }

  private onSelect(event: Event) {
    this.go((event.target as HTMLSelectElement).value as PlanSection);
  }

  private go(section: PlanSection) {
    this.here = section;
    this.renderRoot.querySelector(`#${section}`)?.scrollIntoView({ block: 'start' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-plan-sheet': PlanSheet;
  }
}
