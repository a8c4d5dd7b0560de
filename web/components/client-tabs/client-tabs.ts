import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/shared.ts';

/** One tab: its slot's name and its word. */
export interface Tab {
  readonly id: string;
  readonly label: string;
}

/** Another tab was chosen. */
export class TabEvent extends Event {
  readonly tab: string;
  constructor(tab: string) {
    super('kr-tab', { bubbles: true, composed: true });
    this.tab = tab;
  }
}

/** A few tabs over one panel; the slot named as the chosen tab is shown. Arrows move between the tabs. */
@customElement('kr-client-tabs')
export class ClientTabs extends LitElement {
  static override styles = [
    base,
    css`
      [role='tablist'] {
        position: sticky;
        inset-block-start: 0;
        z-index: 1;
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
        margin-inline: calc(-1 * var(--s4));
        margin-block-end: var(--s4);
        background: var(--paper);
        border-block-end: var(--hair) solid var(--line);
      }
      button {
        font: inherit;
        color: var(--soft);
        background: none;
        border: 0;
        border-block-end: var(--thick) solid transparent;
        min-block-size: var(--tap);
        cursor: pointer;
        outline-offset: calc(-1 * var(--s1));
      }
      button:hover {
        color: var(--ink);
      }
      [aria-selected='true'] {
        color: var(--ink);
        font-weight: 700;
        border-block-end-color: var(--accent);
      }
      [role='tabpanel']:focus {
        outline: none;
      }
      @media print {
        [role='tablist'] {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) tabs: readonly Tab[] = [];
  @property() selected = '';
  /** What the tabs are about, for screen readers. */
  @property() label = '';

  override render() {
    return html`
      <div role="tablist" aria-label=${this.label || nothing} @keydown=${this.onKey}>
        ${this.tabs.map(
          ({ id, label }) =>
            html`<button
              type="button"
              role="tab"
              id="tab-${id}"
              aria-controls="panel"
              aria-selected=${String(id === this.selected)}
              tabindex=${id === this.selected ? 0 : -1}
              @click=${() => {
                this.choose(id);
              }}
            >
              ${label}
            </button>`,
        )}
      </div>
      <div id="panel" role="tabpanel" tabindex="-1" aria-labelledby="tab-${this.selected}">
        <slot name=${this.selected}></slot>
      </div>
    `;
  }

  private choose(id: string) {
    if (id !== this.selected) this.dispatchEvent(new TabEvent(id));
  }

  private onKey(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const forward = getComputedStyle(this).direction === 'rtl' ? -step : step;
    const at = this.tabs.findIndex(({ id }) => id === this.selected);
    const next = this.tabs[(at + forward + this.tabs.length) % this.tabs.length];
    if (!next) return;
    this.choose(next.id);
    this.renderRoot.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-client-tabs': ClientTabs;
  }
  interface HTMLElementEventMap {
    'kr-tab': TabEvent;
  }
}
