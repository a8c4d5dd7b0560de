import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Check } from 'lucide';
import type { CardView } from '../../../server/domain/view/types.ts';
import { buttons } from '../../styles/controls.ts';
import { base, roles, words } from '../../styles/shared.ts';
import { clockTime } from '../../texts/dates.ts';
import '../icon/icon.ts';
import '../mark/mark.ts';

/** The card was read aloud, says whoever reads where there is no interpreter. */
class ReadEvent extends Event {
  constructor() {
    super('kr-read', { bubbles: true, composed: true });
  }
}

/** The card that is being read now, as the reader has it: the text, its terms, and whether it has been read. */
@localized()
@customElement('kr-room-card')
export class RoomCard extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    roles,
    css`
      section {
        background: var(--card);
        border: var(--hair) solid var(--line);
        border-block-start: var(--thick) solid var(--c);
        border-radius: var(--r0) var(--r0) var(--r1) var(--r1);
        padding: var(--s4);
        display: grid;
        gap: var(--s3);
      }
      h2 {
        font-size: var(--t-s);
        display: flex;
        gap: var(--s2);
        align-items: center;
      }
      .text {
        font-size: var(--t-l);
        white-space: pre-line;
      }
      dl {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--s1) var(--s4);
        border-block-start: var(--hair) solid var(--line);
        padding-block-start: var(--s3);
      }
      dd {
        text-align: start;
      }
      .state {
        display: flex;
        gap: var(--s2);
        align-items: center;
      }
    `,
  ];

  @property({ attribute: false }) card: CardView | null = null;
  /** First name of whoever reads; empty when the reader of this screen does. */
  @property() reader = '';
  /** "arabiaksi" */
  @property() into = '';

  override render() {
    const { card } = this;
    const [finnish] = card?.texts ?? [];
    if (!card || !finnish) return nothing;
    return html`<section class=${this.reader ? 'interpreter' : 'county'} aria-labelledby="who">
      <h2 id="who">
        ${this.reader ? html`<kr-mark who="interpreter"></kr-mark>` : nothing}
        ${
          this.reader
            ? card.confirmedAt
              ? msg(str`${this.reader} luki tämän kortin`, { id: 'room.card.was-read' })
              : msg(str`${this.reader} lukee tätä korttia`, { id: 'room.card.reads' })
            : msg('Lue tämä ääneen', { id: 'room.card.read-aloud' })
        }
      </h2>
      <p class="text" lang=${finnish.lang} dir=${finnish.dir}>${finnish.text || finnish.title}</p>
      ${
        card.terms.length > 0
          ? html`<dl>
              ${card.terms.map(
                ({ fi, other }) =>
                  html`<dt lang="fi">${fi}</dt>
                    <dd dir="auto">${other}</dd>`,
              )}
            </dl>`
          : nothing
      }
      ${this.state(card)}
    </section>`;
  }

  private state({ confirmedAt }: CardView) {
    if (confirmedAt)
      return html`<p class="state small soft">
        <kr-icon .icon=${Check}></kr-icon
        ><span
          >${msg(str`Luettu ${this.into} klo ${clockTime(confirmedAt)}`, { id: 'room.card.read-at' })}</span
        >
      </p>`;
    if (this.reader) return nothing;
    return html`<button type="button" class="btn" @click=${() => this.dispatchEvent(new ReadEvent())}>
      <kr-icon .icon=${Check}></kr-icon>${msg('Luettu', { id: 'room.card.read' })}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-card': RoomCard;
  }
  interface HTMLElementEventMap {
    'kr-read': ReadEvent;
  }
}
