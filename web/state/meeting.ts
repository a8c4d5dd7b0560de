import type { MeetingId, SeatId } from '../../server/domain/ids.ts';
import type { CommandName } from '../../server/domain/meetings/commands.ts';
import { patched } from '../../server/domain/view/patch.ts';
import type { Saving } from '../../server/domain/meetings/facts.ts';
import type { SeatView } from '../../server/domain/view/types.ts';
import type { DownFrame } from '../../server/meetings/frames.ts';
import type { ClientCode, Fetch } from './api.ts';
import {
  type Awaited,
  type CommandAnswer,
  type CommandFrame,
  Commands,
  type Send,
} from './meeting.commands.ts';
import { Caret } from './meeting.caret.ts';
import { Connection, type Way } from './meeting.connection.ts';
import { browserLine, closing, type OpenLine } from './meeting.line.ts';
import { isUrgent, sendPlainly } from './meeting.plainly.ts';
import { type Writer, Writers } from './meeting.writers.ts';
import { type Listener, Store } from './store.ts';

/**
 * Where the connection stands. `busy`: another tab holds the seat. `taken`: another tab took it from this one.
 * `reconnecting`: what is shown may be old. `ended`: the seat has ended and the view says how. `failed`: see `code`.
 */
export type SessionStatus =
  'connecting' | 'open' | 'busy' | 'taken' | 'reconnecting' | 'ended' | 'failed' | 'closed';

export interface SessionOptions {
  readonly meetingId: MeetingId;
  readonly seatId: SeatId;
  readonly fetch?: Fetch;
  readonly openLine?: OpenLine;
}

interface Now {
  readonly view: SeatView | null;
  readonly status: SessionStatus;
  readonly code: ClientCode | null;
  readonly pictures: ReadonlyMap<SeatId, string>;
}

const nothing: Now = { view: null, status: 'connecting', code: null, pictures: new Map() };

/** Pictures of people at the door: the newest, so that nobody fills the page. */
const mostPictures = 6;
/** How long an urgent command waits for the socket's answer before it goes the plain way too: a dead line tells nobody. */
const patienceMs = 300;
const takings: readonly (readonly [CommandName, Saving])[] = [
  ['consent.withdraw', 'withdrawal'],
  ['seat.leave', 'leave'],
  ['seat.pause', 'pause'],
  ['scope.answer', 'topic'],
  ['seat.remove', 'removal'],
];

/**
 * One seat's connection to its meeting: the view as the server shows it, commands, and what is never stored.
 * It keeps itself connected until the seat ends or `close` is called, and then forgets everything.
 */
export class MeetingSession {
  readonly meetingId: MeetingId;
  readonly seatId: SeatId;
  private readonly way: Way;
  private readonly connection: Connection;
  private readonly store = new Store<Now>(nothing);
  private readonly commands = new Commands();
  private readonly carets = new Writers(() => {
    this.store.update({});
  });
  private counter = 0;
  private offset = 0;
  private takingOver = false;
  private readonly caret = new Caret((path) => {
    if (this.status === 'open') this.connection.send({ t: 'writing', path });
  });
  private toldMedia: boolean | null = null;

  constructor({ meetingId, seatId, fetch, openLine }: SessionOptions) {
    this.meetingId = meetingId;
    this.seatId = seatId;
    this.way = {
      meetingId,
      seatId,
      fetch: fetch ?? ((path, init) => window.fetch(path, init)),
      openLine: openLine ?? browserLine,
    };
    this.connection = new Connection(this.way, {
      opening: () => {
        this.carets.clear();
        this.store.update({ status: this.view ? 'reconnecting' : 'connecting', code: null });
      },
      frame: (frame) => {
        this.onFrame(frame);
      },
      closed: (code) => {
        this.onClosed(code);
      },
      refused: (code) => {
        this.forget({ ...nothing, status: 'failed', code }, code);
      },
    });
    this.connection.open();
  }

  /** All that this seat may know now; null until the first answer. Stays while reconnecting. */
  get view(): SeatView | null {
    return this.store.now.view;
  }

  get status(): SessionStatus {
    return this.store.now.status;
  }

