import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { TriangleAlert } from 'lucide';
import { buttons, fields } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { waitWords } from '../../texts/wait-words.ts';
import '../icon/icon.ts';
import { announce } from '../live/live.ts';

/** Six digits were entered. */
export class CodeEvent extends Event {
  readonly code: string;
  constructor(code: string) {
    super('kr-code', { bubbles: true, composed: true });
    this.code = code;
  }
}

/** The person has no code and asks to be recognised instead. */
class NoCodeEvent extends Event {
  constructor() {
    super('kr-no-code', { bubbles: true, composed: true });
  }
}

/** Asks for the six digits that were told apart from the link; the other way in costs one tap. */
@localized()
@customElement('kr-code')
export class Code extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    fields,
    css`
      form {
        display: grid;
        gap: var(--s4);
      }
      .input {
        max-inline-size: 12ch;
        font-size: var(--t-xxl);
        letter-spacing: 0.14em;
        font-variant-numeric: tabular-nums;
        text-align: center;
        min-block-size: calc(var(--tap-large) + var(--s1));
      }
      .other {
        margin-block-start: var(--s5);
        padding-block-start: var(--s5);
        border-block-start: var(--hair) solid var(--line);
        display: grid;
        gap: var(--s2);
      }
    `,
  ];

  /** What was wrong with the last one, in words; empty when nothing was. */
  @property() error = '';
  @property({ type: Boolean }) busy = false;
  /** When another try counts again, in milliseconds of `performance.now`; 0 while nobody has to wait. */
  @property({ type: Number }) again = 0;

  /** Seconds until then. */
  @state() private left = 0;
  private timer: ReturnType<typeof setInterval> | undefined;
  @state() private short = false;
  @query('input') private readonly input!: HTMLInputElement;

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('again')) this.count();
  }

  override connectedCallback() {
    super.connectedCallback();
    this.count();
  }

  override disconnectedCallback() {
    clearInterval(this.timer);
    super.disconnectedCallback();
  }

  override render() {
    const error = this.short ? msg('Koodissa on kuusi numeroa.', { id: 'code.short' }) : this.error;
    return html`<form @submit=${this.onSubmit} novalidate>
        <div>
          <label class="name" for="code">${msg('Koodi, kuusi numeroa', { id: 'code.label' })}</label>
          <input
            id="code"
            class="input"
            dir="ltr"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength="9"
            aria-describedby="hint error"
            aria-invalid=${error ? 'true' : 'false'}
          />
        </div>
        <p id="hint" class="soft">
          ${msg('Sait koodin puhelimessa tai tulkkipalvelusta. Se ei ole viestissä, jossa linkki tuli.', {
            id: 'code.hint',
          })}
        </p>
        <p id="error" class=${error ? 'error' : ''}>
          ${error ? html`<kr-icon .icon=${TriangleAlert}></kr-icon>${error}` : nothing}
        </p>
        ${this.left > 0 ? html`<p class="num">${timeLeft(this.left)}</p>` : nothing}
        <button type="submit" class="btn main tall" aria-disabled=${String(this.busy || this.left > 0)}>
          ${
            this.busy
              ? msg('Tarkistetaan…', { id: 'code.checking' })
              : msg('Jatka', { id: 'arrive.continue' })
          }
        </button>
      </form>
      <div class="other">
        <p>${msg('Eikö sinulla ole koodia? Virkailija voi tunnistaa sinut kuvasta.', { id: 'code.none' })}</p>
        <button type="button" class="btn" @click=${this.onNone}>
          ${msg('Pyydä, että sinut tunnistetaan', { id: 'code.ask' })}
        </button>
      </div>`;
  }

  private onSubmit(event: Event) {
    event.preventDefault();
    if (this.busy) return;
    if (this.left > 0) {
      announce(timeLeft(this.left));
      return;
    }
    // Copied codes have a space in the middle; Arabic and Persian keyboards write digits of their own.
    const code = westernDigits(this.input.value).replace(/\D/g, '');
    this.short = code.length !== 6;
    if (this.short) this.input.focus();
    else this.dispatchEvent(new CodeEvent(code));
  }

  /** Counts down, and says when she may try again. */
  private count() {
    clearInterval(this.timer);
    this.left = secondsUntil(this.again);
    if (this.left === 0) return;
    announce(timeLeft(this.left));
    this.timer = setInterval(() => {
      this.left = secondsUntil(this.again);
      if (this.left > 0) return;
      clearInterval(this.timer);
      announce(msg('Voit nyt yrittää uudelleen.', { id: 'code.again' }));
    }, 1000);
  }

  private onNone() {
    if (this.busy) return;
    this.dispatchEvent(new NoCodeEvent());
  }
}

const secondsUntil = (moment: number): number => Math.max(0, Math.ceil((moment - performance.now()) / 1000));

const timeLeft = (seconds: number): string =>
  msg(str`Odota vielä ${waitWords(seconds)}.`, { id: 'code.wait' });

/** ٠–٩ and ۰–۹ as 0–9. */
const westernDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

declare global {
  interface HTMLElementTagNameMap {
    'kr-code': Code;
  }
  interface HTMLElementEventMap {
    'kr-code': CodeEvent;
    'kr-no-code': NoCodeEvent;
  }
}
