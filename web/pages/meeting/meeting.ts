import { localized, msg } from '@lit/localize';
import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MeetingId, SeatId } from '../../../server/domain/ids.ts';
import type { Command, CommandName } from '../../../server/domain/meetings/commands.ts';
import type { SeatView } from '../../../server/domain/view/types.ts';
import type { PressEvent } from '../../components/bottom-bar/bottom-bar.ts';
import type { OwnPictureEvent } from '../../components/client-help/client-help.ts';
import { announce, forgetAnnounced } from '../../components/live/live.ts';
import type { PictureEvent } from '../../components/recognise/recognise.ts';
import type { StopEvent } from '../../components/stop-choices/stop-choices.ts';
import { type StopChoice, withdrawn } from '../../components/stop-choices/stop-choices.words.ts';
import { Repeat } from '../../controllers/repeat.ts';
import { Watch } from '../../controllers/watch.ts';
import type { WishEvent } from '../../controllers/wish.ts';
import { playTones } from '../../state/devices.meter.ts';
import { devices, startDevices } from '../../state/devices.mine.ts';
import { facesOf } from '../../state/faces.ts';
import { ShownCards } from '../../state/signing.cards.ts';
import { isUrgent } from '../../state/meeting.plainly.ts';
import { Stage, type BuildStage } from '../../state/stage.ts';
import { buttons } from '../../styles/controls.ts';
import { base, words } from '../../styles/shared.ts';
import { refusalSentence } from '../../texts/refusals.ts';
import { roleLetter } from '../../texts/roles.ts';
import { changesBetween } from './changes.ts';
import { clientScreen } from './client.screen.ts';
import { deviceWords } from './device-words.ts';
import { interpreterScreen } from './interpreter.screen.ts';
import type { MeetingNow } from './meeting-now.ts';
import { pictureText } from './picture-text.ts';
import { standingOf } from './standing.ts';
import { stopOf, type Stop } from './stop.ts';

const stopCommands: Readonly<Record<StopChoice, CommandName>> = {
  withdraw: 'consent.withdraw',
  pause: 'seat.pause',
  end: 'seat.leave',
};

/**
 * The meeting behind a client's or an interpreter's link, from the door to the copy. It holds the seat's connection,
 * the media and what is being written; the screens only draw and wish.
 */
@localized()
@customElement('kr-meeting')
export class Meeting extends LitElement {
  static override styles = [base, words, buttons];

  @property({ attribute: 'meeting-id' }) meetingId = '';
  @property({ attribute: 'seat-id' }) seatId = '';
  /** Whose link it was. */
  @property() who: 'client' | 'interpreter' = 'client';
  @property({ attribute: false }) build: BuildStage = (seat) => new Stage(seat);

  @state() private pending = 0;
  @state() private notice = '';
  @state() private stopping = false;
  @state() private ownShown = false;
  @state() private pictureSent = false;

  private readonly shownCards = new ShownCards();
  private stage: Stage | null = null;
  private stop: Stop | null = null;
  private last: SeatView | null = null;
  private told: readonly string[] = [];

  constructor() {
    super();
    new Watch(this, () => this.stage?.session ?? null);
    new Watch(this, () => this.stage?.media ?? null);
    new Watch(this, () => devices);
    // A late interpreter and "today" are matters of the clock, not of the server.
    new Repeat(
      this,
      () => {
        this.requestUpdate();
      },
      15_000,
    );
  }

  override connectedCallback() {
    super.connectedCallback();
    this.addEventListener('click', this.onTap);
    this.stage = this.build({ meetingId: this.meetingId as MeetingId, seatId: this.seatId as SeatId });
    // Slow to load on a phone: by the time of the chair's tap it is there.
    void this.stage.media.prepare().catch(() => undefined);
  }

  override disconnectedCallback() {
    this.removeEventListener('click', this.onTap);
    this.stage?.close();
    this.stage = null;
    forgetAnnounced();
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const view = this.stage?.session.view ?? null;
    if (!this.stage) return;
    if (view?.kind === 'ended' && this.last?.kind !== 'ended') forgetAnnounced();
    this.tellStanding(standingOf(view, this.stage.session, this.stage.media.now));
    if (view === this.last) return;
    this.stop = stopOf(view, this.stage.session.status, this.stop);
    for (const sentence of changesBetween(this.last, view)) announce(sentence);
    this.followDevices();
    if (this.last?.kind === 'waiting' && view?.kind === this.who) void playTones();
    if (view?.kind !== this.last?.kind) {
      this.stopping = false;
      this.notice = '';
    }
    this.last = view;
    this.goOn(view);
  }

  override render() {
    const { stage } = this;
    if (!stage) return null;
    const now = this.now(stage);
    return html`<div
      @kr-wish=${this.onWish}
      @kr-press=${this.onPress}
      @kr-stopping=${this.onStopping}
      @kr-stop=${this.onStop}
      @kr-back=${this.onBack}
      @kr-own-picture=${this.onOwnPicture}
      @kr-picture=${this.onPicture}
      @kr-leave=${this.onLeave}
      @kr-return=${this.onReturn}
      @kr-retry=${this.onTakeOver}
    >
      ${this.who === 'client' ? clientScreen(now) : interpreterScreen(now)}
    </div>`;
  }

