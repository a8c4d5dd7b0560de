import type { Arrival, Seated } from '../../../server/domain/view/pages.ts';
import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CodeEvent } from '../../components/code/code.ts';
import '../../components/client-ended/client-ended.ts';
import '../../components/client-shell/client-shell.ts';
import '../../components/code/code.ts';
import '../../components/device-test/device-test.ts';
import { howToCopy } from '../../components/client-ended/client-ended.words.ts';
import { failureIcon } from '../../components/failure/failure.icon.ts';
import type { FailureWords } from '../../components/failure/failure.ts';
import '../../components/failure/failure.ts';
import { announce } from '../../components/live/live.ts';
import type { StopEvent } from '../../components/stop-choices/stop-choices.ts';
import { type StopChoice, withdrawn } from '../../components/stop-choices/stop-choices.words.ts';
import '../../components/shell/shell.ts';
import type { EndedView } from '../../../server/domain/view/types.ts';
import { arrive, askForSeat, leave, showCode, withdraw } from '../../state/api.arrivals.ts';
import type { Answer, ClientCode } from '../../state/api.ts';
import { remember, remembered } from '../../state/arrival-memory.ts';
import { devices, startDevices } from '../../state/devices.mine.ts';
import { buttons } from '../../styles/controls.ts';
import { base, cards, words } from '../../styles/shared.ts';

import { refusalSentence, refusalWords } from '../../texts/refusals.ts';
import { roleLetter } from '../../texts/roles.ts';
import { clientSavingWords } from '../../texts/standing.ts';
import { look } from './arrive.styles.ts';
import { landing } from './landing.ts';

/** The room's page behind a link, for whoever has passed the test or asks to be recognised. */
export type RoomBehind = (link: string, seated: Seated) => TemplateResult;

/**
 * Behind a client's or an interpreter's link: a landing page that reveals nothing and changes nothing, the code,
 * the test of sound and picture, then the door. A reload comes back to where the person was.
 */
@localized()
@customElement('kr-arrive')
export class Arrive extends LitElement {
  static override styles = [base, words, buttons, cards, look];

  @property() link = '';
  /** What comes after the test; the table of pages sets it. */
  @property({ attribute: false }) room: RoomBehind | null = null;

  @state() private arrival: Arrival | null = null;
  /** The person has no code and will ask the official. */
  @state() private unknown = false;
  @state() private tested = remembered() === 'tested';
  @state() private busy = false;
  @state() private failed: ClientCode | null = null;
  @state() private wrong: ClientCode | null = null;
  /** When this browser may try a code again, by `performance.now`. */
  @state() private again = 0;
  /** No code counts by this link any more. */
  @state() private codeEnded = false;
  /** The code that was said to be wrong last. */
  private wrongCode = '';
  @state() private stopping = false;
  @state() private left = false;
  @state() private notice = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What she has chosen and nobody has answered yet. */
  private readonly taking = new Set<StopChoice>();
  /** The permission was withdrawn here. */
  @state() private over = false;

  constructor() {
    super();
    this.addEventListener('kr-have-code', this.onHaveCode);
  }

  override connectedCallback() {
    super.connectedCallback();
    if (remembered()) void this.open();
  }

