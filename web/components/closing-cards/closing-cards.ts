import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { BookOpen, Check } from 'lucide';
import type { ReadBackPart } from '../../../server/domain/view/types.ts';
import { wish } from '../../controllers/wish.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import '../icon/icon.ts';

/** The cards that are read to the client one by one, each with its state in words. */
@localized()
@customElement('kr-closing-cards')
export class ClosingCards extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      li {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: var(--s2) var(--s4);
        align-items: center;
        min-block-size: calc(var(--tap) + var(--s2));
        border-block-start: var(--hair) solid var(--line);
        padding-block: var(--s2);
      }
      ul {
        margin-block-start: var(--s3);
      }
      li > :first-child {
        flex: 1 1 180px;
        min-inline-size: 0;
      }
      .title {
        display: block;
        white-space: pre-line;
      }
      .now {
        background: var(--accent-soft);
        margin-inline: calc(-1 * var(--s4));
        padding-inline: var(--s4);
        border-radius: var(--r2);
      }
      .state {
        display: inline-flex;
        gap: var(--s2);
        align-items: center;
        --icon: 18px;
      }
      .read {
        color: var(--county);
      }
      .reading {
        color: var(--accent);
        font-weight: 650;
      }
    `,
  ];

  @property({ attribute: false }) cards: readonly ReadBackPart[] = [];
  /** First name of whoever reads; empty where there is no interpreter. */
  @property() reader = '';

  override render() {
    const left = this.cards.filter(({ read, optional }) => !read && !optional).length;
    return html`<h2>${msg('Luetaan yhdessä', { id: 'cards.heading' })}</h2>
      <p class="soft">${this.below(left)}</p>
      <ul>
        ${this.cards.map((card) => this.one(card))}
      </ul>`;
  }

  private below(left: number) {
    if (left === 0) return msg('Kaikki on luettu.', { id: 'cards.all' });
    return this.reader
      ? msg(str`${this.reader} lukee kortit asiakkaalle yksi kerrallaan. Lukematta: ${left}.`, {
          id: 'cards.left',
        })
      : msg(str`Lue kortit asiakkaalle yksi kerrallaan. Lukematta: ${left}.`, { id: 'cards.left.you' });
  }

  private one(card: ReadBackPart) {
    const { title, read, current, optional } = card;
    return html`<li class=${current && !read ? 'now' : ''} aria-current=${current ? 'step' : nothing}>
      <span>
        <span class="title">${title}</span>
        ${
          optional
            ? html`<span class="small soft">${msg('ei pakollinen', { id: 'cards.optional' })}</span>`
            : nothing
        }
      </span>
      ${this.state(card)}
    </li>`;
  }

  private state({ read, current, part }: ReadBackPart) {
    if (read)
      return html`<span class="state read">
        <kr-icon .icon=${Check}></kr-icon>${msg('luettu', { id: 'cards.read' })}
      </span>`;
    if (current) return html`<span class="reading">${msg('luetaan nyt', { id: 'cards.reading' })}</span>`;
    return html`<button
      type="button"
      class="btn"
      @click=${() => {
        wish(this, 'closing.read', { part });
      }}
    >
      <kr-icon .icon=${BookOpen}></kr-icon>${msg('Lue tämä', { id: 'cards.read-this' })}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-closing-cards': ClosingCards;
  }
}
