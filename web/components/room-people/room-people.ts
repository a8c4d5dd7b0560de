import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Authority, isAuthority } from '../../../server/domain/people.ts';
import type { PersonView } from '../../../server/domain/view/types.ts';
import { wish } from '../../controllers/wish.ts';
import { buttons } from '../../styles/controls.ts';
import { base, rows, words } from '../../styles/shared.ts';
import { atStart } from '../../texts/at-start.ts';
import { firstName } from '../../texts/names.ts';
import { roleName } from '../../texts/roles.ts';
import '../dialog/dialog.ts';
import { CloseEvent } from '../dialog/dialog.ts';
import '../mark/mark.ts';

/**
 * Removing a person: who, and what happens then, before it happens. Offered are those whom the view allows: one's own
 * colleagues, and the interpreter where this authority has invited. Why not the others, is said.
 */
@localized()
@customElement('kr-room-people')
export class RoomPeople extends LitElement {
  static override styles = [
    base,
    words,
    rows,
    buttons,
    css`
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: var(--s3);
        align-items: center;
        min-block-size: calc(var(--tap) + var(--s3));
        border-block-end: var(--hair) solid var(--line);
        padding-block: var(--s2);
      }
      .means {
        display: grid;
        gap: var(--s3);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** Whom the client's permission lets in, and its end lets out. */
  @property({ attribute: false }) invited: Authority | null = null;
  @property({ attribute: false }) people: readonly PersonView[] = [];

  @state() private chosen: PersonView | null = null;

  override render() {
    const { chosen } = this;
    return html`<kr-dialog
      .open=${this.open}
      .heading=${
        chosen
          ? msg(str`Poistetaanko ${firstName(chosen.name)}?`, { id: 'room.remove.heading.one' })
          : msg('Poista ihminen tapaamisesta', { id: 'room.remove.heading' })
      }
      @kr-close=${this.onClose}
    >
      ${chosen ? this.means(chosen) : this.list()}
      ${
        chosen
          ? html`<button slot="actions" type="button" class="btn danger" @click=${this.onRemove}>
                ${msg(str`Poista ${firstName(chosen.name)}`, { id: 'room.remove.do' })}
              </button>
              <button
                slot="actions"
                type="button"
                class="btn"
                @click=${() => {
                  this.chosen = null;
                }}
              >
                ${msg('Älä poista', { id: 'room.remove.not' })}
              </button>`
          : nothing
      }
    </kr-dialog>`;
  }

  private list() {
    const others = this.people.filter(({ mayRemove }) => mayRemove);
    if (others.length === 0)
      return html`<p>
        ${msg('Huoneessa ei ole ketään, jonka voisit poistaa.', { id: 'room.remove.nobody' })}
      </p>`;
    return html`<ul>
        ${others.map(
          (person) =>
            html`<li>
              <kr-mark .who=${person.role}></kr-mark>
              <span><bdi>${person.name}</bdi>, ${roleName(person.role)}</span>
              <button
                type="button"
                class="btn"
                aria-label=${msg(str`Valitse ${person.name}`, { id: 'room.remove.choose.label' })}
                @click=${() => {
                  this.chosen = person;
                }}
              >
                ${msg('Valitse', { id: 'room.remove.choose' })}
              </button>
            </li>`,
        )}
      </ul>
      <p class="small soft">
        ${msg('Asiakasta ei voi poistaa. Hän voi lopettaa itse.', { id: 'room.remove.not-client' })}
        ${this.notOthers()}
      </p>`;
  }

  /** That the other authority goes is the client's wish, and a closing of her permission. */
  private notOthers() {
    const mine = this.people.find(({ me }) => me)?.role;
    const other = this.people.find(({ role }) => isAuthority(role) && role !== mine)?.role;
    if (!other) return nothing;
    const own = msg(str`${atStart(roleName(other))} poistaa omat ihmisensä itse.`, {
      id: 'room.remove.not-other',
    });
    if (other !== this.invited) return own;
    return html`${own}
    ${msg('Jos asiakas haluaa, että he lähtevät, avaa Lupa ja kirjaa peruutus.', { id: 'room.remove.withdraw' })}`;
  }

  private means({ name }: PersonView) {
    const first = firstName(name);
    return html`<div class="means">
      <p>
        ${msg(str`Kuva ja ääni katkeavat heti. ${first} ei näe eikä kuule enää mitään.`, { id: 'room.remove.means.now' })}
      </p>
      <p>
        ${msg('Paluuta ei ole: vanha linkki, koodi ja kirjautuminen eivät enää avaa tätä tapaamista.', {
          id: 'room.remove.means.later',
        })}
      </p>
      <p class="soft">
        ${msg('Muut jatkavat. Poistaminen jää tapaamisen tietoihin.', { id: 'room.remove.means.others' })}
      </p>
    </div>`;
  }

  private onRemove() {
    if (this.chosen) wish(this, 'seat.remove', { seatId: this.chosen.seatId });
    this.onClose();
  }

  private onClose() {
    this.chosen = null;
    this.dispatchEvent(new CloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-people': RoomPeople;
  }
}
