import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Role } from '../../../server/domain/people.ts';
import type { SeatId } from '../../../server/domain/ids.ts';
import type { DoorView } from '../../../server/domain/view/types.ts';
import { base, words } from '../../styles/shared.ts';
import { firstName } from '../../texts/names.ts';
import { helpPhone } from '../../texts/phone.ts';
import '../door-person/door-person.ts';
import '../empty/empty.ts';

/** The interpreter first, so that the client understands the greeting. */
const order: readonly Role[] = ['interpreter', 'client', 'county', 'kela'];

/** Those for whom the chair can do something now; who still waits for the client's answer stands outside. */
export const atTheDoor = (door: readonly DoorView[]): readonly DoorView[] =>
  door
    .filter(({ whyNot }) => whyNot !== 'presence.not-given')
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));

/** Nobody enters without the chair's tap: who waits, how each was identified, one tap each. */
@localized()
@customElement('kr-door-list')
export class DoorList extends LitElement {
  static override styles = [
    base,
    words,
    css`
      ul {
        margin-block-start: var(--s4);
      }
      li {
        border-block-start: var(--hair) solid var(--line);
        padding-block: var(--s5);
      }
      li:last-child {
        padding-block-end: 0;
      }
      kr-empty {
        margin-block-start: var(--s4);
      }
    `,
  ];

  @property({ attribute: false }) door: readonly DoorView[] = [];
  @property({ attribute: false }) pictures: ReadonlyMap<SeatId, string> = new Map();
  @property() language = '';
  /** The client's first name, as the officials know it. */
  @property() client = '';
  /** Somebody knocks while the meeting is at another step: smaller, and with a heading of the second rank. */
  @property({ type: Boolean, reflect: true }) knock = false;
  /** An interpreter is expected and not inside yet. */
  @property({ type: Boolean }) interpreterFirst = false;

  override render() {
    const waiting = atTheDoor(this.door);
    const next = waiting.find(({ mayAdmit }) => mayAdmit)?.seatId;
    if (this.knock && waiting.length === 0) return nothing;
    return html`${
        this.knock
          ? html`<h2>${heading(waiting.length)}</h2>`
          : html`<h1 tabindex="-1">${heading(waiting.length)}</h1>`
      }
      <p class="soft">${this.below(waiting)}</p>
      ${
        waiting.length === 0
          ? html`<kr-empty
              .heading=${msg('Näet heti, kun joku tulee', { id: 'door.empty' })}
              .text=${msg(
                str`Asiakas ja tulkki avaavat linkin omasta viestistään. Jos linkkiä ei löydy, soita hänelle. Apua: ${helpPhone}.`,
                { id: 'door.empty.text' },
              )}
            ></kr-empty>`
          : html`<ul>
              ${repeat(
                waiting,
                ({ seatId }) => seatId,
                (person) =>
                  html`<li>
                    <kr-door-person
                      .person=${person}
                      .language=${this.language}
                      .picture=${this.pictures.get(person.seatId) ?? ''}
                      .main=${person.seatId === next}
                    ></kr-door-person>
                  </li>`,
              )}
            </ul>`
      }`;
  }

  private below(waiting: readonly DoorView[]) {
    const nobody = msg('Kukaan ei tule sisään ilman sinua.', { id: 'door.nobody' });
    const both = waiting.some(({ role }) => role === 'interpreter');
    if (!this.interpreterFirst || !both || !this.client) return nobody;
    const first = firstName(this.client);
    return html`${nobody}
    ${msg(str`Päästä tulkki ensin, niin ${first} ymmärtää tervehdyksen.`, { id: 'door.interpreter-first' })}`;
  }
}

const heading = (count: number): string | typeof nothing => {
  if (count === 0) return msg('Ovella ei ole nyt ketään', { id: 'door.heading.0' });
  if (count === 1) return msg('Yksi odottaa ovella', { id: 'door.heading.1' });
  if (count === 2) return msg('Kaksi odottaa ovella', { id: 'door.heading.2' });
  if (count === 3) return msg('Kolme odottaa ovella', { id: 'door.heading.3' });
  return msg(str`Ovella odottaa ${count} ihmistä`, { id: 'door.heading.many' });
};

declare global {
  interface HTMLElementTagNameMap {
    'kr-door-list': DoorList;
  }
}