  /** Why it failed. */
  get code(): ClientCode | null {
    return this.store.now.code;
  }

  /** Others' carets by path of the field. */
  get writers(): ReadonlyMap<string, Writer> {
    return this.carets.now;
  }

  /** The chair only: pictures that people at the door chose to send, as data URLs. */
  get pictures(): ReadonlyMap<SeatId, string> {
    return this.store.now.pictures;
  }

  /** Server time minus this device's, in milliseconds. */
  get clockOffset(): number {
    return this.offset;
  }

  /** The server's time now, in milliseconds since 1970. */
  now(): number {
    return Date.now() + this.offset;
  }

  subscribe(listener: Listener): () => void {
    return this.store.subscribe(listener);
  }

  /** Whether a command that takes away has no answer yet, and whether it could not be done at once. */
  awaited(name: CommandName): Awaited | null {
    return this.commands.awaited(name);
  }

  /** What this person has taken away and nobody could record at once. What the view says of it is another matter. */
  get taking(): Saving | null {
    for (const [name, what] of takings) if (this.awaited(name) === 'again') return what;
    return null;
  }

  /**
   * Sends a command and answers what the server said. Kept and sent again over a broken connection. What takes away goes
   * the plain way as well, again and again, and only a final refusal ends that.
   */
  readonly send: Send = (name, body) => {
    if (this.isOver) return Promise.resolve({ ok: false, code: this.code ?? 'seat.ended', rule: '' });
    // Who still writes is asked of some commands, and their own field has been left by now.
    this.caret.flush();
    const { frame, answer } = this.commands.add(name, body);
    if (this.status === 'open') this.connection.send(frame);
    if (!isUrgent(name, body)) return answer;
    void this.insist(frame);
    // What stops at the tap stops now.
    this.store.update({});
    return answer.then((said) => {
      this.store.update({});
      return said;
    });
  };

  /**
   * CO-7: withdraws after having left, when nothing of the meeting is open here any more. Goes the plain way, again and
   * again while the network is away.
   */
  async withdrawAfterLeaving(): Promise<CommandAnswer> {
    const { view } = this;
    if (view?.kind !== 'ended' || view.permission !== 'open')
      return { ok: false, code: 'seat.ended', rule: 'SE-2' };
    const frame: CommandFrame = { t: 'cmd', id: 'after', name: 'consent.withdraw', body: {} };
    const answer = await sendPlainly(this.way, frame, {
      isWaiting: () => this.status === 'ended',
      again: () => undefined,
      patienceMs: 0,
    });
    if (!answer) return { ok: false, code: 'seat.ended', rule: 'SE-2' };
    if (answer.ok) this.permissionOver();
    return answer;
  }

  /** Says where this person writes; null when the field is left. Call it at every key, it does not send at every key. */
  writing(path: string | null): void {
    this.caret.set(path);
  }

  /** Says whether this page's way to the media is connected (ME-13); again over each new line. */
  tellMedia(connected: boolean): void {
    if (connected === this.toldMedia) return;
    this.toldMedia = connected;
    if (this.status === 'open') this.connection.send({ t: 'media', connected });
  }

  /** Sends the one picture that the person chose to the chair. `jpeg` is base64 without a prefix, at most 40 kB. */
  sendPicture(jpeg: string): void {
    this.connection.send({ t: 'picture', jpeg });
  }

  /** After `busy` or `taken`: takes the seat into this tab. */
  takeOver(): void {
    if (this.status === 'busy') this.connection.send({ t: 'take-over' });
    else if (this.status === 'taken') {
      this.takingOver = true;
      this.connection.open();
    }
  }

  /** Lets go of the seat's connection and of everything of the meeting. */
  close(): void {
    if (this.status === 'closed') return;
    this.forget({ ...nothing, status: 'closed' }, 'seat.ended');
  }

  private get isOver(): boolean {
    return this.status === 'ended' || this.status === 'failed' || this.status === 'closed';
  }

