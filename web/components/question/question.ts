import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Check, X, type IconNode } from 'lucide';
import { later, type Later, notHeldDown, Settling } from '../../controllers/settling.ts';
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
  /** "Luin tämän itse": a yes that did not wait for the interpreter. */
  readonly readMyself: boolean;
  constructor(answer: 'yes' | 'no', readMyself = false) {
    super('kr-answer', { bubbles: true, composed: true });
    this.answer = answer;
    this.readMyself = readMyself;
  }
}

/**
 * One question, yes and no equally large, equally coloured, equally far. Slots: `progress` above,
 * `listen` below the words, `way-out` under the buttons. `busy` while the answer is on its way.
 *
 * Another question is another element: this one takes the focus to its heading when it comes, and hears no answer in its
 * first second, nor a key that is held down (CO-3). While it is `unread` a yes waits for the interpreter, or for her word
 * that she has read it herself; a no waits for nothing (IN-2).
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
      /* Why a yes waits, and the way past it, stand where the yes is. */
      #reading {
        font-size: var(--t-s);
      }
      .self {
        display: flex;
        align-items: center;
        gap: var(--s3);
        min-block-size: var(--tap);
        font-weight: 600;
      }
      .self input {
        flex: none;
        inline-size: 24px;
        block-size: 24px;
        accent-color: var(--accent);
      }
      .two {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--s3);
      }
      /* Both at hand however long the words are: neither needs more scrolling than the other. */
      .foot {
        margin-block-start: auto;
        position: sticky;
        inset-block-end: 0;
        padding-block: var(--s3);
        background: var(--paper);
        border-block-start: var(--hair) solid var(--line);
      }
      .foot:has(#reading) {
        padding-block-start: var(--s2);
      }
      #reading:last-child {
        padding-block-end: var(--s2);
      }
      /* So low a screen has room for the meanings and the buttons; why a yes waits is read above them. */
      @media (max-height: 640px) and (max-width: 899px) {
        .foot:has(#reading) {
          display: contents;
        }
        .foot:has(#reading) .two {
          position: sticky;
          inset-block-end: 0;
          padding-block: var(--s3);
          background: var(--paper);
          border-block-start: var(--hair) solid var(--line);
        }
      }
      @media (min-width: 900px) {
        .foot {
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
  /** The interpreter has not read it aloud yet. */
  @property({ type: Boolean }) unread = false;
  @property({ attribute: false }) later: Later = later;

  @state() private readMyself = false;
  /** It has waited for the interpreter, so that the end of the wait is said. */
  private hasWaited = false;
  private readonly settling = new Settling(this);
  @query('#heading') private readonly heading!: HTMLElement;

  protected override firstUpdated(changed: PropertyValues<this>) {
    super.firstUpdated(changed);
    this.heading.focus();
  }

  protected override willUpdate() {
    this.hasWaited ||= this.unread;
  }

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
      <div class="foot">
        ${this.hasWaited ? this.reading() : nothing}
        <div class="two" role="group" aria-labelledby="heading" @keydown=${notHeldDown}>
          <button
            type="button"
            class="btn"
            aria-disabled=${String(!this.mayYes)}
            aria-describedby=${this.hasWaited ? 'reading' : nothing}
            @click=${this.onYes}
          >
            <kr-icon .icon=${Check}></kr-icon>${yes}
          </button>
          <button type="button" class="btn" aria-disabled=${String(!this.mayNo)} @click=${this.onNo}>
            <kr-icon .icon=${X}></kr-icon>${no}
          </button>
        </div>
      </div>
      <slot name="way-out"></slot>
    `;
  }

  /** Why a yes waits, and what does not; then that it waits no longer. */
  private reading() {
    return html`<div>
      <p id="reading" role="status">
        ${
          this.unread
            ? msg('Voit sanoa kyllä, kun tulkki on lukenut.', { id: 'question.unread' })
            : msg('Kysymys on luettu. Voit vastata.', { id: 'question.read' })
        }
      </p>
      ${
        this.unread
          ? html`<label class="self">
              <input type="checkbox" .checked=${this.readMyself} @change=${this.onReadMyself} />
              ${msg('Luin tämän itse', { id: 'question.read-myself' })}
            </label>`
          : nothing
      }
    </div>`;
  }

  private get mayNo(): boolean {
    return this.settling.ready && !this.busy;
  }

  private get mayYes(): boolean {
    return this.mayNo && (!this.unread || this.readMyself);
  }

  private onReadMyself(event: Event) {
    this.readMyself = (event.target as HTMLInputElement).checked;
  }

  private onYes() {
    if (this.mayYes) this.dispatchEvent(new AnswerEvent('yes', this.unread && this.readMyself));
  }

  private onNo() {
    if (this.mayNo) this.dispatchEvent(new AnswerEvent('no'));
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
