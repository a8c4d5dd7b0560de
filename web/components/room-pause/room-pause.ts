import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Check, Phone } from 'lucide';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import { wish } from '../../controllers/wish.ts';
import { buttons } from '../../styles/controls.ts';
import { base } from '../../styles/shared.ts';
import { firstName } from '../../texts/names.ts';
import { intoLanguage } from '../consent-presence/consent-presence.ts';
import '../dialog/dialog.ts';
import '../icon/icon.ts';
import { line } from '../room-told/room-told.styles.ts';

/**
 * Why the matter is not handled just now, and the way on (DOMAIN.md F4, F6, F8): an interpreter on the telephone.
 * While one interprets, the chair marks here what has been read.
 */
@localized()
@customElement('kr-room-pause')
export class RoomPause extends LitElement {
  static override styles = [base, buttons, line];

  @property({ attribute: false }) view: OfficialView | null = null;
  @state() private asking = false;

  override render() {
    const { view } = this;
    if (!view) return nothing;
    const paused = pausedWords(view);
    return html`${paused ? html`<p class="line" role="status"><b>${paused}</b>${this.wayOn(view)}</p>` : nothing}
    ${view.byPhone ? this.onPhone(view) : nothing} ${this.dialog(view)}`;
  }

  private wayOn(view: OfficialView) {
    if (view.paused !== 'interpreter-away' || !mayPhone(view)) return nothing;
    return html`<button type="button" class="btn" @click=${this.onAsk}>
      <kr-icon .icon=${Phone}></kr-icon>${msg('Jatka puhelintulkin kanssa', { id: 'room.phone' })}
    </button>`;
  }

  private onPhone({ card, chair, facts }: OfficialView) {
    const marks = chair && card && card.subject.kind !== 'read-back' && card.confirmedAt === null;
    const into = intoLanguage(facts.language);
    return html`<p class="line">
      <span>${msg('Tulkki on puhelimessa.', { id: 'room.phone.on' })}</span>
      ${
        marks
          ? html`<button type="button" class="btn" @click=${this.onRead}>
              <kr-icon .icon=${Check}></kr-icon>${msg(str`Luettu ${into}`, { id: 'room.phone.read' })}
            </button>`
          : nothing
      }
    </p>`;
  }

  private dialog(view: OfficialView) {
    return html`<kr-dialog
      .open=${this.asking && mayPhone(view)}
      .heading=${msg('Jatketaanko puhelintulkin kanssa?', { id: 'room.phone.heading' })}
      @kr-close=${this.onClose}
    >
      <p>
        ${msg(
          'Soita tulkille ja laita puhelimen kaiutin päälle. Sano ensin, että asia on salassa pidettävä.',
          {
            id: 'room.phone.text',
          },
        )}
      </p>
      <button type="button" slot="actions" class="btn main" @click=${this.onPromised}>
        ${msg('Tulkki lupasi vaitiolon', { id: 'room.phone.promised' })}
      </button>
    </kr-dialog>`;
  }

  private onAsk() {
    this.asking = true;
  }

  private onClose() {
    this.asking = false;
  }

  private onPromised() {
    wish(this, 'interpreting.by-phone', {});
    this.asking = false;
  }

  private onRead() {
    const card = this.view?.card;
    if (card) wish(this, 'card.confirm', { cardId: card.cardId, hash: card.hash });
  }
}

const mayPhone = ({ may }: OfficialView): boolean => may.includes('interpreting.by-phone');

/** At the greeting nobody expects the matter to be handled; but an interpreter who does not come holds it up too. */
const pausedWords = (view: OfficialView): string => {
  if (view.paused === null || view.phase === 'signing') return '';
  const first = firstName(view.client.name);
  if (view.paused === 'client-away')
    return view.step === 'greeting'
      ? ''
      : msg(str`${first} ei ole nyt mukana. Asiaa ei käsitellä, ennen kuin hän palaa.`, {
          id: 'room.paused.client',
        });
  if (view.paused === 'interpreter-away')
    return view.step === 'greeting'
      ? msg('Tulkki ei ole vielä tullut.', { id: 'room.paused.interpreter-late' })
      : msg('Tulkki ei ole nyt mukana. Asiaa ei käsitellä ilman tulkkia.', {
          id: 'room.paused.interpreter',
        });
  return '';
};

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-pause': RoomPause;
  }
}