  private onFrame(frame: DownFrame): void {
    switch (frame.t) {
      case 'hello': {
        this.offset = Date.parse(frame.now) - Date.now();
        this.counter = 0;
        this.takingOver = false;
        return;
      }
      case 'view': {
        this.counter = frame.n;
        this.show(frame.view);
        return;
      }
      case 'diff': {
        const { view } = this;
        this.counter += 1;
        // A difference that is missing cannot be made up for: the whole view comes with a new line.
        if (!view || frame.n !== this.counter) this.connection.reopen();
        else this.show(patched(view, frame.patches));
        return;
      }
      case 'ok':
      case 'no': {
        this.commands.answered(frame);
        this.store.update({});
        return;
      }
      case 'writing': {
        const { seatId, role, name, path } = frame;
        this.carets.tell({ seatId, role, name }, path);
        return;
      }
      case 'picture': {
        const url = `data:image/jpeg;base64,${frame.jpeg}`;
        const others = [...this.pictures].filter(([seatId]) => seatId !== frame.seatId);
        this.store.update({ pictures: new Map([...others.slice(1 - mostPictures), [frame.seatId, url]]) });
        return;
      }
      case 'pong': {
        this.offset = Date.parse(frame.now) - Date.now();
        return;
      }
      case 'busy': {
        if (this.takingOver) this.connection.send({ t: 'take-over' });
        else this.store.update({ status: 'busy' });
        return;
      }
      case 'taken': {
        this.taken();
        return;
      }
    }
  }

  private show(view: SeatView): void {
    if (view.kind === 'ended') {
      // A withdrawal that is under way goes on from where the seat has ended.
      this.commands.seatEnded(new Set(view.permission === 'open' ? ['consent.withdraw'] : []));
      this.forget({ ...nothing, view, status: 'ended' }, 'seat.ended');
      return;
    }
    // Before anybody hears of the view: what they send at that moment goes up by itself, and after what is older.
    if (this.status !== 'open') this.resend();
    const door = view.kind === 'official' ? new Set(view.door.map((one) => one.seatId)) : new Set<SeatId>();
    const pictures = new Map([...this.pictures].filter(([seatId]) => door.has(seatId)));
    this.store.update({ view, status: 'open', code: null, pictures });
  }

  private resend(): void {
    for (const frame of this.commands.frames) this.connection.send(frame);
    if (this.toldMedia !== null) this.connection.send({ t: 'media', connected: this.toldMedia });
    if (this.caret.path !== null) this.connection.send({ t: 'writing', path: this.caret.path });
  }

  private onClosed(code: number): void {
    switch (code) {
      case closing.taken: {
        this.taken();
        return;
      }
      case closing.ended: {
        if (!this.isOver) this.forget({ ...nothing, status: 'failed', code: 'seat.unknown' }, 'seat.unknown');
        return;
      }
      case closing.malformed: {
        // Ours to mend; what was waiting would be refused again and again.
        this.commands.refuseAll('request.wrong-shape');
        this.connection.reopen();
        return;
      }
      default:
        this.connection.reopen();
    }
  }

  private taken(): void {
    this.connection.drop();
    this.store.set({ ...nothing, status: 'taken' });
    this.carets.clear();
    this.commands.refuseAll('seat.busy');
  }

  private async insist(frame: CommandFrame): Promise<void> {
    const answer = await sendPlainly(this.way, frame, {
      isWaiting: () => this.commands.isWaiting(frame.id),
      again: () => {
        this.commands.sendsAgain(frame.id);
        if (this.status === 'open') this.connection.send(frame);
        this.store.update({});
      },
      patienceMs: this.status === 'open' ? patienceMs : 0,
    });
    if (!answer) return;
    this.commands.settle(frame.id, answer);
    if (answer.ok && frame.name === 'consent.withdraw') this.permissionOver();
  }

  /** On the page of a seat that was left. */
  private permissionOver(): void {
    const { view } = this;
    if (view?.kind === 'ended') this.store.update({ view: { ...view, permission: 'over' } });
  }

  private forget(now: Now, code: ClientCode): void {
    this.connection.close();
    this.caret.clear();
    this.store.set(now);
    this.carets.clear();
    this.commands.refuseAll(code);
  }
}
