import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { CirclePause, LogOut, Undo2, X, type IconNode } from 'lucide';
import type { Authority } from '../../../server/domain/people.ts';
import { base, buttons, words } from '../../styles/shared.ts';
import '../icon/icon.ts';
import { stopWords, type StopChoice } from './stop-choices.words.ts';

/** The client has chosen. */
export class StopEvent extends Event {
  readonly choice: StopChoice;
  constructor(choice: StopChoice) {
    super('kr-stop', { bubbles: true, composed: true });
    this.choice = choice;
  }
}

/** The client goes on after all. */
export class BackEvent extends Event {
  constructor() {
    super('kr-back', { bubbles: true, composed: true });
  }
}

const icons: Readonly<Record<StopChoice, IconNode>> = { withdraw: LogOut, pause: CirclePause, end: X };

/**
 * What "En jatka" opens: equal choices, each with what follows, no reason asked, and the way back. The first tap
 * opened this, the second does it: there is no third. Without choices it says that the permission has ended.
 */
@localized()
@customElement('kr-stop-choices')
export class StopChoices extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--s4);
        flex: 1;
      }
      ul {
        display: grid;
        gap: var(--s3);
      }
      .choice {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--s4);
        align-items: center;
        inline-size: 100%;
        min-block-size: 84px;
        padding: var(--s3) var(--s4);
        border: 2px solid var(--edge);
        border-radius: var(--r2);
        background: var(--card);
        text-align: start;
        --icon: 24px;
      }
      @media (hover: hover) {
        .choice:hover {
          border-color: var(--ink);
        }
      }
      .choice b {
        display: block;
      }
      .back {
        margin-block-start: auto;
        align-self: center;
      }
    `,
  ];

  @property({ attribute: false }) choices: readonly StopChoice[] = [];
  /** Who would go at a withdrawal; null while that is not known. */
  @property({ attribute: false }) invited: Authority | null = null;
  /** A choice is on its way. */
  @property({ type: Boolean }) busy = false;

  @query('h1') private readonly heading!: HTMLElement;

  protected override firstUpdated(changed: PropertyValues) {
    super.firstUpdated(changed);
    this.heading.focus();
  }

  override render() {
    return this.choices.length === 0 ? this.over() : this.choosing();
  }

  /** After the seat has ended there is nothing left to stop: she is told so. */
  private over() {
    return html`
      <div>
        <h1 tabindex="-1">${msg('Lupasi on päättynyt', { id: 'stop.over' })}</h1>
        <p class="large">
          ${msg('Sinun ei tarvitse perua mitään. Kukaan ei kuule eikä näe sinua.', { id: 'stop.over.text' })}
        </p>
      </div>
      ${this.back()}
    `;
  }

  private choosing() {
    return html`
      <div>
        <h1 tabindex="-1">${msg('Mitä haluat tehdä?', { id: 'stop.heading' })}</h1>
        <p class="soft">
          ${msg('Sinun ei tarvitse kertoa syytä. Tukesi eivät muutu tästä.', { id: 'stop.no-reason' })}
        </p>
      </div>
      <ul>
        ${this.choices.map((choice) => this.one(choice))}
      </ul>
      ${this.back()}
    `;
  }

  private back() {
    return html`<button type="button" class="btn quiet back" @click=${this.onBack}>
      <kr-icon .icon=${Undo2} flip></kr-icon>${msg('Takaisin', { id: 'stop.back' })}
    </button>`;
  }

  private one(choice: StopChoice) {
    const { title, means } = stopWords(choice, this.invited);
    return html`<li>
      <button
        type="button"
        class="choice"
        aria-disabled=${String(this.busy)}
        @click=${() => {
          if (!this.busy) this.dispatchEvent(new StopEvent(choice));
        }}
      >
        <kr-icon .icon=${icons[choice]} ?flip=${choice === 'withdraw'}></kr-icon>
        <span><b>${title}</b><span class="small soft">${means}</span></span>
      </button>
    </li>`;
  }

  private onBack() {
    this.dispatchEvent(new BackEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-stop-choices': StopChoices;
  }
  interface HTMLElementEventMap {
    'kr-stop': StopEvent;
    'kr-back': BackEvent;
  }
}
