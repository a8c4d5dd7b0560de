import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Bell, BellOff, Users } from 'lucide';
import type { CommandName } from '../../../server/domain/meetings/commands.ts';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import { Watch } from '../../controllers/watch.ts';
import { wish } from '../../controllers/wish.ts';
import { Writing } from '../../controllers/writing.ts';
import type { ClientCode } from '../../state/api.ts';
import type { Devices } from '../../state/devices.ts';
import { playTones } from '../../state/devices.meter.ts';
import { chimes, setChimes } from '../../state/chime.ts';
import { facesOf } from '../../state/faces.ts';
import type { SessionStatus } from '../../state/meeting.ts';
import type { Writer } from '../../state/meeting.writers.ts';
import type { PlanDesk } from '../../state/plan-desk.ts';
import type { RoomNow } from '../../state/room.ts';
import type { MeetingSigning } from '../../state/signing.meeting.ts';
import { base, buttons, words } from '../../styles/shared.ts';
import { firstName } from '../../texts/names.ts';
import { refusalSentence } from '../../texts/refusals.ts';
import { roleName } from '../../texts/roles.ts';
import '../bottom-bar/bottom-bar.ts';
import type { PressEvent } from '../bottom-bar/bottom-bar.ts';
import '../clock/clock.ts';
import '../closing-sheet/closing-sheet.ts';
import '../consent-acknowledge/consent-acknowledge.ts';
import { intoLanguage } from '../consent-presence/consent-presence.ts';
import '../consent-scopes/consent-scopes.ts';
import '../dialog/dialog.ts';
import { atTheDoor } from '../door-list/door-list.ts';
import '../icon/icon.ts';
import '../language/language.ts';
import { announce } from '../live/live.ts';
import '../mark/mark.ts';
import '../paper/paper.ts';
import '../plan-leftovers/plan-leftovers.ts';
import '../plan-sheet/plan-sheet.ts';
import { apartHeading } from '../room-apart/room-apart.ts';
import '../room-card/room-card.ts';
import '../room-changes/room-changes.ts';
import '../room-faces/room-faces.ts';
import '../room-greeting/room-greeting.ts';
import '../room-leave/room-leave.ts';
import '../room-pause/room-pause.ts';
import '../room-people/room-people.ts';
import '../room-permission-dialog/room-permission-dialog.ts';
import '../room-permission/room-permission.ts';
import '../room-side/room-side.ts';
import '../signing-panel/signing-panel.ts';
import type { PictureSource } from '../tile/tile.ts';
import '../top-bar/top-bar.ts';
import { barItems, barNote, mayRemove } from './room-official.bar.ts';
import { hasEntered, hasKnocked, newsBetween } from './room-official.news.ts';
import { closingSide, greetingSide, presenceSide, scopeNotes } from './room-official.sides.ts';
import { look } from './room-official.styles.ts';

/** What was refused last, to be said beside what was pressed. */
export interface Refused {
  readonly code: ClientCode;
  readonly detail?: string;
}

/** A refusal has been read. */
class UnderstoodEvent extends Event {
  constructor() {
    super('kr-understood', { bubbles: true, composed: true });
  }
}

/** The tap that lets the browser play sound. */
class SoundEvent extends Event {
  constructor() {
    super('kr-sound', { bubbles: true, composed: true });
  }
}

/** The officials' room: people at the side, the sheet of the present step in the middle, the bar at the foot. */
@localized()
@customElement('kr-room-official')
export class RoomOfficial extends LitElement {
  static override styles = [base, words, buttons, look];

