import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { X } from 'lucide';
import { buttons } from '../../styles/controls.ts';
import { base } from '../../styles/shared.ts';
import '../icon/icon.ts';

/** The dialog was closed: by its own button, by Esc, or by the page. */
export class CloseEvent extends Event {
  constructor() {
    super('kr-close', { bubbles: true, composed: true });
  }
}

/**
 * A native modal dialog: focus stays inside and returns to where it was, Esc closes. The default slot
 * holds the words, `actions` the buttons. Whoever opened it sets `open` back to false on `kr-close`.
 */
@localized()
@customElement('kr-dialog')
export class Dialog extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      dialog {
        inline-size: min(560px, calc(100vw - 2 * var(--s4)));
        max-block-size: calc(100dvh - 2 * var(--s4));
        margin: auto;
        padding: var(--s5) var(--s5) 0;
        border: var(--hair) solid var(--line);
        border-radius: var(--r3);
        background: var(--card);
        color: var(--ink);
        box-shadow: var(--shadow);
        overflow: auto;
      }
      dialog::backdrop {
        background: var(--veil);
      }
      .head {
        display: flex;
        gap: var(--s3);
        align-items: flex-start;
        justify-content: space-between;
        margin-block-end: var(--s3);
      }
      .head .btn {
        margin-block: calc(-1 * var(--s2));
        margin-inline-end: calc(-1 * var(--s3));
        padding-inline: var(--s3);
      }
      .said {
        padding-block-end: var(--s5);
      }
      /* At hand however long the words are. */
      .acts {
        position: sticky;
        inset-block-end: 0;
        display: flex;
        flex-wrap: wrap;
        gap: var(--s3);
        padding-block: var(--s3) var(--s5);
        background: var(--card);
      }
      .acts:not(.any) {
        display: none;
      }
      @media (max-width: 700px) {
        .acts {
          display: grid;
        }
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property() heading = '';

  @state() private acts = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  override render() {
    return html`<dialog aria-labelledby="heading" @close=${this.onClose}>
      <div class="head">
        <h2 id="heading">${this.heading}</h2>
        <button type="button" class="btn quiet" @click=${this.onPress}>
          <kr-icon .icon=${X}></kr-icon>${msg('Sulje', { id: 'dialog.close' })}
        </button>
      </div>
      <div class="said"><slot></slot></div>
      <div class="acts ${this.acts ? 'any' : ''}">
        <slot name="actions" @slotchange=${this.onActions}></slot>
      </div>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues) {
    if (!changed.has('open')) return;
    if (this.open && !this.dialog.open) this.dialog.showModal();
    if (!this.open && this.dialog.open) this.dialog.close();
  }

  private onActions(event: Event) {
    this.acts = (event.target as HTMLSlotElement).assignedElements().length > 0;
  }

  private onPress() {
    this.dialog.close();
  }

  private onClose() {
    this.open = false;
    this.dispatchEvent(new CloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-dialog': Dialog;
  }
  interface HTMLElementEventMap {
    'kr-close': CloseEvent;
  }
}
