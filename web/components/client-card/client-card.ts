import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { BookOpenText, Check } from 'lucide';
import type { CardText } from '../../../server/domain/meetings/events.ts';
import { base, words } from '../../styles/shared.ts';
import '../icon/icon.ts';
import '../question-listen/question-listen.ts';

/** What is being read to the client now, in her language; nothing is asked of her. */
@localized()
@customElement('kr-client-card')
export class ClientCard extends LitElement {
  static override styles = [
    base,
    words,
    css`
      :host {
        display: grid;
        gap: var(--s3);
      }
      .state {
        display: flex;
        gap: var(--s2);
        align-items: center;
      }
      .text {
        display: grid;
        gap: var(--s2);
        font-size: var(--t-l);
      }
      :host([sheet]) {
        background: var(--card);
        border: var(--hair) solid var(--line);
        border-inline-start: var(--thick) solid var(--accent);
        border-radius: var(--r0);
        padding: var(--s4);
      }
    `,
  ];

  @property({ attribute: false }) text: CardText = { lang: 'fi', dir: 'ltr', title: '', text: '' };
  /** It has been read aloud. */
  @property({ type: Boolean }) read = false;
  /** On a sheet of paper, with the line that it is being read. */
  @property({ type: Boolean, reflect: true }) sheet = false;

  override render() {
    const { lang, dir, title, text } = this.text;
    const lines = text.split('\n').filter((line) => line !== '');
    return html`
      ${this.sheet ? this.state() : nothing}
      ${
        this.sheet
          ? html`<h2 lang=${lang} dir=${dir}>${title}</h2>`
          : html`<h1 tabindex="-1" lang=${lang} dir=${dir}>${title}</h1>`
      }
      <div class="text" lang=${lang} dir=${dir}>${lines.map((line) => html`<p dir="auto">${line}</p>`)}</div>
      <kr-question-listen .text=${[title, ...lines].join(' ')} text-lang=${lang}></kr-question-listen>
    `;
  }

  private state() {
    return html`<p class="state small soft">
      <kr-icon .icon=${this.read ? Check : BookOpenText}></kr-icon>
      ${
        this.read
          ? msg('Luettu sinulle', { id: 'client.card.read' })
          : msg('Tätä luetaan nyt', { id: 'client.card.reading' })
      }
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-client-card': ClientCard;
  }
}
