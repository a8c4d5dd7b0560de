import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { CommandName } from '../../../server/domain/meetings/commands.ts';
import type { OfficialView } from '../../../server/domain/view/types.ts';
import { Watch } from '../../controllers/watch.ts';
import { Wide } from '../../controllers/wide.ts';
import { wish } from '../../controllers/wish.ts';
import { Writing } from '../../controllers/writing.ts';
import { chimes } from '../../state/chime.ts';
import { silent, type Devices } from '../../state/devices.ts';
import { playTones } from '../../state/devices.meter.ts';
import type { SessionStatus } from '../../state/meeting.ts';
import type { Writer } from '../../state/meeting.writers.ts';
import type { PictureOf } from '../../state/pictures.ts';
import type { PlanDesk } from '../../state/plan-desk.ts';
import type { RoomNow } from '../../state/room.ts';
import type { SigningSeat } from '../../state/signing.meeting.ts';
import { buttons } from '../../styles/controls.ts';
import { low } from '../../styles/low.ts';
import { base } from '../../styles/shared.ts';
import '../bottom-bar/bottom-bar.ts';
import type { PressEvent } from '../bottom-bar/bottom-bar.ts';
import { minutesUntil, type MinutesEvent } from '../clock/clock.ts';
import '../dialog/dialog.ts';
import { announce, forgetAnnounced } from '../live/live.ts';
import '../room-apart/room-apart.ts';
import { apartHeading } from '../room-apart/room-apart.ts';
import '../room-leave/room-leave.ts';
import '../room-people/room-people.ts';
import '../room-permission-dialog/room-permission-dialog.ts';
import '../room-sheet/room-sheet.ts';
import '../room-signing/room-signing.ts';
import '../room-table/room-table.ts';
import type { ShowEvent, Shown } from '../room-table/room-table.ts';
import '../room-told/room-told.ts';
import type { Refused } from '../room-told/room-told.ts';
import '../room-top/room-top.ts';
import { barItems, barNote, mayRemove } from './room-official.bar.ts';
import { hasEntered, hasKnocked, newsBetween } from './room-official.news.ts';
import { look } from './room-official.styles.ts';

/**
 * The officials' room: where we are at the top, the people at the side, the sheet of the present step in the middle, the
 * bar at the foot. It says what has changed between two views, and holds which dialog is open.
 */
@localized()
@customElement('kr-room-official')
export class RoomOfficial extends LitElement {
  static override styles = [base, buttons, look, low];

  @property({ attribute: false }) view: OfficialView | null = null;
  @property() status: SessionStatus = 'open';
  @property({ attribute: false }) writers: ReadonlyMap<string, Writer> = new Map();
  @property({ attribute: false }) pictures: ReadonlyMap<`sea_${string}`, string> = new Map();
  /** Server time minus this device's, in milliseconds. */
  @property({ type: Number }) clockOffset = 0;
  @property({ attribute: false }) media: RoomNow | null = null;
  @property({ attribute: false }) pictureOf: PictureOf = () => null;
  @property({ attribute: false }) devices: Devices | null = null;
  /** Null while the plan is shut. */
  @property({ attribute: false }) desk: PlanDesk | null = null;
  @property({ attribute: false }) seat: SigningSeat | null = null;
  @property({ attribute: false }) refused: Refused | null = null;
  /** What this person has taken away could not be recorded at once. */
  @property({ type: Boolean }) asking = false;
  /** Commands that have no answer yet. */
  @property({ attribute: false }) sending: ReadonlySet<CommandName> = new Set();

  @state() private dialog: 'remove' | 'leave' | 'permission' | 'apart' | null = null;
  @state() private shown: Shown = 'sheet';
  @state() private peopleBesidePaper = false;
  @state() private minutesLeft: number | null = null;
  @query('main') private readonly main!: HTMLElement | null;
  private readonly wide = new Wide(this);
  private readonly writing = new Writing(this);

  constructor() {
    super();
    new Watch(this, () => this.devices);
    this.addEventListener('kr-new-link', ({ role }) => {
      wish(this, 'invitation.renew', { role });
    });
  }

  /** CO-10: what was said in the room goes with it. */
  override disconnectedCallback() {
    super.disconnectedCallback();
    forgetAnnounced();
  }

