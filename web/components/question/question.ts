import { localized } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Check, X, type IconNode } from 'lucide';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { say } from '../../texts/domain.ts';
import '../icon/icon.ts';

/** The words of one question. They may stand in another language than the page. */
export interface QuestionWords {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly text: string;
  /** A heading above, for instance the life domain; without it the question itself is the heading. */
  readonly heading?: string;
  /** What a yes and a no mean. */
  readonly ifYes?: string;
  readonly ifNo?: string;
  /** An example, or what is so now. */
  readonly aside?: string;
}

/** An answer was given. */
export class AnswerEvent extends Event {
  readonly answer: 'yes' | 'no';
  constructor(answer: 'yes' | 'no') {
    super('kr-answer', { bubbles: true, composed: true });
    this.answer = answer;
  }
}

/**
 * One question, yes and no equally large, equally coloured, equally far. Slots: `progress` above,
 * `listen` below the words, `way-out` under the buttons. `busy` while the answer is on its way.
 */
@localized()
@customElement('kr-question')
export class Question extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      :host {
        flex: 1;
        display: flex;
        flex-direction: column;
        gap: var(--s4);
      }
      .head {
        display: flex;
        align-items: flex-start;
        gap: var(--s3);
      }
      /* A short heading stands at the middle of its picture, a long one begins beside it. */
      h1 {
        align-self: center;
      }
      .ic {
        display: grid;
        place-items: center;
        flex: none;
        inline-size: var(--tap-large);
        block-size: var(--tap-large);
        border-radius: var(--r2);
        border: var(--hair) solid transparent;
        background: var(--accent-soft);
        color: var(--accent);
        --icon: 30px;
      }
      .text {
        font-size: var(--t-l);
      }
      .means {
        display: grid;
        gap: var(--s2);
      }
      .means li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--s3);
      }
      .means kr-icon {
        margin-block-start: 0.2em;
      }
      .two {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--s3);
        margin-block-start: auto;
        /* Both at hand however long the words are: neither needs more scrolling than the other. */
        position: sticky;
        inset-block-end: 0;
        padding-block: var(--s3);
        background: var(--paper);
        border-block-start: var(--hair) solid var(--line);
      }
      @media (min-width: 900px) {
        .two {
          margin-block-start: 0;
          border-block-start: 0;
        }
      }
      .two .btn {
        border-width: 2px;
        min-block-size: calc(var(--tap-large) + var(--s1));
        font-size: var(--t-l);
      }
    `,
  ];

  @property({ attribute: false }) words: QuestionWords = { lang: 'fi', dir: 'ltr', text: '' };
  @property({ attribute: false }) icon: IconNode | null = null;
  @property({ type: Boolean }) busy = false;

  override render() {
    const { lang, dir, heading, text, ifYes, ifNo, aside } = this.words;
    const yes = say('answer.yes');
    const no = say('answer.no');
    return html`
      <slot name="progress"></slot>
      <div class="head" lang=${lang} dir=${dir}>
        ${this.icon ? html`<span class="ic"><kr-icon .icon=${this.icon}></kr-icon></span>` : nothing}
        <h1 id="heading" tabindex="-1">${heading ?? text}</h1>
      </div>
      ${heading === undefined ? nothing : html`<p id="text" class="text" lang=${lang} dir=${dir}>${text}</p>`}
      ${
        ifYes === undefined || ifNo === undefined
          ? nothing
          : html`<ul class="means" lang=${lang} dir=${dir}>
              <li><kr-icon .icon=${Check}></kr-icon><span>${ifYes}</span></li>
              <li><kr-icon .icon=${X}></kr-icon><span>${ifNo}</span></li>
            </ul>`
      }
      ${aside === undefined ? nothing : html`<p class="soft" lang=${lang} dir=${dir}>${aside}</p>`}
      <slot name="listen"></slot>
      <div class="two" role="group" aria-labelledby="heading">
        <button type="button" class="btn" aria-disabled=${String(this.busy)} @click=${this.onYes}>
          <kr-icon .icon=${Check}></kr-icon>${yes}
        </button>
        <button type="button" class="btn" aria-disabled=${String(this.busy)} @click=${this.onNo}>
          <kr-icon .icon=${X}></kr-icon>${no}
        </button>
      </div>
      <slot name="way-out"></slot>
    `;
  }

  private onYes() {
    if (!this.busy) this.dispatchEvent(new AnswerEvent('yes'));
  }

  private onNo() {
    if (!this.busy) this.dispatchEvent(new AnswerEvent('no'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-question': Question;
  }
  interface HTMLElementEventMap {
    'kr-answer': AnswerEvent;
  }
}