  @property({ attribute: false }) view: OfficialView | null = null;
  @property() status: SessionStatus = 'open';
  @property({ attribute: false }) writers: ReadonlyMap<string, Writer> = new Map();
  @property({ attribute: false }) pictures: ReadonlyMap<`sea_${string}`, string> = new Map();
  /** Server time minus this device's, in milliseconds. */
  @property({ type: Number }) clockOffset = 0;
  @property({ attribute: false }) media: RoomNow | null = null;
  @property({ attribute: false }) pictureOf: (identity: string) => PictureSource | null = () => null;
  @property({ attribute: false }) devices: Devices | null = null;
  /** Null while the plan is shut. */
  @property({ attribute: false }) desk: PlanDesk | null = null;
  @property({ attribute: false }) signing: MeetingSigning | null = null;
  @property({ attribute: false }) refused: Refused | null = null;
  /** Commands that have no answer yet. */
  @property({ attribute: false }) sending: ReadonlySet<CommandName> = new Set();

  @state() private dialog: 'remove' | 'leave' | 'permission' | 'apart' | null = null;
  @state() private tab: 'sheet' | 'people' = 'sheet';
  @state() private peopleShown = false;
  @state() private minutesLeft: number | null = null;
  @state() private narrow = phone.matches;
  @state() private chime = chimes();
  @query('main') private readonly main!: HTMLElement | null;
  private readonly writing = new Writing(this);

  constructor() {
    super();
    new Watch(this, () => this.devices);
  }

  override render() {
    const { view } = this;
    if (!view) return nothing;
    const paper = view.phase === 'signing';
    const table = !paper || this.peopleShown || this.narrow;
    const tabs = view.phase === 'joint' && this.desk !== null;
    return html`<kr-top-bar .step=${view.step}>
        <kr-room-permission
          slot="permit"
          .consent=${view.consent}
          .ended=${view.consent.presence === 'withdrawn'}
          .short=${paper}
          @kr-open-permission=${this.onPermission}
        ></kr-room-permission>
        ${
          view.interpreterEndsAt
            ? html`<kr-clock
                slot="clock"
                until=${view.interpreterEndsAt}
                .offset=${this.clockOffset}
                @kr-minutes=${({ minutes }: { minutes: number }) => {
                  this.minutesLeft = minutes;
                }}
              ></kr-clock>`
            : nothing
        }
        ${this.narrow ? html`<kr-language></kr-language>` : nothing}
      </kr-top-bar>
      <div class="told">${this.told(view)}</div>
      <div
        class="room ${paper ? 'paper' : ''} ${table ? '' : 'no-table'} ${tabs && this.tab === 'people' ? 'people' : ''}"
      >
        ${table ? this.table(view, tabs) : nothing}
        <main id="sheet" tabindex="-1">${this.sheet(view)}</main>
      </div>
      <kr-bottom-bar
        ?hidden=${this.narrow && this.writing.now}
        .items=${barItems(view, this.devices?.now ?? silent, this.sending, this.narrow)}
        .note=${barNote(view)}
        @kr-press=${this.onPress}
      ></kr-bottom-bar>
      ${this.dialogs(view)}`;
  }

  override connectedCallback() {
    super.connectedCallback();
    phone.addEventListener('change', this.onWidth);
  }

  override disconnectedCallback() {
    phone.removeEventListener('change', this.onWidth);
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('view');
    const { view } = this;
    if (!view) return;
    if (view.interpreterEndsAt)
      this.minutesLeft = Math.max(
        0,
        Math.ceil((Date.parse(view.interpreterEndsAt) - Date.now() - this.clockOffset) / 60_000),
      );
    if (!before || before === view) return;
    for (const sentence of newsBetween(before, view)) announce(sentence);
    if (this.chime && (hasKnocked(before, view) || hasEntered(before, view)))
      void playTones().catch(() => undefined);
    if (before.company === 'together' && view.company === 'alone-pending') this.dialog = 'apart';
    if (before.phase !== view.phase) this.tab = 'sheet';
  }

  protected override updated(changed: PropertyValues<this>) {
    const before = changed.get('view');
    if (before && this.view && before.phase !== this.view.phase) this.toTheSheet();
  }

  /** At a new step the reader starts at its heading; who writes elsewhere is not torn away. */
  private toTheSheet() {
    const { main } = this;
    if (!main || this.dialog !== null) return;
    main.scrollTop = 0;
    main.focus();
  }

