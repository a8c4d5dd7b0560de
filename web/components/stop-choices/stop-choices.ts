import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { CirclePause, LogOut, Undo2, X, type IconNode } from 'lucide';
import type { Authority } from '../../../server/domain/people.ts';
import { oneThing } from '../../styles/one-thing.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { helpPhone } from '../../texts/phone.ts';
import '../icon/icon.ts';
import '../way/way.ts';
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
class BackEvent extends Event {
  constructor() {
    super('kr-back', { bubbles: true, composed: true });
  }
}

const icons: Readonly<Record<StopChoice, IconNode>> = { withdraw: LogOut, pause: CirclePause, end: X };

/**
 * What "En jatka" opens: equal choices, each with what follows, no reason asked, and the way back. The first tap
 * opened this, the second does it: there is no third. Without choices it says
 * that the permission has ended, or where to ask.
 */
@localized()
@customElement('kr-stop-choices')
export class StopChoices extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    oneThing,
    css`
      ul {
        display: grid;
        gap: var(--s3);
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
  /** It is certain that no permission lives. */
  @property({ type: Boolean, attribute: 'permission-over' }) permissionOver = false;
  /** Something is on its way: a choice is not made twice meanwhile, and whatever it is holds up no other one. */
  @property({ type: Boolean }) busy = false;

  private sent: StopChoice | null = null;

  @query('h1') private readonly heading!: HTMLElement;

  protected override firstUpdated(changed: PropertyValues) {
    super.firstUpdated(changed);
    this.heading.focus();
  }

  override render() {
    if (this.choices.length > 0) return this.choosing();
    return this.permissionOver ? this.over() : this.outside();
  }

  /** After the seat has ended there is nothing left to stop: she is told so. */
  private over() {
    return html`
      <div>
        <h1 tabindex="-1">${msg('Lupasi on päättynyt', { id: 'stop.over' })}</h1>
        <p class="large">
          ${msg('Sinun ei tarvitse peruuttaa mitään. Kukaan ei kuule eikä näe sinua.', { id: 'stop.over.text' })}
        </p>
      </div>
      ${this.back()}
    `;
  }

  /** A page that speaks for nobody any more does not know what has become of the permission. */
  private outside() {
    return html`
      <div>
        <h1 tabindex="-1">${msg('Et ole tapaamisessa tällä sivulla', { id: 'stop.outside' })}</h1>
        <p class="large">
          ${msg(str`Täältä kukaan ei kuule eikä näe sinua. Jos haluat peruuttaa luvan, soita ${helpPhone}.`, {
            id: 'stop.outside.text',
          })}
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
      <kr-way
        .icon=${icons[choice]}
        .does=${title}
        .means=${means}
        ?flip=${choice === 'withdraw'}
        ?off=${this.busy && this.sent === choice}
        @click=${() => {
          this.sent = choice;
          this.dispatchEvent(new StopEvent(choice));
        }}
      ></kr-way>
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
