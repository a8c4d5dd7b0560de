import { localized } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';

/** One of a few choices. */
export interface Option {
  readonly value: string;
  readonly words: string | TemplateResult;
}

/** A choice was tapped. */
export class PickEvent extends Event {
  readonly value: string;
  constructor(value: string) {
    super('kr-pick', { bubbles: true, composed: true });
    this.value = value;
  }
}

/** Taps instead of a form: choices in a row under one name, the chosen one marked. The slot takes a further way to choose. */
@localized()
@customElement('kr-plan-pick')
export class PlanPick extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      fieldset {
        display: grid;
        grid-template-columns: 84px minmax(0, 1fr);
        gap: var(--s1) var(--s3);
        align-items: start;
      }
      :host([plain]) fieldset {
        display: block;
      }
      legend {
        float: inline-start;
        color: var(--soft);
        font-size: var(--t-s);
        padding-block-start: var(--s3);
      }
      :host([plain]) legend {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .opt {
        padding-inline: var(--s3);
      }
      @media (max-width: 700px) {
        fieldset {
          grid-template-columns: minmax(0, 1fr);
        }
        legend {
          float: none;
          padding: 0;
        }
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) options: readonly Option[] = [];
  @property() value: string | null = null;
  /** The name is for screen readers only. */
  @property({ type: Boolean, reflect: true }) plain = false;

  override render() {
    return html`<fieldset>
      <legend>${this.label}</legend>
      <div class="opts">
        ${this.options.map(
          ({ value, words }) =>
            html`<button
              type="button"
              class="opt"
              aria-pressed=${String(value === this.value)}
              @click=${() => this.dispatchEvent(new PickEvent(value))}
            >
              ${words}
            </button>`,
        )}
        <slot></slot>
      </div>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-plan-pick': PlanPick;
  }
  interface HTMLElementEventMap {
    'kr-pick': PickEvent;
  }
}
