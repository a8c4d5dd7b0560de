import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import { wish } from '../../controllers/wish.ts';
import type { Writer } from '../../state/meeting.writers.ts';
import type { PlanDesk } from '../../state/plan-desk.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { firstName } from '../../texts/names.ts';
import { roleName } from '../../texts/roles.ts';
import '../closing-sheet/closing-sheet.ts';
import '../consent-acknowledge/consent-acknowledge.ts';
import '../consent-presence/consent-presence.ts';
import '../consent-scopes/consent-scopes.ts';
import { knocking } from '../door-list/door-knock.ts';
import { atTheDoor } from '../door-list/door-list.ts';
import '../mark/mark.ts';
import '../plan-sheet/plan-sheet.ts';
import '../room-apart/room-apart.ts';
import '../room-greeting/room-greeting.ts';
import '../room-side/room-side.ts';
import { closingSide, greetingSide, presenceSide, scopeNotes } from './room-sheet.sides.ts';
import { look } from './room-sheet.styles.ts';

/** The sheet of the present step, from the door to the closing, with what belongs beside it; above it, who knocks. */
@localized()
@customElement('kr-room-sheet')
export class RoomSheet extends LitElement {
  static override styles = [base, words, buttons, look];

  @property({ attribute: false }) view: OfficialView | null = null;
  /** Pictures that people at the door chose to send, as data URLs. */
  @property({ attribute: false }) pictures: ReadonlyMap<`sea_${string}`, string> = new Map();
  /** Null while the plan is shut. */
  @property({ attribute: false }) desk: PlanDesk | null = null;
  @property({ attribute: false }) writers: ReadonlyMap<string, Writer> = new Map();
  /** Of the interpreter's booked time; null where none is booked. */
  @property({ attribute: false }) minutesLeft: number | null = null;

  override render() {
    const { view } = this;
    if (!view) return nothing;
    return html`${view.step === 'greeting' ? nothing : knocking(view, this.pictures)} ${this.step(view)}`;
  }

  private step(view: OfficialView) {
    if (view.company === 'alone-pending' && view.phase !== 'joint' && view.phase !== 'closing')
      return html`<kr-room-side><kr-room-apart .view=${view}></kr-room-apart></kr-room-side>`;
    switch (view.phase) {
      case 'scheduled':
      case 'greeting':
        return this.greeting(view);
      case 'presence':
        return html`<kr-room-side .label=${msg('Tietoa luvasta', { id: 'room.side.label.permission' })}>
          <kr-consent-presence .view=${view}></kr-consent-presence>${presenceSide(view)}
        </kr-room-side>`;
      case 'disclosure':
        return asked(view, false, scopeNotes(view));
      case 'joint':
        return this.joint(view);
      case 'closing':
        return this.closing(view);
      case 'signing':
      case 'closed':
        // The paper is on the desk: `kr-room-signing`.
        return nothing;
    }
  }

  private greeting(view: OfficialView) {
    const greeted = view.card?.subject.kind === 'greeting';
    const waiting = atTheDoor(view.door).length > 0;
    return html`<kr-room-side .label=${msg('Ohjeita', { id: 'room.side.label.help' })}>
      ${greeted ? html`<kr-room-greeting .view=${view}></kr-room-greeting>` : nothing}
      ${
        greeted && !waiting
          ? nothing
          : html`<kr-door-list
              .knock=${greeted}
              .door=${view.door}
              .pictures=${this.pictures}
              .language=${view.facts.language}
              .client=${view.client.name}
              .interpreterFirst=${
                view.facts.interpreted &&
                !view.byPhone &&
                !view.people.some(({ role }) => role === 'interpreter')
              }
            ></kr-door-list>`
      }
      ${greetingSide(view)}
    </kr-room-side>`;
  }

  private joint(view: OfficialView) {
    if (!this.desk)
      return html`<kr-room-side>
        <h1 tabindex="-1">${msg('Suunnitelma ei ole auki', { id: 'room.plan-shut' })}</h1>
        <p class="soft">
          ${msg('Se avautuu, kun asiakkaan lupa on kuitattu.', { id: 'room.plan-shut.text' })}
        </p>
      </kr-room-side>`;
    const open = view.card?.subject.kind === 'scope' || view.may.includes('consent.acknowledge');
    return html`${open ? asked(view, true) : nothing}
      <kr-plan-sheet .desk=${this.desk} .locked=${lockedWords(view)}></kr-plan-sheet>`;
  }

  private closing(view: OfficialView) {
    const reader = view.people.find(({ role }) => role === 'interpreter');
    return html`<kr-room-side .label=${msg('Ennen yhteenvetoa', { id: 'room.side.label.closing' })}>
      ${view.company === 'alone-pending' ? html`<p><b>${lockedWords(view)}</b></p>` : nothing}
      <kr-closing-sheet
        .closing=${view.closing}
        .desk=${this.desk}
        .reader=${reader ? firstName(reader.name) : ''}
      ></kr-closing-sheet>
      ${closingSide(view, this.writers, this.minutesLeft, () => {
        wish(this, 'closing.back', {});
      })}
    </kr-room-side>`;
  }
}

/** The topics one by one, and beside them the acknowledgement; `open` while the plan is worked on already. */
const asked = (view: OfficialView, open: boolean, notes: unknown = nothing) =>
  html`<kr-room-side .label=${msg('Kuittaukset', { id: 'acknowledge.heading' })}>
    <kr-consent-scopes .view=${view} ?open=${open}></kr-consent-scopes>
    <div slot="side" class="side">
      <section><kr-consent-acknowledge .view=${view}></kr-consent-acknowledge></section>
      ${notes}
    </div>
  </kr-room-side>`;

/** Why nobody writes now; empty when one may. */
const lockedWords = (view: OfficialView): string =>
  view.company === 'alone-pending'
    ? msg(
        str`${roleName(view.facts.invited)} ei ole enää mukana. Suunnitelmaan ei kirjoiteta, ennen kuin ${firstName(view.client.name)} päättää jatkaa.`,
        { id: 'room.locked.apart' },
      )
    : '';

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-sheet': RoomSheet;
  }
}
