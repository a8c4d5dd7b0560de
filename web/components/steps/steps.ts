import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Check } from 'lucide';
import { base, words } from '../../styles/shared.ts';
import '../icon/icon.ts';

/** One step on the way: done, now, or later. */
export interface StepLine {
  readonly title: string;
  readonly text?: string;
  readonly state: 'done' | 'now' | 'later';
}

/** What happens in which order, with the present step clear without colour too. */
@localized()
@customElement('kr-steps')
export class Steps extends LitElement {
  static override styles = [
    base,
    words,
    css`
      li {
        display: grid;
        grid-template-columns: 28px minmax(0, 1fr);
        gap: var(--s3);
        padding-block-end: var(--s4);
        position: relative;
      }
      li:last-child {
        padding-block-end: 0;
      }
      li:not(:last-child)::before {
        content: '';
        position: absolute;
        inset-inline-start: 13px;
        inset-block: 28px 0;
        inline-size: 2px;
        background: var(--line);
      }
      .dot {
        inline-size: 28px;
        block-size: 28px;
        border-radius: 50%;
        border: 2px solid var(--edge);
        display: grid;
        place-items: center;
        background: var(--paper);
        font-size: var(--t-s);
        font-variant-numeric: tabular-nums;
        --icon: 16px;
      }
      .done .dot {
        border-color: var(--accent);
        color: var(--accent);
      }
      .now .dot {
        background: var(--accent);
        border-color: var(--accent);
        color: var(--on-accent);
      }
      .now b {
        color: var(--accent);
      }
      b {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) steps: readonly StepLine[] = [];

  override render() {
    return html`<ol>
      ${this.steps.map(
        (step, index) =>
          html`<li class=${step.state} aria-current=${step.state === 'now' ? 'step' : nothing}>
            <span class="dot" aria-hidden="true">
              ${step.state === 'done' ? html`<kr-icon .icon=${Check}></kr-icon>` : index + 1}
            </span>
            <div>
              <b
                >${step.title}${
                  step.state === 'done'
                    ? html`<span class="unseen">, ${msg('valmis', { id: 'step.done' })}</span>`
                    : nothing
                }</b
              >
              ${step.text === undefined ? nothing : html`<p class="soft">${step.text}</p>`}
            </div>
          </li>`,
      )}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-steps': Steps;
  }
}