  override render() {
    const { view, narrow } = this;
    if (!view) return nothing;
    const paper = view.phase === 'signing' || view.phase === 'closed';
    return html`<kr-room-top
        .view=${view}
        .offset=${this.clockOffset}
        .brief=${this.writing.makesWay}
        @kr-open-permission=${this.onPermission}
        @kr-minutes=${this.onMinutes}
      ></kr-room-top>
      <kr-room-told
        .view=${view}
        .status=${this.status}
        .silenced=${this.media?.silenced ?? false}
        .refused=${this.refused}
        ?asking=${this.asking}
        ?held=${this.media?.connection === 'connected' && !this.media.maySend}
        ?mute=${this.media?.reason === 'program.missing'}
        @kr-understood=${this.toTheSheet}
      ></kr-room-told>
      <div class="room ${paper ? 'paper' : ''} ${this.choice === 'people' ? 'people' : ''}">
        ${!paper || this.peopleBesidePaper || narrow ? this.table(view) : nothing}
        <main tabindex="-1">${paper ? this.signingDesk(view) : this.sheet(view)}</main>
      </div>
      <kr-bottom-bar
        ?hidden=${this.writing.makesWay}
        .items=${barItems(view, this.devices?.now ?? silent, this.sending, narrow)}
        .note=${barNote(view)}
        @kr-press=${this.onPress}
      ></kr-bottom-bar>
      ${this.dialogs(view)}`;
  }

  override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('view');
    const { view } = this;
    if (!view) return;
    if (view.interpreterEndsAt) this.minutesLeft = minutesUntil(view.interpreterEndsAt, this.clockOffset);
    if (!before || before === view) return;
    for (const sentence of newsBetween(before, view)) announce(sentence);
    if (chimes() && (hasKnocked(before, view) || hasEntered(before, view)))
      void playTones().catch(() => undefined);
    // Before the plan is worked on the sheet itself says it.
    const working = view.phase === 'joint' || view.phase === 'closing' || view.phase === 'signing';
    if (before.company === 'together' && view.company === 'alone-pending' && working) this.dialog = 'apart';
    if (view.company === 'alone' && this.dialog === 'apart') this.dialog = null;
    if (before.phase !== view.phase) this.shown = 'sheet';
  }

  protected override updated(changed: PropertyValues<this>) {
    const before = changed.get('view');
    if (!before || !this.view || before.phase === this.view.phase || !this.main) return;
    this.main.scrollTop = 0;
    this.toTheSheet();
  }

  private get narrow(): boolean {
    return !this.wide.now;
  }

  /** A phone shows the sheet or the people while the plan is worked on. */
  private get choice(): Shown | null {
    return this.view?.phase === 'joint' && this.desk ? this.shown : null;
  }

  private table(view: OfficialView) {
    return html`<kr-room-table
      .view=${view}
      .media=${this.media}
      .devices=${this.devices}
      .pictureOf=${this.pictureOf}
      .desk=${this.desk}
      .shown=${this.choice}
      .shrunk=${this.writing.makesWay}
      @kr-show=${this.onShow}
    ></kr-room-table>`;
  }

  private sheet(view: OfficialView) {
    return html`<kr-room-sheet
      .view=${view}
      .pictures=${this.pictures}
      .desk=${this.desk}
      .writers=${this.writers}
      .minutesLeft=${this.minutesLeft}
    ></kr-room-sheet>`;
  }

  private signingDesk(view: OfficialView) {
    return html`<kr-room-signing
      .view=${view}
      .seat=${this.seat}
      .desk=${this.desk}
      .pictures=${this.pictures}
      .peopleShown=${this.peopleBesidePaper}
      @kr-people=${this.onPeople}
    ></kr-room-signing>`;
  }

  private dialogs(view: OfficialView) {
    const { dialog, onClose } = this;
    return html`<kr-room-people
        .open=${dialog === 'remove'}
        .people=${view.people}
        .invited=${view.facts.invited}
        @kr-close=${onClose}
      ></kr-room-people>
      <kr-room-leave
        .open=${dialog === 'leave'}
        .view=${view}
        .pending=${this.desk?.edits.pendingCount ?? 0}
        .withRemove=${this.narrow && mayRemove(view)}
        @kr-remove=${this.onRemove}
        @kr-close=${onClose}
      ></kr-room-leave>
      <kr-room-permission-dialog
        .open=${dialog === 'permission'}
        .view=${view}
        @kr-close=${onClose}
      ></kr-room-permission-dialog>
      <kr-dialog .open=${dialog === 'apart'} .heading=${apartHeading(view)} @kr-close=${onClose}>
        <kr-room-apart no-heading .view=${view}></kr-room-apart>
        <button slot="actions" type="button" class="btn main" @click=${onClose}>
          ${msg('Selvä', { id: 'room.understood' })}
        </button>
      </kr-dialog>`;
  }

  /** The reader starts where the step begins; who is in a dialog is not torn away. */
  private toTheSheet() {
    if (this.dialog === null) this.main?.focus();
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

  private onRemove() {
    this.dialog = 'remove';
  }

  private onClose() {
    this.dialog = null;
  }

  private onMinutes({ minutes }: MinutesEvent) {
    this.minutesLeft = minutes;
  }

  private onShow({ shown }: ShowEvent) {
    this.shown = shown;
  }

  private onPeople() {
    this.peopleBesidePaper = !this.peopleBesidePaper;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-room-official': RoomOfficial;
  }
}
