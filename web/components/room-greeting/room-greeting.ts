import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import { base, words } from '../../styles/shared.ts';
import { clockTime } from '../../texts/dates.ts';
import { firstName } from '../../texts/names.ts';
import { roleName } from '../../texts/roles.ts';
import { say } from '../../texts/domain.ts';
import '../room-twin/room-twin.ts';

/** Everybody who greets is in: the greeting, in both languages, and whether it has been read. */
@localized()
@customElement('kr-room-greeting')
export class RoomGreeting extends LitElement {
  static override styles = [
    base,
    words,
    css`
      kr-room-twin {
        margin-block-start: var(--s5);
      }
      .next {
        margin-block-start: var(--s5);
        border-block-start: var(--hair) solid var(--line);
        padding-block-start: var(--s4);
      }
    `,
  ];

  @property({ attribute: false }) view: OfficialView | null = null;

  override render() {
    const { view } = this;
    if (view?.card?.subject.kind !== 'greeting') return nothing;
    const { card } = view;
    const first = firstName(view.client.name);
    const reader = view.people.find(({ role }) => role === 'interpreter');
    const invited = roleName(view.facts.invited);
    return html`<h1 tabindex="-1">${msg('Tervehtikää', { id: 'room.greeting.heading' })}</h1>
      <p class="soft">${msg('Jokainen kertoo, kuka on. Sano myös tämä:', { id: 'room.greeting.text' })}</p>
      <kr-room-twin
        .texts=${card.texts}
        .seenBy=${card.texts.length > 1 ? msg(str`${first} näkee tämän`, { id: 'presence.client-sees' }) : say('recorded.no')}
      ></kr-room-twin>
      <p class="next">
        ${
          reader
            ? card.confirmedAt
              ? msg(
                  str`${firstName(reader.name)} on lukenut tervehdyksen klo ${clockTime(card.confirmedAt)}.`,
                  {
                    id: 'room.greeting.read',
                  },
                )
              : msg(str`${firstName(reader.name)} lukee tervehdyksen.`, { id: 'room.greeting.reading' })
            : nothing
        }
        ${msg(str`Sitten kysytään, saako ${invited} tulla mukaan.`, { id: 'room.greeting.next' })}
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-greeting': RoomGreeting;
  }
}