  private peopleButton() {
    return html`<button
      type="button"
      class="btn quiet"
      aria-expanded=${String(this.peopleShown)}
      @click=${() => {
        this.peopleShown = !this.peopleShown;
      }}
    >
      <kr-icon .icon=${Users}></kr-icon>
      ${
        this.peopleShown
          ? msg('Piilota ihmiset', { id: 'room.people.hide' })
          : msg('Näytä ihmiset', { id: 'room.people.show' })
      }
    </button>`;
  }

  /** What everybody in the room must know now, above everything else. */
  private told(view: OfficialView) {
    return html`${
        this.status === 'reconnecting'
          ? html`<p role="status">
              <b>${msg('Yhteys katkesi. Yhdistämme uudelleen.', { id: 'room.reconnecting' })}</b>
              ${msg('Tekstisi on tallessa tällä ruudulla.', { id: 'safe.text-here' })}
            </p>`
          : nothing
      }
      ${
        this.media?.silenced
          ? html`<p>
              ${msg('Selain on hiljentänyt äänen.', { id: 'room.silenced' })}
              <button type="button" class="btn" @click=${this.onSound}>
                ${msg('Avaa ääni', { id: 'room.sound' })}
              </button>
            </p>`
          : nothing
      }
      <kr-room-pause .view=${view}></kr-room-pause>
      ${this.refused ? this.refusal(this.refused) : nothing}`;
  }

  private refusal({ code, detail }: Refused) {
    return html`<p role="alert">
      ${refusalSentence(code)} ${detail ? html`<bdi>${detail}</bdi>` : nothing}
      <button type="button" class="btn" @click=${() => this.dispatchEvent(new UnderstoodEvent())}>
        ${msg('Selvä', { id: 'room.understood' })}
      </button>
    </p>`;
  }

