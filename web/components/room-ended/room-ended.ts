import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EndedView } from '../../../server/domain/view/types.ts';
import { outside } from '../../styles/outside.ts';
import { buttons } from '../../styles/controls.ts';
import { base, cards, words } from '../../styles/shared.ts';
import { RetryEvent } from '../failure/failure.ts';
import { endedWords } from './room-ended.words.ts';

/** The official's seat has ended: what happened, what now, what stays known and secret, who knows. No name any more. */
@localized()
@customElement('kr-room-ended')
export class RoomEnded extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    cards,
    outside,
    css`
      dl {
        margin-block: var(--s5);
        border-block-end: var(--hair) solid var(--line);
      }
      dl > div {
        display: grid;
        grid-template-columns: 168px minmax(0, 1fr);
        gap: var(--s1) var(--s5);
        border-block-start: var(--hair) solid var(--line);
        padding-block: var(--s4);
      }
      dt {
        font-weight: 650;
      }
      dd p + p {
        margin-block-start: var(--s2);
      }
      @media (max-width: 700px) {
        .acts .btn {
          inline-size: 100%;
        }
        dl > div {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) view: EndedView | null = null;
  /** Where to go now, and what that is called. */
  @property() way = '/meetings';

  override render() {
    const { view } = this;
    if (!view) return nothing;
    const { heading, text, rows } = endedWords(view);
    const back = view.how === 'left' || view.how === 'moved';
    return html`<article class="sheet">
      <h1 tabindex="-1">${heading}</h1>
      <p class="large">${text}</p>
      <dl>
        ${rows.map(
          ({ title, lines }) =>
            html`<div>
              <dt>${title}</dt>
              <dd>${lines.map((line) => html`<p>${line}</p>`)}</dd>
            </div>`,
        )}
      </dl>
      <p class="acts">
        ${
          back
            ? html`<button
                type="button"
                class="btn main"
                @click=${() => this.dispatchEvent(new RetryEvent())}
              >
                ${msg('Pyydä takaisin sisään', { id: 'room.ended.again' })}
              </button>`
            : nothing
        }
        <a class="btn ${back ? '' : 'main'}" href=${this.way}>${wayWords(this.way)}</a>
        <span class="small soft">
          ${msg(str`Kysyttävää? Soita ${view.helpPhone}.`, { id: 'room.ended.call' })}
        </span>
      </p>
    </article>`;
  }
}

/** What the way out of a room is called: to the list, or to the case. */
export const wayWords = (way: string): string =>
  way === '/meetings'
    ? msg('Takaisin tapaamisiin', { id: 'room.ended.meetings' })
    : msg('Takaisin asiaan', { id: 'room.ended.case' });

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-ended': RoomEnded;
  }
}
