import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Check, Phone } from 'lucide';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import { wish } from '../../controllers/wish.ts';
import { buttons } from '../../styles/controls.ts';
import { base } from '../../styles/shared.ts';
import { firstName } from '../../texts/names.ts';
import { helpPhone } from '../../texts/phone.ts';
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
  @state() private asking: OnPhone | null = null;

  override render() {
    const { view } = this;
    if (!view) return nothing;
    const paused = pausedWords(view);
    return html`${paused ? html`<p class="line" role="status"><b>${paused}</b>${this.wayOn(view)}</p>` : nothing}
    ${unreachedWords(view).map(
      ({ words, ask }) =>
        html`<p class="line" role="status"><b>${words}</b>${ask ? this.phoneButton(view, ask) : nothing}</p>`,
    )}
    ${view.clientByPhone ? clientOnPhone(view) : nothing} ${view.byPhone ? this.onPhone(view) : nothing}
    ${this.dialog(view)} ${this.clientDialog(view)}`;
  }

  private wayOn(view: OfficialView) {
    if (view.paused === 'client-away') return this.phoneButton(view, 'client');
    return view.paused === 'interpreter-away' ? this.phoneButton(view, 'interpreter') : nothing;
  }

  private phoneButton(view: OfficialView, whom: OnPhone) {
    if (!mayPhone(view, whom)) return nothing;
    return html`<button
      type="button"
      class="btn"
      @click=${() => {
        this.asking = whom;
      }}
    >
      <kr-icon .icon=${Phone}></kr-icon>${
        whom === 'client'
          ? msg('Jatka puhelimella', { id: 'room.client-phone' })
          : msg('Jatka puhelintulkin kanssa', { id: 'room.phone' })
      }
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
      .open=${this.asking === 'interpreter' && mayPhone(view, 'interpreter')}
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

  /** ME-13: she is called, and then it is marked. */
  private clientDialog(view: OfficialView) {
    const first = firstName(view.client.name);
    return html`<kr-dialog
      .open=${this.asking === 'client' && mayPhone(view, 'client')}
      .heading=${msg(str`Jatketaanko niin, että ${first} on puhelimessa?`, { id: 'room.client-phone.heading' })}
      @kr-close=${this.onClose}
    >
      <p>
        ${msg(str`Soita hänelle ja laita puhelimen kaiutin päälle. Kysy ensin, kuuleeko hän kaikki.`, {
          id: 'room.client-phone.text',
        })}
      </p>
      <button type="button" slot="actions" class="btn main" @click=${this.onClientHears}>
        ${msg(str`${first} kuulee puhelimessa`, { id: 'room.client-phone.hears' })}
      </button>
    </kr-dialog>`;
  }

  private onClose() {
    this.asking = null;
  }

  private onClientHears() {
    wish(this, 'client.by-phone', {});
    this.asking = null;
  }

  private onPromised() {
    wish(this, 'interpreting.by-phone', {});
    this.asking = null;
  }

  private onRead() {
    const card = this.view?.card;
    if (card) wish(this, 'card.confirm', { cardId: card.cardId, hash: card.hash });
  }
}

/** Who can go on by telephone. */
type OnPhone = 'client' | 'interpreter';

const mayPhone = ({ may }: OfficialView, whom: OnPhone): boolean =>
  may.includes(whom === 'client' ? 'client.by-phone' : 'interpreting.by-phone');

const clientOnPhone = ({ client }: OfficialView) =>
  html`<p class="line">
    <span>
      ${msg(str`${firstName(client.name)} on puhelimessa. Merkitse hänen vastauksensa, kun hän sanoo ne.`, {
        id: 'room.client-phone.on',
      })}
    </span>
  </p>`;

/** ME-13: everybody whom sound and picture do not reach, oneself first; not who is on the telephone or said to be away. */
const unreachedWords = (view: OfficialView): readonly { readonly words: string; readonly ask?: OnPhone }[] =>
  view.people
    .filter(({ media }) => media === 'down')
    .toSorted((one, other) => Number(other.me) - Number(one.me))
    .flatMap(({ me, role, name }) => {
      if (me)
        return [
          {
            words: msg(
              str`Et kuule muita, ja muut eivät kuule sinua. Yritämme uudelleen. Vaihda verkkoa tai soita ${helpPhone}.`,
              { id: 'room.unreached.me' },
            ),
          },
        ];
      const first = firstName(name);
      if (role === 'client')
        return view.clientByPhone || (view.paused === 'client-away' && view.step !== 'greeting')
          ? []
          : [
              {
                words: msg(str`${first} ei kuule. Häneltä ei voi nyt kysyä.`, {
                  id: 'room.unreached.client',
                }),
                ask: 'client' as const,
              },
            ];
      if (role === 'interpreter')
        return view.byPhone || view.paused === 'interpreter-away'
          ? []
          : [
              {
                words: msg('Tulkki ei kuule. Ilman tulkkia ei voi nyt kysyä.', {
                  id: 'room.unreached.interpreter',
                }),
                ask: 'interpreter' as const,
              },
            ];
      return [{ words: msg(str`${first} ei kuule.`, { id: 'room.unreached.official' }) }];
    });

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
