import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Phone, RefreshCw, TriangleAlert, type IconNode } from 'lucide';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { helpPhone, helpPhoneLink } from '../../texts/phone.ts';
import '../icon/icon.ts';

/** The words of a failure, in this order; no blame, no codes. */
export interface FailureWords {
  /** What happened, as a heading. */
  readonly happened: string;
  /** What is safe: text, place, permission, support. */
  readonly safe: string;
  /** What to do now. */
  readonly todo: string;
}

/** The person wants to try again. */
export class RetryEvent extends Event {
  constructor() {
    super('kr-retry', { bubbles: true, composed: true });
  }
}

/**
 * What happened, what is safe, what to do, and the number of last resort. With `retry` the main button
 * is that word and raises `kr-retry`; the slot `actions` takes other ways on. The phone button is main when nothing else is.
 */
@localized()
@customElement('kr-failure')
export class Failure extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      :host {
        flex: 1;
        display: flex;
        flex-direction: column;
        inline-size: 100%;
        max-inline-size: var(--narrow);
        margin-inline: auto;
      }
      .ic {
        display: grid;
        place-items: center;
        inline-size: var(--tap-large);
        block-size: var(--tap-large);
        border-radius: var(--r2);
        border: var(--hair) solid transparent;
        background: var(--warn-soft);
        color: var(--warn);
        margin-block-end: var(--s3);
        --icon: 28px;
      }
      .said {
        display: grid;
        gap: var(--s3);
        margin-block-start: var(--s3);
      }
      .foot {
        display: grid;
        gap: var(--s2);
        margin-block-start: var(--s6);
      }
      /* Under the thumb. */
      @media (max-width: 700px) {
        .foot {
          margin-block-start: auto;
          padding-block-start: var(--s5);
        }
      }
    `,
  ];

  @property({ attribute: false }) words: FailureWords = { happened: '', safe: '', todo: '' };
  @property({ attribute: false }) icon: IconNode = TriangleAlert;
  /** The word on the button that tries again; empty when trying again cannot help. */
  @property() retry = '';
  /** The slot `actions` holds the better way on: then calling is not the main one. */
  @property({ type: Boolean, attribute: 'other-way' }) otherWay = false;

  override render() {
    return html`
      <span class="ic"><kr-icon .icon=${this.icon}></kr-icon></span>
      <h1 tabindex="-1">${this.words.happened}</h1>
      <div class="said">
        <p>${this.words.todo}</p>
        <p class="soft">${this.words.safe}</p>
        <slot></slot>
      </div>
      <div class="foot">
        ${
          this.retry
            ? html`<button type="button" class="btn main tall" @click=${this.onRetry}>
                <kr-icon .icon=${RefreshCw}></kr-icon>${this.retry}
              </button>`
            : null
        }
        <slot name="actions"></slot>
        <a class="btn ${this.retry || this.otherWay ? '' : 'main tall'}" href=${helpPhoneLink}>
          <kr-icon .icon=${Phone}></kr-icon>${msg(str`Soita ${helpPhone}`, { id: 'failure.call' })}
        </a>
      </div>
    `;
  }

  private onRetry() {
    this.dispatchEvent(new RetryEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-failure': Failure;
  }
  interface HTMLElementEventMap {
    'kr-retry': RetryEvent;
  }
}