  override disconnectedCallback() {
    // Whoever goes elsewhere is filmed no longer, and what the browser still asks about is not waited for.
    devices.stop();
    clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  override render() {
    const seated = seatedAs(this.arrival);
    // After the end there is nothing to test: straight to how it ended, and to the copy.
    const through = seated?.over || (this.tested && (seated?.recognised || this.unknown));
    if (seated && through && this.room) return this.room(this.link, seated);
    // From the button on a client may stop, and gives up the seat where she has one.
    if (this.arrival?.role === 'client') return this.withWayOut(this.arrival);
    return html`<kr-shell narrow>${this.body()}</kr-shell>`;
  }

  private withWayOut({ meetingId }: Arrival) {
    return html`<kr-client-shell
      .stopping=${this.stopping}
      .choices=${this.choices()}
      ?over=${this.over}
      .screen=${this.screen()}
      .notice=${this.notice}
      .busy=${this.busy}
      @kr-stopping=${this.onStopping}
      @kr-back=${this.onBack}
      @kr-stop=${this.onStop}
      @kr-return=${this.onReturn}
    >
      ${
        this.left
          ? html`<kr-client-ended
              .view=${
                {
                  kind: 'ended',
                  role: 'client',
                  how: 'left',
                  helpPhone: '',
                  copy: false,
                  permission: this.arrival?.permission ? 'open' : this.over ? 'over' : 'elsewhere',
                  meetingId,
                } satisfies EndedView
              }
            ></kr-client-ended>`
          : this.body()
      }
    </kr-client-shell>`;
  }

  /** Names what is on the page: the keyboard starts at it when it is another one. */
  private screen(): string {
    if (this.left || this.failed) return this.failed ?? 'left';
    if (this.arrival?.recognised || this.unknown) return 'test';
    return this.codeEnded ? 'code-ended' : 'code';
  }

  private body() {
    if (this.failed)
      return html`<kr-failure
        .words=${failedWords(this.failed)}
        .icon=${failureIcon(this.failed)}
        retry=${this.failed === 'network.down' || this.failed === 'request.too-many' ? msg('Yritä uudelleen', { id: 'retry' }) : ''}
        @kr-retry=${this.onOpen}
      ></kr-failure>`;
    if (!this.arrival) return landing(this.busy, this.onOpen);
    if (!this.arrival.recognised && !this.unknown) return this.code();
    if (!this.tested) return this.test();
    // Only when no room is there behind this page.
    return html`<kr-failure .words=${refusalWords('service.unavailable')}></kr-failure>`;
  }

  private code() {
    if (this.codeEnded) return this.ended();
    return html`<h1 tabindex="-1">${msg('Anna koodi', { id: 'arrive.code' })}</h1>
      <kr-code
        .error=${this.wrong ? refusalSentence(this.wrong) : ''}
        .again=${this.again}
        .busy=${this.busy}
        @kr-code=${this.onCode}
        @kr-no-code=${this.onNoCode}
      ></kr-code>`;
  }

  /** By this link no code counts any more (SE-13), so none is asked for; who comes can still be recognised. */
  private ended() {
    const refused = this.wrong === null || this.wrong === 'code.ended' ? null : refusalWords(this.wrong);
    return html`<kr-failure .words=${refusalWords('code.ended')} .icon=${failureIcon('code.ended')} other-way>
      ${refused ? html`<p role="alert"><b>${refused.happened}.</b></p>` : nothing}
      <button
        slot="actions"
        type="button"
        class="btn main tall"
        aria-disabled=${String(this.busy)}
        @click=${this.onNoCode}
      >
        ${msg('Pyydä, että sinut tunnistetaan', { id: 'code.ask' })}
      </button>
    </kr-failure>`;
  }

  private test() {
    return html`<h1 tabindex="-1">${msg('Kokeillaan ääni ja kuva', { id: 'arrive.test' })}</h1>

      <kr-device-test .devices=${devices}></kr-device-test>
      <div class="foot test">
        <button type="button" class="btn main tall full" @click=${this.onTested}>
          ${msg('Mene odottamaan', { id: 'meetings.wait' })}
        </button>
      </div>`;
  }

  private readonly onOpen = () => {
    this.failed = null;
    void this.open();
  };

  private async open() {
    if (this.busy) return;
    clearTimeout(this.timer);
    this.busy = true;
    const answer = await this.find();
    this.busy = false;
    this.failed = answer.ok ? null : answer.code;
    if (!answer.ok) {
      // Opening the link once more is safe. A code is not shown again by itself: each time is a try.
      if (answer.againInMs !== undefined && this.isConnected)
        this.timer = setTimeout(() => void this.open(), answer.againInMs);
      return;
    }
    remember(this.tested ? 'tested' : 'opened');
    // Who has asked to be recognised comes back to where that is waited for.
    this.unknown = !answer.value.recognised && answer.value.seatId !== null;
    this.take(answer.value);
  }

  /** Arriving opens no seat; who was recognised on this device before gets one at once, without the code. */
  private async find(): Promise<Answer<Arrival>> {
    const found = await arrive(this.link);
    return found.ok && found.value.recognised && found.value.seatId === null ? askForSeat(this.link) : found;
  }

  private async onCode({ code }: CodeEvent) {
    if (this.busy) return;
    // After five tries she waits: a key that is held down, or pressed twice, must not use them up.
    if (code === this.wrongCode) {
      announce(refusalSentence('code.wrong'));
      return;
    }
    this.busy = true;
    const answer = await showCode(this.link, code);
    const kept = !answer.ok || (await this.isRemembered());
    this.busy = false;
    if (!kept) this.failed = 'login.cookie-lost';
    else if (answer.ok) {
      this.wrong = null;
      this.take(answer.value);
    } else if (answer.code.startsWith('link.')) this.failed = answer.code;
    else {
      this.wrong = answer.code;
      this.codeEnded = answer.code === 'code.ended';
      this.wrongCode = answer.code === 'code.wrong' ? code : '';
      // An address at which too many ask slows nobody's right code, so that only this device's own wait shuts the form.
      if (answer.code.startsWith('code.') && answer.againInMs !== undefined)
        this.again = performance.now() + answer.againInMs;
      announce(refusalSentence(answer.code));
    }
  }

  /**
   * Whether this browser has kept the cookie by which it is known from now on: Safari drops it on an http page, others
   * where cookies are shut. Said here, and not after the test at the door.
   */
  private async isRemembered(): Promise<boolean> {
    const again = await arrive(this.link);
    return !again.ok || again.value.recognised;
  }

  private take(arrival: Arrival) {
    this.arrival = arrival;
    // She has left meanwhile, and nobody waits for the seat.
    const seated = this.left ? seatedAs(arrival) : null;
    if (seated) void leave(seated);
    if (this.left) return;
    // Over: nobody is filmed, and no browser asks for a permission.
    if (!arrival.over) void startDevices({ role: arrival.role, letter: roleLetter(arrival.role) });
  }

  private onStopping() {
    this.stopping = true;
  }

  private onBack() {
    this.stopping = false;
  }

  private choices(): readonly StopChoice[] {
    return [
      ...(this.arrival?.permission ? (['withdraw'] as const) : []),
      ...(this.left ? [] : (['end'] as const)),
    ];
  }

  private readonly onStop = ({ choice }: StopEvent) => {
    void (choice === 'withdraw' ? this.withdraw() : this.leave());
  };

  /** CO-7: from before the door too, and after having left. Neither waits for the other, nor for anything else. */
  private async withdraw() {
    const seated = seatedAs(this.arrival);
    if (!seated || this.taking.has('withdraw')) return;
    this.begin('withdraw');
    const answer = await withdraw(seated);
    this.taking.delete('withdraw');
    this.stopping = false;
    // Somebody else may have ended it meanwhile, which is what she wants.
    const over = answer.ok || answer.code === 'consent.nothing-to-withdraw' || answer.code === 'meeting.over';
    if (over) {
      this.over = true;
      this.arrival = { ...seated, permission: false };
    }
    this.notice = over ? withdrawn() : refusalSentence(answer.code);
    announce(this.notice);
  }

  private async leave() {
    if (!this.arrival || this.taking.has('end')) return;
    devices.stop();
    this.begin('end');
    // Before the code she has no seat, and there is nothing to give up.
    const seated = seatedAs(this.arrival);
    const answer = seated ? await leave(seated) : ({ ok: true } as const);
    this.taking.delete('end');
    this.stopping = false;
    this.notice = '';
    if (answer.ok) this.left = true;
    else this.failed = answer.code;
  }

  /** It may take long until somebody has decided; until then she reads that it is on its way. */
  private begin(choice: StopChoice) {
    this.taking.add(choice);
    this.notice = clientSavingWords('leave', null);
  }

  private onReturn() {
    location.reload();
  }

  /** Asks to be recognised instead: that opens a seat, by which the official sees that somebody asks. */
  private async onNoCode() {
    if (this.busy) return;
    this.busy = true;
    const answer = await askForSeat(this.link);
    this.busy = false;
    if (answer.ok) {
      this.unknown = true;
      this.wrong = null;
      this.take(answer.value);
    } else if (answer.code.startsWith('link.')) this.failed = answer.code;
    else {
      this.wrong = answer.code;
      announce(refusalSentence(answer.code));
    }
  }

  private readonly onHaveCode = () => {
    this.unknown = false;
  };

  private onTested() {
    this.tested = true;
    remember('tested');
  }
}

const seatedAs = (arrival: Arrival | null): Seated | null =>
  arrival && arrival.seatId !== null ? { ...arrival, seatId: arrival.seatId } : null;

/** A device that was not in the meeting is told that it is over and how to get the copy, and nothing else (SE-9). */
const failedWords = (code: ClientCode): FailureWords =>
  code === 'meeting.over'
    ? {
        happened: msg('Tapaaminen on päättynyt', { id: 'refusal.meeting.over' }),
        safe: msg('Tällä laitteella siitä ei näy mitään.', { id: 'arrive.over.safe' }),
        todo: howToCopy(),
      }
    : refusalWords(code);

declare global {
  interface HTMLElementTagNameMap {
    'kr-arrive': Arrive;
  }
}