  private now({ session, media, edits, pictures }: Stage): MeetingNow {
    const { view } = session;
    const people = view && 'people' in view ? view.people : [];
    return {
      session,
      view,
      edits,
      devices,
      media: media.now,
      faces: facesOf(people, media.now, devices.now, view && 'people' in view ? view : {}),
      pictureOf: pictures.of,
      busy: this.pending > 0,
      notice: this.notice,
      standing: standingOf(view, session, media.now),
      stopping: this.stopping,
      stop: stopOf(view, session.status, this.stop),
      ownShown: this.ownShown,
      pictureSent: this.pictureSent,
      shownCards: this.shownCards,
    };
  }

  /** What stands on the page from now on is said aloud once. */
  private tellStanding(standing: readonly string[]) {
    for (const sentence of standing) if (!this.told.includes(sentence)) announce(sentence);
    this.told = standing;
  }

  /** Who has tested comes to the door without another tap; an interpreter after the promise. */
  private goOn(view: SeatView | null) {
    if (view?.kind !== 'waiting' || view.at !== 'testing' || !view.may.includes('seat.wait')) return;
    void this.send({ name: 'seat.wait', body: {} });
  }

  /** Coming back from a break brings the devices back. */
  private followDevices() {
    if (this.last?.kind === 'away' && this.stage?.isUnseen === false) this.startDevices();
  }

  private startDevices() {
    void startDevices({ role: this.who, letter: roleLetter(this.who) });
  }

  private async send(command: Command): Promise<boolean> {
    const session = this.stage?.session;
    if (!session) return false;
    // What takes away may wait long for its answer: nothing else is made to wait with it.
    const counts = isUrgent(command.name, command.body) ? 0 : 1;
    this.pending += counts;
    this.notice = '';
    const answer = await session.send(command.name, command.body);
    this.pending -= counts;
    // A seat that has ended says so on the whole page; what was still on its way needs no second word.
    if (!answer.ok && session.view?.kind !== 'ended') {
      this.notice = refusalSentence(answer.code);
      announce(this.notice);
    }
    return answer.ok;
  }

  private readonly onWish = ({ command }: WishEvent) => {
    void this.send(command);
  };

  private readonly onStopping = () => {
    this.stopping = true;
  };

  private readonly onBack = () => {
    this.stopping = false;
  };

  private readonly onStop = ({ choice }: StopEvent) => {
    void this.stopBy(choice);
  };

  private async stopBy(choice: StopChoice) {
    const { stage } = this;
    // It is on its way already, and goes on being so.
    if (!stage || stage.session.awaited(stopCommands[choice])) return;
    const sent =
      stage.session.view?.kind === 'ended'
        ? this.withdrawAfterLeaving(stage)
        : this.send({ name: stopCommands[choice], body: {} } as Command);
    if (stage.session.status !== 'open')
      this.notice = msg('Yhteys on poikki. Tieto lähtee heti, kun yhteys palaa. Voit myös soittaa.', {
        id: 'stop.waiting',
      });
    if (await sent) {
      this.stopping = false;
      // In the room the whole page says so; outside it nothing else does.
      if (choice === 'withdraw' && stage.session.view?.kind !== 'client') this.notice = withdrawn();
    } else if (stage.stay.isResting) {
      stage.stay.goOn();
      this.startDevices();
    }
  }

  private async withdrawAfterLeaving({ session }: Stage): Promise<boolean> {
    this.pending += 1;
    const answer = await session.withdrawAfterLeaving();
    this.pending -= 1;
    if (!answer.ok) this.notice = refusalSentence(answer.code);
    return answer.ok;
  }

  private readonly onPress = ({ id }: PressEvent) => {
    if (id === 'microphone' || id === 'camera') void this.turn(id);
  };

  /** Turns a device on or off; one that cannot be turned on says what to do. */
  private async turn(which: 'microphone' | 'camera') {
    const on = devices.now[which] !== 'on';
    await (which === 'microphone' ? devices.setMicrophone(on) : devices.setCamera(on));
    this.notice = deviceWords(which, devices.now[which]);
    if (this.notice) announce(this.notice);
  }

  private readonly onOwnPicture = ({ wanted }: OwnPictureEvent) => {
    this.ownShown = wanted;
  };

  private readonly onPicture = ({ picture }: PictureEvent) => {
    void this.ask(picture);
  };

  /** Asks the chair to look: with the picture that the person chose, or without one. */
  private async ask(picture: Blob | null) {
    const { stage } = this;
    if (!stage) return;
    const text = picture ? await pictureText(picture) : null;
    const view = stage.session.view;
    if (view?.kind === 'unrecognised' && !view.asked) await this.send({ name: 'seat.wait', body: {} });
    if (text !== null) stage.session.sendPicture(text);
    this.pictureSent = text !== null;
  }

  private readonly onLeave = () => {
    if (this.who === 'client') this.stopping = true;
    else void this.stopBy('end');
  };

  private readonly onReturn = () => {
    location.reload();
  };

  private readonly onTakeOver = () => {
    this.stage?.session.takeOver();
  };

  /** Any tap lets sound play where the browser has waited for one. */
  private readonly onTap = () => {
    if (this.stage?.media.now.silenced) void this.stage.media.startSound();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kr-meeting': Meeting;
  }
}