  private table(view: OfficialView, tabs: boolean) {
    const { devices } = this;
    const consent = view.step === 'permission';
    // It may be taller than the window; then the keyboard must be able to scroll it.
    return html`<aside class="table" tabindex="0" aria-label=${msg('Huoneessa', { id: 'room.inside' })}>
      ${tabs ? this.tabs() : nothing}
      ${
        view.step === 'greeting'
          ? html`<h2>${insideHeading(view)}</h2>`
          : html`<h2 class="unseen">${msg('Huoneessa', { id: 'room.inside' })}</h2>`
      }
      <kr-room-faces
        .faces=${facesOf(view.people, this.media, devices?.now ?? silent)}
        .chairs=${view.phase === 'signing' ? [] : view.chairs.filter(({ role }) => view.step === 'greeting' || role !== view.facts.invited)}
        .own=${devices?.now.picture ?? null}
        .mirrored=${devices?.now.source === 'real'}
        .pictureOf=${this.pictureOf}
        .large=${consent}
        .even=${view.step === 'greeting'}
        .spread=${tabs && this.tab === 'people'}
        .shrunk=${this.writing.now}
      ></kr-room-faces>
      <div class="beside">${this.beside(view)}</div>
      ${this.narrow ? nothing : this.foot()}
    </aside>`;
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

  private tabs() {
    const tab = (id: 'people' | 'sheet', label: string) =>
      html`<button
        type="button"
        role="tab"
        id="tab-${id}"
        aria-selected=${String(this.tab === id)}
        @click=${() => {
          this.tab = id;
        }}
      >
        ${label}
      </button>`;
    return html`<div
      class="tabs"
      ?hidden=${this.writing.now}
      role="tablist"
      aria-label=${msg('Mitä näytetään', { id: 'room.tabs' })}
    >
      ${tab('sheet', msg('Suunnitelma', { id: 'room.tab.plan' }))}
      ${tab('people', msg('Ihmiset', { id: 'room.tab.people' }))}
    </div>`;
  }

  /** Below the faces: the devices of the demonstration, what is being read, what has changed. */
  private beside(view: OfficialView) {
    return html`
      ${
        view.step === 'greeting'
          ? html`<p class="small soft">
              ${msg('Paikka täyttyy, kun päästät ihmisen sisään.', { id: 'room.chairs' })}
            </p>`
          : nothing
      }
      ${
        this.devices?.now.source === 'drawn' && view.step === 'greeting'
          ? html`<button type="button" class="btn" @click=${this.onReal}>
              ${msg('Käytä omaa kameraa ja mikrofonia', { id: 'devices.use-real' })}
            </button>`
          : nothing
      }
      ${view.card?.subject.kind === 'read-back' ? this.card(view) : nothing}
      ${this.desk && view.phase === 'joint' ? html`<kr-room-changes .desk=${this.desk}></kr-room-changes>` : nothing}
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

  private sheet(view: OfficialView): TemplateResult {
    const knock = view.step !== 'greeting' ? this.knock(view) : nothing;
    if (view.company === 'alone-pending' && view.phase !== 'joint' && view.phase !== 'closing')
      return html`${knock}<kr-room-side><kr-room-apart .view=${view}></kr-room-apart></kr-room-side>`;
    switch (view.phase) {
      case 'scheduled':
      case 'greeting':
        return this.greeting(view);
      case 'presence':
        return html`${knock}<kr-room-side
            .label=${msg('Tietoa luvasta', { id: 'room.side.label.permission' })}
          >
            <kr-consent-presence .view=${view}></kr-consent-presence>${presenceSide(view)}
          </kr-room-side>`;
      case 'disclosure':
        return html`${knock}<kr-room-side .label=${msg('Kuittaukset', { id: 'acknowledge.heading' })}>
            <kr-consent-scopes .view=${view}></kr-consent-scopes>
            <div slot="side" class="side">
              <section><kr-consent-acknowledge .view=${view}></kr-consent-acknowledge></section>
              ${scopeNotes(view)}
            </div>
          </kr-room-side>`;
      case 'joint':
        return html`${knock}${this.joint(view)}`;
      case 'closing':
        return html`${knock}${this.closing(view)}`;
      case 'signing':
      case 'closed':
        return this.paper(view);
    }
  }

  /** Somebody at the door at a later step: above the sheet, until let in or not. */
  private knock(view: OfficialView) {
    const door = atTheDoor(view.door).filter(
      ({ role }) => view.phase !== 'presence' || role !== view.facts.invited,
    );
    if (!view.chair || door.length === 0) return nothing;
    return html`<kr-door-list
      knock
      class="knock"
      .door=${door}
      .pictures=${this.pictures}
      .language=${view.facts.language}
    ></kr-door-list>`;
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
    const asked = view.card?.subject.kind === 'scope';
    if (!this.desk)
      return html`<kr-room-side>
        <h1 tabindex="-1">${msg('Suunnitelma ei ole auki', { id: 'room.plan-shut' })}</h1>
        <p class="soft">
          ${msg('Se avautuu, kun asiakkaan lupa on kuitattu.', { id: 'room.plan-shut.text' })}
        </p>
      </kr-room-side>`;
    return html`${
        asked || view.may.includes('consent.acknowledge')
          ? html`<kr-room-side .label=${msg('Kuittaukset', { id: 'acknowledge.heading' })}>
              <kr-consent-scopes .view=${view} open></kr-consent-scopes>
              <div slot="side" class="side">
                <section><kr-consent-acknowledge .view=${view}></kr-consent-acknowledge></section>
              </div>
            </kr-room-side>`
          : nothing
      } <kr-plan-sheet .desk=${this.desk} .locked=${lockedWords(view)}></kr-plan-sheet>`;
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

  private paper(view: OfficialView) {
    return html`<div class="signing">
      <div class="desk">
        ${this.desk ? html`<kr-plan-leftovers .edits=${this.desk.edits}></kr-plan-leftovers>` : nothing}
        <kr-paper .json=${view.signing?.json ?? null} .sha256=${view.signing?.sha256 ?? ''}></kr-paper>
      </div>
      <div class="panel">
        ${
          this.narrow
            ? nothing
            : html`<div class="tools">
                ${this.peopleButton()} ${this.peopleShown ? nothing : html`<kr-language></kr-language>`}
              </div>`
        }
        <kr-signing-panel .view=${view} .signing=${this.signing}></kr-signing-panel>
        ${
          view.may.includes('summary.unfreeze')
            ? html`<button
                type="button"
                class="btn full"
                @click=${() => {
                  wish(this, 'summary.unfreeze', {});
                }}
              >
                ${msg('Palaa muokkaamaan', { id: 'room.signing.unfreeze' })}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  private dialogs(view: OfficialView) {
    const close = () => {
      this.dialog = null;
    };
    return html`<kr-room-people
        .open=${this.dialog === 'remove'}
        .people=${view.people}
        @kr-close=${close}
      ></kr-room-people>
      <kr-room-leave
        .open=${this.dialog === 'leave'}
        .view=${view}
        .pending=${this.desk?.edits.pendingCount ?? 0}
        .withRemove=${this.narrow && mayRemove(view)}
        @kr-remove=${() => {
          this.dialog = 'remove';
        }}
        @kr-close=${close}
      ></kr-room-leave>
      <kr-room-permission-dialog
        .open=${this.dialog === 'permission'}
        .view=${view}
        @kr-close=${close}
      ></kr-room-permission-dialog>
      <kr-dialog .open=${this.dialog === 'apart'} .heading=${apartHeading(view)} @kr-close=${close}>
        <kr-room-apart no-heading .view=${view}></kr-room-apart>
        <button slot="actions" type="button" class="btn main" @click=${close}>
          ${msg('Selvä', { id: 'room.understood' })}
        </button>
      </kr-dialog>`;
  }

  private onPress({ id }: PressEvent) {
    const { devices } = this;
    switch (id) {
      case 'mic':
        void devices?.setMicrophone(devices.now.microphone !== 'on');
        return;
      case 'camera':
        void devices?.setCamera(devices.now.camera !== 'on');
        return;
      case 'remove':
      case 'leave':
        this.dialog = id;
        return;
      case 'presence.ask':
      case 'closing.begin':
      case 'summary.freeze':
        wish(this, id, {});
    }
  }

  private onPermission() {
    this.dialog = 'permission';
  }

  private onChime() {
    this.chime = !this.chime;
    setChimes(this.chime);
  }

  private onReal() {
    void this.devices?.useReal({ microphone: true, camera: true });
  }

  private onSound() {
    this.dispatchEvent(new SoundEvent());
  }

  private readonly onWidth = () => {
    this.narrow = phone.matches;
  };
}

const phone = window.matchMedia('(max-width: 900px)');

/** Before the devices have been asked. */
const silent = {
  source: 'real',
  microphone: 'off',
  camera: 'off',
  audioTrack: null,
  videoTrack: null,
  picture: null,
  level: 0,
  heard: false,
} as const;

const insideHeading = ({ people }: OfficialView): string =>
  people.length === 1
    ? msg('Huoneessa olet sinä', { id: 'room.alone' })
    : msg(str`Huoneessa on ${people.length} ihmistä`, { id: 'waiting.inside.many' });

const lockedWords = (view: OfficialView): string => {
  if (view.company === 'alone-pending')
    return msg(
      str`${roleName(view.facts.invited)} ei ole enää mukana. Suunnitelmaan ei kirjoiteta, ennen kuin ${firstName(view.client.name)} päättää jatkaa.`,
      { id: 'room.locked.apart' },
    );
  return '';
};

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-official': RoomOfficial;
  }
  interface HTMLElementEventMap {
    'kr-understood': UnderstoodEvent;
    'kr-sound': SoundEvent;
  }
}
