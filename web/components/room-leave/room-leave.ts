import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import { wish } from '../../controllers/wish.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { CloseEvent } from '../dialog/dialog.ts';
import '../dialog/dialog.ts';

/** The official wants to remove somebody. */
class RemoveEvent extends Event {
  constructor() {
    super('kr-remove', { bubbles: true, composed: true });
  }
}

/** Leaving: what happens to those who stay, and ending the meeting for all where this person may. */
@localized()
@customElement('kr-room-leave')
export class RoomLeave extends LitElement {
  static override styles = [
    base,
    words,
    buttons,
    css`
      section + section {
        border-block-start: var(--hair) solid var(--line);
        margin-block-start: var(--s4);
        padding-block-start: var(--s4);
      }
      h3 {
        margin-block-end: var(--s1);
      }
      .btn {
        margin-block-start: var(--s3);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) view: OfficialView | null = null;
  /** Removing somebody else starts here too, where the bar has no room for it. */
  @property({ type: Boolean, attribute: 'with-remove' }) withRemove = false;
  /** Texts that the server has not confirmed yet. */
  @property({ type: Number }) pending = 0;

  override render() {
    const { view } = this;
    if (!view) return nothing;
    const ends = view.may.includes('meeting.close') && view.phase !== 'signing';
    return html`<kr-dialog
      .open=${this.open}
      .heading=${msg('Poistutko huoneesta?', { id: 'room.leave.heading' })}
      @kr-close=${this.onClose}
    >
      <section>
        <h3>${msg('Poistun itse', { id: 'room.leave.self' })}</h3>
        <p>${this.means(view)}</p>
        ${
          this.pending > 0
            ? html`<p>
                <b>${msg('Osa tekstistäsi ei ole vielä tallessa.', { id: 'room.leave.unsaved' })}</b>
              </p>`
            : nothing
        }
        ${
          unsigned(view)
            ? html`<p>
                <b>
                  ${msg(
                    'Et ole vielä allekirjoittanut. Voit palata ja allekirjoittaa, kunnes yhteenveto on valmis.',
                    {
                      id: 'room.leave.unsigned',
                    },
                  )}
                </b>
              </p>`
            : nothing
        }
        <button type="button" class="btn danger" @click=${this.onLeave}>
          ${msg('Poistu', { id: 'room.leave' })}
        </button>
      </section>
      ${
        this.withRemove
          ? html`<section>
              <h3>${msg('Poistan jonkun muun', { id: 'room.leave.other' })}</h3>
              <button type="button" class="btn" @click=${() => this.dispatchEvent(new RemoveEvent())}>
                ${msg('Poista joku', { id: 'room.remove' })}
              </button>
            </section>`
          : nothing
      }
      ${
        ends
          ? html`<section>
              <h3>${msg('Lopetan tapaamisen kaikilta', { id: 'room.leave.end' })}</h3>
              <p>
                ${msg('Huone sulkeutuu kaikilta. Yhteenvetoa ei tehdä, eikä asiakkaan lupa jää voimaan.', {
                  id: 'room.leave.end.means',
                })}
              </p>
              <button type="button" class="btn danger" @click=${this.onEnd}>
                ${msg('Lopeta tapaaminen', { id: 'room.leave.end.do' })}
              </button>
            </section>`
          : nothing
      }
    </kr-dialog>`;
  }

  private means({ people, authority }: OfficialView) {
    const alone = !people.some(({ me, role }) => !me && (role === 'kela' || role === 'county'));
    if (alone && people.some(({ role }) => role === 'interpreter'))
      return msg(
        'Olet ainoa virkailija. Kun poistut, tulkin kuva ja ääni pysähtyvät: tulkki ei jää kahden asiakkaan kanssa.',
        { id: 'room.leave.means.alone' },
      );
    return authority === 'kela' || !alone
      ? msg('Muut jatkavat ilman sinua. Voit pyytää takaisin sisään ovelta.', { id: 'room.leave.means' })
      : msg('Huoneeseen ei jää virkailijaa. Voit palata samasta linkistä.', { id: 'room.leave.means.last' });
  }

  private onLeave() {
    wish(this, 'seat.leave', {});
    this.onClose();
  }

  private onEnd() {
    wish(this, 'meeting.close', {});
    this.onClose();
  }

  private onClose() {
    this.dispatchEvent(new CloseEvent());
  }
}

const unsigned = ({ signing, me }: OfficialView): boolean =>
  signing?.signers.some(
    ({ role, state }) => role === me.role && (state === 'waiting' || state === 'certified'),
  ) ?? false;

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-leave': RoomLeave;
  }
  interface HTMLElementEventMap {
    'kr-remove': RemoveEvent;
  }
}
