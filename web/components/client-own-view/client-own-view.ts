import { localized, msg } from '@lit/localize';
import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { say } from '../../texts/domain.ts';
import '../field/field.ts';
import type { Field } from '../field/field.ts';

/** The own view is ready to go with the yes. */
class OwnViewEvent extends Event {
  constructor() {
    super('kr-own-view', { bubbles: true, composed: true });
  }
}

/** Back to the three ways; the text stays with whoever holds it. */
class CancelEvent extends Event {
  constructor() {
    super('kr-cancel', { bubbles: true, composed: true });
  }
}

/**
 * The client's own view of the summary, in her own words and language. `text` is held by the owner, who hears `kr-type`
 * and `kr-commit` from the field, and then `kr-own-view` or `kr-cancel`.
 */
@localized()
@customElement('kr-client-own-view')
export class ClientOwnView extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      :host,
      .acts {
        display: grid;
        gap: var(--s3);
      }
    `,
  ];

  @property() text = '';
  /** The language that was booked for the client. */
  @property({ attribute: 'own-language' }) ownLanguage = 'fi';
  @property({ type: Boolean }) busy = false;

  @query('kr-field') private readonly field!: Field;

  protected override firstUpdated() {
    void this.field.updateComplete.then(() => {
      this.field.focus();
    });
  }

  override render() {
    return html`
      <h1 tabindex="-1">${msg('Kirjoita oma näkemyksesi', { id: 'sign.words' })}</h1>
      <p class="soft">
        ${msg('Kirjoita omalla kielelläsi. Tai sano ääneen, niin virkailija kirjoittaa.', {
          id: 'sign.words.how',
        })}
      </p>
      <kr-field
        .value=${this.text}
        .label=${say('summary.ownView')}
        .contentLang=${this.ownLanguage}
        .maxlength=${2000}
      ></kr-field>
      <div class="acts">
        <button type="button" class="btn tall" aria-disabled=${String(this.blocked)} @click=${this.onSend}>
          ${msg('Hyväksyn tällä näkemyksellä', { id: 'sign.words.send' })}
        </button>
        <button type="button" class="btn quiet" @click=${this.onCancel}>
          ${msg('Takaisin', { id: 'stop.back' })}
        </button>
      </div>
    `;
  }

  private get blocked(): boolean {
    return this.busy || this.text.trim() === '';
  }

  private onSend() {
    if (!this.blocked) this.dispatchEvent(new OwnViewEvent());
  }

  private onCancel() {
    this.dispatchEvent(new CancelEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-client-own-view': ClientOwnView;
  }
  interface HTMLElementEventMap {
    'kr-own-view': OwnViewEvent;
    'kr-cancel': CancelEvent;
  }
}
