import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Bell, BellOff } from 'lucide';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import { Watch } from '../../controllers/watch.ts';
import { Wide } from '../../controllers/wide.ts';
import { wish } from '../../controllers/wish.ts';
import { chimes, setChimes } from '../../state/chime.ts';
import { ownPicture, silent, type Devices } from '../../state/devices.ts';
import { facesOf } from '../../state/faces.ts';
import type { PictureOf } from '../../state/pictures.ts';
import type { PlanDesk } from '../../state/plan-desk.ts';
import type { RoomNow } from '../../state/room.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { firstName } from '../../texts/names.ts';
import { intoLanguage } from '../consent-presence/consent-presence.ts';
import '../icon/icon.ts';
import '../language/language.ts';
import '../new-links/new-links.ts';
import '../room-card/room-card.ts';
import '../room-changes/room-changes.ts';
import '../room-faces/room-faces.ts';
import { look } from './room-table.styles.ts';

/** What fills a phone's screen while the plan is worked on: the sheet, or the people. */
export type Shown = 'sheet' | 'people';

/** The other of the two is wanted. */
export class ShowEvent extends Event {
  readonly shown: Shown;
  constructor(shown: Shown) {
    super('kr-show', { bubbles: true, composed: true });
    this.shown = shown;
  }
}

/**
 * Who is in the room, as an official sees them: the faces and empty chairs, and below them what is being read, what has
 * changed in the plan, and the sound for arrivals. On a phone a strip above the sheet.
 */
@localized()
@customElement('kr-room-table')
export class RoomTable extends LitElement {
  static override styles = [base, words, buttons, look];

  @property({ attribute: false }) view: OfficialView | null = null;
  @property({ attribute: false }) media: RoomNow | null = null;
  @property({ attribute: false }) devices: Devices | null = null;
  @property({ attribute: false }) pictureOf: PictureOf = () => null;
  /** Null while the plan is shut. */
  @property({ attribute: false }) desk: PlanDesk | null = null;
  /** What a phone shows; null where there is no choice. */
  @property({ reflect: true }) shown: Shown | null = null;
  /** The faces give way to writing. */
  @property({ type: Boolean, reflect: true }) shrunk = false;

  private readonly wide = new Wide(this);
  @state() private chime = chimes();

  constructor() {
    super();
    new Watch(this, () => this.devices);
  }

  override render() {
    const { view } = this;
    if (!view) return nothing;
    const devices = this.devices?.now ?? silent;
    // It may be taller than the window; then the keyboard must be able to scroll it.
    return html`<aside tabindex="0" aria-label=${msg('Huoneessa', { id: 'room.inside' })}>
      ${this.shown ? this.choice(this.shown) : nothing}
      ${
        view.step === 'greeting'
          ? html`<h2>${insideHeading(view)}</h2>`
          : html`<h2 class="unseen">${msg('Huoneessa', { id: 'room.inside' })}</h2>`
      }
      <kr-room-faces
        .faces=${facesOf(view.people, this.media, devices, view)}
        .chairs=${chairsOf(view)}
        .own=${ownPicture(devices)}
        .pictureOf=${this.pictureOf}
        .large=${view.step === 'permission'}
        .even=${view.step === 'greeting'}
        .spread=${this.shown === 'people'}
        .shrunk=${this.shrunk}
      ></kr-room-faces>
      <div class="beside">${this.beside(view)}</div>
      ${this.wide.now ? this.foot() : nothing}
    </aside>`;
  }

  private choice(now: Shown) {
    const one = (shown: Shown, label: string) =>
      html`<button
        type="button"
        aria-pressed=${String(now === shown)}
        @click=${() => this.dispatchEvent(new ShowEvent(shown))}
      >
        ${label}
      </button>`;
    return html`<div
      class="choice"
      role="group"
      aria-label=${msg('Mitä näytetään', { id: 'room.tabs' })}
      ?hidden=${this.shrunk}
    >
      ${one('sheet', msg('Suunnitelma', { id: 'room.tab.plan' }))}
      ${one('people', msg('Ihmiset', { id: 'room.tab.people' }))}
    </div>`;
  }

  private beside(view: OfficialView) {
    const drawn = this.devices?.now.source === 'drawn';
    return html`
      ${
        view.step === 'greeting'
          ? html`<p class="small soft">
              ${msg('Paikka täyttyy, kun päästät ihmisen sisään.', { id: 'room.chairs' })}
            </p>`
          : nothing
      }
      ${
        drawn && view.step === 'greeting'
          ? html`<button type="button" class="btn" @click=${this.onReal}>
              ${msg('Käytä omaa kameraa ja mikrofonia', { id: 'devices.use-real' })}
            </button>`
          : nothing
      }
      ${view.card?.subject.kind === 'read-back' ? this.card(view) : nothing}
      ${this.desk && view.phase === 'joint' ? html`<kr-room-changes .desk=${this.desk}></kr-room-changes>` : nothing}
      ${hasSide(view) ? nothing : html`<kr-new-links .links=${view.links}></kr-new-links>`}
    `;
  }

  private card(view: OfficialView) {
    const reader = view.people.find(({ role }) => role === 'interpreter');
    return html`<kr-room-card
      .card=${view.card}
      .reader=${reader ? firstName(reader.name) : ''}
      .into=${intoLanguage(view.facts.language)}
      @kr-read=${() => {
        const { card } = view;
        if (card) wish(this, 'card.confirm', { cardId: card.cardId, hash: card.hash });
      }}
    ></kr-room-card>`;
  }

  private foot() {
    return html`<div class="foot">
      <button type="button" class="btn quiet" aria-pressed=${String(this.chime)} @click=${this.onChime}>
        <kr-icon .icon=${this.chime ? Bell : BellOff}></kr-icon>
        ${
          this.chime
            ? msg('Äänimerkki päällä', { id: 'room.chime.on' })
            : msg('Äänimerkki pois', { id: 'room.chime.off' })
        }
      </button>
      <kr-language></kr-language>
    </div>`;
  }

  private onChime() {
    this.chime = !this.chime;
    setChimes(this.chime);
  }

  private onReal() {
    void this.devices?.useReal({ microphone: true, camera: true });
  }
}

/** Before the plan is open, and when it closes, what belongs to a step stands beside its sheet. */
const hasSide = ({ company, phase }: OfficialView): boolean =>
  company !== 'alone-pending' && phase !== 'joint' && phase !== 'signing';

const insideHeading = ({ people }: OfficialView): string =>
  people.length === 1
    ? msg('Huoneessa olet sinä', { id: 'room.alone' })
    : msg(str`Huoneessa on ${people.length} ihmistä`, { id: 'waiting.inside.many' });

/** The invited authority's chair stands at the greeting only: later the sheet says where it is. */
const chairsOf = ({ chairs, phase, step, facts }: OfficialView) =>
  phase === 'signing' ? [] : chairs.filter(({ role }) => step === 'greeting' || role !== facts.invited);

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-table': RoomTable;
  }
  interface HTMLElementEventMap {
    'kr-show': ShowEvent;
  }
}
