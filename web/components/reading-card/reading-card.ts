import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Check } from 'lucide';
import type { CardText } from '../../../server/domain/meetings/events.ts';
import { dirOf } from '../../../server/domain/texts/lang.ts';
import type { CardView } from '../../../server/domain/view/types.ts';
import { wish } from '../../controllers/wish.ts';
import type { ShownCards } from '../../state/signing.cards.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { clockTime } from '../../texts/dates.ts';
import { languageInto } from '../../texts/language-into.ts';
import { languageName } from '../../texts/roles.ts';
import '../icon/icon.ts';
import { look } from './reading-card.styles.ts';

/**
 * What the interpreter reads now, and nothing else of the meeting (IN-3): the text large, its terms beside it, one
 * button when it has been read. Where the text exists in the client's language that one stands first, else the
 * Finnish one from which it is interpreted.
 */
@localized()
@customElement('kr-reading-card')
export class ReadingCard extends LitElement {
  static override styles = [base, words, buttons, look];

  @property({ attribute: false }) card: CardView | null = null;
  /** The client's language. */
  @property() language = 'fi';
  @property({ type: Boolean }) busy = false;
  /** The client is away: nothing is read or interpreted to an empty chair (ME-6). */
  @property({ type: Boolean }) paused = false;
  /** Keeps what stood here, to be compared with the paper (SU-12). */
  @property({ attribute: false }) shown: ShownCards | null = null;

  protected override updated() {
    if (this.card && !this.paused) this.shown?.show(this.card);
  }

  override render() {
    const { card } = this;
    if (this.paused)
      return html`<div class="none" role="status">
        <h2>${msg('Tauko', { id: 'reading.paused' })}</h2>
        <p class="soft">
          ${msg('Asiakas ei ole nyt mukana. Jatkat, kun hän palaa.', { id: 'reading.paused.text' })}
        </p>
      </div>`;
    if (!card)
      return html`<div class="none">
        <h2>${msg('Nyt ei lueta mitään', { id: 'reading.none' })}</h2>
        <p class="soft">
          ${msg('Tulkkaa keskustelu. Kun jotain luetaan, teksti tulee tähän.', { id: 'reading.none.text' })}
        </p>
      </div>`;
    const [first, ...others] = inOrder(card, this.language);
    return html`
      <p class="small soft">
        ${
          card.confirmedAt
            ? msg(str`Luettu klo ${clockTime(card.confirmedAt)}`, { id: 'reading.read' })
            : msg('Luetaan nyt', { id: 'reading.now' })
        }
      </p>
      ${first ? this.text(first) : nothing} ${others.map((other) => this.other(other))}
      ${card.terms.length > 0 ? this.terms(card) : nothing}
      <div class="foot">
        ${
          card.confirmedAt
            ? html`<p class="done">
                <kr-icon .icon=${Check}></kr-icon>${msg('Kirjattu. Odota seuraavaa tekstiä.', {
                  id: 'reading.confirmed',
                })}
              </p>`
            : html`<button
                type="button"
                class="btn main tall full"
                aria-disabled=${String(this.busy)}
                @click=${this.onRead}
              >
                <kr-icon .icon=${Check}></kr-icon>${msg(str`Luettu ${languageInto(this.language)}`, {
                  id: 'reading.confirm',
                })}
              </button>`
        }
      </div>
    `;
  }

  private text({ lang, dir, title, text }: CardText) {
    return html`<div class="now" lang=${lang} dir=${dir}>
      <h2>${title}</h2>
      ${lines(text)}
    </div>`;
  }

  private other({ lang, dir, title, text }: CardText) {
    return html`<details>
      <summary>${msg(str`Sama teksti: ${languageName(lang)}`, { id: 'reading.same' })}</summary>
      <div lang=${lang} dir=${dir}>
        <p><b>${title}</b></p>
        ${lines(text)}
      </div>
    </details>`;
  }

  private terms({ terms }: CardView) {
    return html`<dl>
      ${terms.map(
        ({ fi, other }) =>
          html`<div>
            <dt lang="fi" dir="ltr">${fi}</dt>
            <dd lang=${this.language} dir=${dirOf(this.language)}>${other}</dd>
          </div>`,
      )}
    </dl>`;
  }

  private onRead() {
    const { card } = this;
    if (card && !this.busy) wish(this, 'card.confirm', { cardId: card.cardId, hash: card.hash });
  }
}

const lines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => html`<p dir="auto">${line}</p>`);

/** A notice is read from its own wording in the client's language; what people wrote is interpreted from the Finnish. */
const inOrder = ({ texts, subject }: CardView, language: string): readonly CardText[] => {
  const first = subject.kind === 'read-back' ? 'fi' : language;
  return texts.toSorted((a, b) => Number(b.lang === first) - Number(a.lang === first));
};

declare global {
  interface HTMLElementTagNameMap {
    'kr-reading-card': ReadingCard;
  }
}
