import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Users } from 'lucide';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import { Wide } from '../../controllers/wide.ts';
import { wish } from '../../controllers/wish.ts';
import type { PlanDesk } from '../../state/plan-desk.ts';
import type { SigningSeat } from '../../state/signing.meeting.ts';
import { buttons } from '../../styles/controls.ts';
import { base } from '../../styles/shared.ts';
import { knocking } from '../door-list/door-knock.ts';
import '../icon/icon.ts';
import '../language/language.ts';
import '../paper/paper.ts';
import '../plan-leftovers/plan-leftovers.ts';
import '../signing-panel/signing-panel.ts';

/** The people's side of the room is wanted, or not any more. */
class PeopleEvent extends Event {
  constructor() {
    super('kr-people', { bubbles: true, composed: true });
  }
}

/** The frozen paper on the desk, and beside it what the official confirms, where the others are, and the way back. */
@localized()
@customElement('kr-room-signing')
export class RoomSigning extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(320px, 440px);
        min-block-size: 100%;
      }
      .desk {
        background: var(--sunk);
        padding: var(--s6);
        min-inline-size: 0;
      }
      kr-paper {
        max-inline-size: 760px;
        margin-inline: auto;
        box-shadow: var(--shadow);
      }
      kr-plan-leftovers {
        display: block;
        max-inline-size: 760px;
        margin: 0 auto var(--s4);
      }
      .panel {
        background: var(--card);
        border-inline-start: var(--hair) solid var(--line);
        padding: var(--s5);
      }
      .panel > * + * {
        margin-block-start: var(--s4);
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        margin-inline-start: calc(-1 * var(--s4));
      }
      @media (max-width: 899px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
        .desk {
          grid-row: 2;
          padding: var(--s3);
        }
        .panel {
          border-inline-start: 0;
          padding: var(--s4);
        }
      }
      @media print {
        .desk {
          padding: 0;
          background: none;
        }
        kr-paper {
          box-shadow: none;
        }
        .panel {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) view: OfficialView | null = null;
  @property({ attribute: false }) seat: SigningSeat | null = null;
  /** Holds what came too late for the frozen plan. */
  @property({ attribute: false }) desk: PlanDesk | null = null;
  /** The faces are on the screen: they took the room of the paper. */
  @property({ type: Boolean, attribute: 'people-shown' }) peopleShown = false;

  /** Pictures that people at the door chose to send, as data URLs. */
  @property({ attribute: false }) pictures: ReadonlyMap<`sea_${string}`, string> = new Map();

  private readonly wide = new Wide(this);

  override render() {
    const { view } = this;
    if (!view) return nothing;
    return html`<div class="desk">
        ${this.desk ? html`<kr-plan-leftovers .edits=${this.desk.edits}></kr-plan-leftovers>` : nothing}
        <kr-paper .json=${view.signing?.json ?? null} .sha256=${view.signing?.sha256 ?? ''}></kr-paper>
      </div>
      <div class="panel">
        ${knocking(view, this.pictures)} ${this.wide.now ? this.tools() : nothing}
        <kr-signing-panel .view=${view} .seat=${this.seat}></kr-signing-panel>
        ${
          view.may.includes('summary.unfreeze')
            ? html`<button type="button" class="btn full" @click=${this.onUnfreeze}>
                ${msg('Palaa muokkaamaan', { id: 'room.signing.unfreeze' })}
              </button>`
            : nothing
        }
      </div>`;
  }

  private tools() {
    return html`<div class="tools">
      <button
        type="button"
        class="btn quiet"
        aria-expanded=${String(this.peopleShown)}
        @click=${() => this.dispatchEvent(new PeopleEvent())}
      >
        <kr-icon .icon=${Users}></kr-icon>
        ${
          this.peopleShown
            ? msg('Piilota ihmiset', { id: 'room.people.hide' })
            : msg('Näytä ihmiset', { id: 'room.people.show' })
        }
      </button>
      ${this.peopleShown ? nothing : html`<kr-language></kr-language>`}
    </div>`;
  }

  private onUnfreeze() {
    wish(this, 'summary.unfreeze', {});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-signing': RoomSigning;
  }
  interface HTMLElementEventMap {
    'kr-people': PeopleEvent;
  }
}
