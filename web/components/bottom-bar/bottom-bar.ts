import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { IconNode } from 'lucide';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import '../icon/icon.ts';

/** One button of the bar. */
export interface BarItem {
  /** Comes back in `kr-press`. */
  readonly id: string;
  readonly icon: IconNode;
  /** What is so or what happens, in words: "Mikrofoni päällä", "Poistu". */
  readonly label: string;
  readonly kind?: 'main' | 'danger';
  /** Stays in place and reachable; `kr-press` is not raised. Say why in the bar's slot. */
  readonly off?: boolean;
  /** Stands at the end of the bar on a wide screen. */
  readonly end?: boolean;
  /** Mirrored in right-to-left text (arrows). */
  readonly flip?: boolean;
}

/** A button of the bar was pressed. */
export class PressEvent extends Event {
  readonly id: string;
  constructor(id: string) {
    super('kr-press', { bubbles: true, composed: true });
    this.id = id;
  }
}

/**
 * The bar at the bottom: buttons with words in a row; on a phone equal columns with the words below the icon. `large` is the client's (60 px targets). The slot holds one short line before the last buttons.
 */
@customElement('kr-bottom-bar')
export class BottomBar extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      div {
        display: flex;
        align-items: center;
        gap: var(--s3);
        padding: var(--s3) var(--s5);
        background: var(--card);
        border-block-start: var(--hair) solid var(--line);
        padding-block-end: max(var(--s3), env(safe-area-inset-bottom));
      }
      :host([large]) .btn {
        min-block-size: var(--tap-large);
      }
      .gap {
        flex: 1;
      }
      .note {
        max-inline-size: none;
        text-align: end;
      }
      @media (max-width: 1200px) {
        div {
          flex-wrap: wrap;
          row-gap: var(--s1);
        }
        .note {
          order: -1;
          flex-basis: 100%;
        }
      }
      @media (max-width: 700px) {
        div {
          flex-wrap: wrap;
          align-items: stretch;
          gap: 0;
          padding: 0;
          padding-block-end: env(safe-area-inset-bottom);
        }
        .note {
          padding: var(--s2) var(--s4) 0;
          text-align: center;
        }
        .gap {
          display: none;
        }
        .btn,
        .btn.main,
        .btn.danger,
        :host([large]) .btn {
          /* Equally wide, but never narrower than the longest word: with enlarged letters they take two rows. */
          flex: 1 1 0;
          min-inline-size: min-content;
          flex-direction: column;
          gap: 2px;
          border-color: transparent;
          border-radius: var(--r1);
          background: none;
          min-block-size: calc(var(--tap-large) + var(--s2));
          padding: var(--s1) 2px;
          font-size: var(--t-xs);
          font-weight: 500;
          line-height: 1.25;
          /* A column is as wide as its longest word: no letter of it falls into a line of its own. */
          overflow-wrap: normal;
          outline-offset: calc(-1 * var(--s1));
        }
        .btn.main,
        .btn:is(.main, .danger):not([aria-disabled='true'], :disabled):hover {
          background: none;
        }
        .btn.main {
          color: var(--accent);
        }
        .btn[aria-disabled='true'] {
          color: var(--soft);
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) items: readonly BarItem[] = [];
  @property({ type: Boolean, reflect: true }) large = false;
  /** One short line that explains a button that cannot be pressed yet. */
  @property() note = '';

  override render() {
    return html`<div>
      ${this.items.filter(({ end }) => !end).map((item) => this.one(item))}
      <span class="gap"></span>
      ${this.note ? html`<p class="note small soft">${this.note}</p>` : null}
      ${this.items.filter(({ end }) => end).map((item) => this.one(item))}
    </div>`;
  }

  /** Leads the focus to one of the buttons, once it is drawn. */
  async focusOn(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
  }

  private one(item: BarItem) {
    return html`<button
      type="button"
      id=${item.id}
      class="btn ${item.kind ?? ''}"
      aria-disabled=${item.off ? 'true' : 'false'}
      @click=${() => {
        if (!item.off) this.dispatchEvent(new PressEvent(item.id));
      }}
    >
      <kr-icon .icon=${item.icon} ?flip=${item.flip ?? false}></kr-icon><span>${item.label}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-bottom-bar': BottomBar;
  }
  interface HTMLElementEventMap {
    'kr-press': PressEvent;
  }
}
