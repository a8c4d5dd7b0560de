import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Check } from 'lucide';
import { base, words } from '../../styles/shared.ts';
import { say } from '../../texts/domain.ts';
import '../icon/icon.ts';

/** The five steps of a meeting as the screen shows them. */
export type Step = 'greeting' | 'permission' | 'together' | 'summary' | 'signing';

const order: readonly Step[] = ['greeting', 'permission', 'together', 'summary', 'signing'];

/** A step in one word. */
export const stepName = (step: Step): string => say(`phase.${step === 'together' ? 'joint' : step}`);

/**
 * The top of every page: the product's name, where the meeting is (`step`, or none outside a meeting),
 * and slots: `permit` (what may be talked about), `clock`, and the default one (who I am, language, log out).
 */
@localized()
@customElement('kr-top-bar')
export class TopBar extends LitElement {
  static override styles = [
    base,
    words,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--s5);
        min-block-size: var(--bar);
        padding: var(--s1) var(--s5);
        background: var(--card);
        border-block-end: var(--hair) solid var(--line);
      }
      .brand {
        font-weight: 700;
        font-size: var(--t-l);
      }
      ol {
        display: flex;
        gap: var(--s1);
        font-size: var(--t-s);
        color: var(--soft);
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--s1);
        padding: var(--s1) var(--s3);
        border: var(--hair) solid transparent;
        border-radius: var(--r3);
      }
      li kr-icon {
        inline-size: var(--s4);
        block-size: var(--s4);
      }
      .now {
        background: var(--accent-soft);
        color: var(--accent);
        font-weight: 700;
      }
      .status,
      .end {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--s4);
        min-inline-size: 0;
      }
      .status {
        margin-inline-start: auto;
      }
      /* With nothing in it, it takes no room: the clock ends where the page does. */
      .end {
        gap: 0;
        margin-inline-start: calc(-1 * var(--s5));
      }
      ::slotted(:not([slot])) {
        margin-inline-start: var(--s4);
      }
      @media (max-width: 1100px) {
        li:not(.now) {
          display: none;
        }
        li {
          padding-inline: var(--s2);
        }
      }
      @media (max-width: 700px) {
        header {
          padding-inline: var(--s4);
          gap: 0 var(--s2);
        }
        .end {
          margin-inline-start: auto;
        }
        ::slotted(:not([slot])) {
          margin-inline-start: var(--s2);
        }
        /* What may be talked about and the clock get a line of their own. */
        .status {
          order: 1;
          flex-basis: 100%;
          gap: 0 var(--s3);
        }
      }
      :host([brief]) header {
        min-block-size: 0;
        padding-block: 0;
      }
      :host([brief]) :is(.brand, ol, .end) {
        display: none;
      }
      :host([brief]) .status {
        flex-wrap: nowrap;
        justify-content: space-between;
        flex-basis: 100%;
      }
      :host([brief]) ::slotted([slot='permit']) {
        flex: 1;
      }
      :host([brief]) ::slotted([slot='clock']) {
        flex: none;
      }
      @media (forced-colors: active) {
        .now {
          border: var(--thick) solid;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property() step: Step | null = null;
  /** One line with what must stay in sight: what may be talked about, and the clock. */
  @property({ type: Boolean, reflect: true }) brief = false;

  override render() {
    const at = this.step ? order.indexOf(this.step) : -1;
    return html`<header>
      <span class="brand">Kerralla</span>
      ${
        this.step
          ? html`<ol aria-label=${msg('Vaiheet', { id: 'step.list' })}>
              ${order.map((step, index) => this.one(step, index, at))}
            </ol>`
          : null
      }
      <div class="status">
        <slot name="permit"></slot>
        <slot name="clock"></slot>
      </div>
      <div class="end"><slot></slot></div>
    </header>`;
  }

  private one(step: Step, index: number, at: number) {
    if (index === at) return html`<li class="now" aria-current="step">${stepName(step)}</li>`;
    if (index > at) return html`<li>${stepName(step)}</li>`;
    const done = msg('valmis', { id: 'step.done' });
    return html`<li>
      <kr-icon .icon=${Check}></kr-icon>${stepName(step)}<span class="unseen">, ${done}</span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-top-bar': TopBar;
  }
}
