import type { MeetingId, SeatId } from '../../server/domain/ids.ts';
import type { CommandName } from '../../server/domain/meetings/commands.ts';
import { patched } from '../../server/domain/view/patch.ts';
import type { SeatView } from '../../server/domain/view/types.ts';
import type { DownFrame, UpFrame } from '../../server/meetings/frames.ts';
import { call, type ClientCode, type Fetch } from './api.ts';
import { type CommandAnswer, Commands, type Send } from './meeting.commands.ts';
import { Heartbeat } from './meeting.heartbeat.ts';
import { browserLine, closing, type Line, type OpenLine } from './meeting.line.ts';
import { tabId } from './meeting.tab.ts';
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

/** These never wait for a socket: they go the plain way as well, until one of the two answers. */
const urgent: ReadonlySet<CommandName> = new Set([
  'consent.withdraw',
  'company.continue-alone',
  'seat.remove',
  'seat.leave',
  'seat.pause',
]);

/** Codes after which trying again may help. */
const passing: ReadonlySet<ClientCode> = new Set([
  'network.down',
  'answer.broken',
  'service.unavailable',
  'request.too-many',
]);

const firstWaitMs = 500;
const longestWaitMs = 5000;
/** How long an urgent command waits for the socket's answer before it goes the plain way too. */
const patienceMs = 2000;
/** A sign of writing is repeated well before the lease of ten seconds ends, and not at every key. */
const repeatWritingMs = 4000;

/**
 * One seat's connection to its meeting: the view as the server shows it, commands, and what is never stored.
 * It keeps itself connected until the seat ends or `close` is called, and then forgets everything.
 */
export class MeetingSession {
  readonly meetingId: MeetingId;
  readonly seatId: SeatId;
  private readonly fetcher: Fetch;
  private readonly openLine: OpenLine;
  private readonly tab = tabId();
  private readonly store = new Store<Now>(nothing);
  private readonly commands = new Commands();
  private readonly heartbeat = new Heartbeat();
  private readonly carets = new Writers(() => {
    this.store.update({});
  });
  private line: Line | null = null;
  private counter = 0;
  private offset = 0;
  private waitMs = firstWaitMs;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempt = 0;
  private takingOver = false;
  private wrote = { path: null as string | null, at: 0 };

  constructor({ meetingId, seatId, fetch, openLine }: SessionOptions) {
    this.meetingId = meetingId;
    this.seatId = seatId;
    this.fetcher = fetch ?? ((path, init) => window.fetch(path, init));
    this.openLine = openLine ?? browserLine;
    window.addEventListener('online', this.onOnline);
    void this.connect();
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

  /**
   * Sends a command and answers what the server said. Kept and sent again over a broken connection; withdrawal,
   * removal and leaving go the plain way meanwhile.
   */
  readonly send: Send = (name, body) => {
    if (this.isOver) return Promise.resolve({ ok: false, code: this.code ?? 'seat.ended', rule: '' });
    const { frame, answer } = this.commands.add(name, body);
    if (this.status === 'open') this.line?.send(frame);
    if (urgent.has(name)) void this.sendPlainly(frame, this.status === 'open' ? patienceMs : 0);
    return answer;
  };

  /** Says where this person writes; null when the field is left. Call it at every key, it does not send at every key. */
  writing(path: string | null): void {
    const now = Date.now();
    if (path === this.wrote.path && (path === null || now - this.wrote.at < repeatWritingMs)) return;
    this.wrote = { path, at: now };
    if (this.status === 'open') this.line?.send({ t: 'writing', path });
  }

  /** Sends the one picture that the person chose to the chair. `jpeg` is base64 without a prefix, at most 40 kB. */
  sendPicture(jpeg: string): void {
    this.line?.send({ t: 'picture', jpeg });
  }

  /** After `busy` or `taken`: takes the seat into this tab. */
  takeOver(): void {
    if (this.status === 'busy') this.line?.send({ t: 'take-over' });
    else if (this.status === 'taken') {
      this.takingOver = true;
      void this.connect();
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

  private async connect(): Promise<void> {
    const attempt = ++this.attempt;
    clearTimeout(this.timer);
    this.store.update({ status: this.view ? 'reconnecting' : 'connecting', code: null });
    const ticket = await call<{ ticket: string }>(
      'POST',
      `/api/meetings/${this.meetingId}/seats/${this.seatId}/ticket`,
      { tabId: this.tab },
      this.fetcher,
    );
    if (attempt !== this.attempt) return;
    if (!ticket.ok) {
      if (passing.has(ticket.code)) this.later();
      else this.forget({ ...nothing, status: 'failed', code: ticket.code }, ticket.code);
      return;
    }
    this.line = this.openLine(ticket.value.ticket, {
      frame: (frame) => {
        if (attempt === this.attempt) this.onFrame(frame);
      },
      closed: (code) => {
        if (attempt === this.attempt) this.onClosed(code);
      },
    });
  }

  /** Tries again after a while that doubles up to five seconds. */
  private later(): void {
    this.dropLine();
    this.store.update({ status: this.view ? 'reconnecting' : 'connecting' });
    this.timer = setTimeout(() => void this.connect(), this.waitMs);
    this.waitMs = Math.min(this.waitMs * 2, longestWaitMs);
  }

  private dropLine(): void {
    this.attempt += 1;
    this.heartbeat.stop();
    this.line?.close();
    this.line = null;
    this.carets.clear();
  }

  private onFrame(frame: DownFrame): void {
    this.heartbeat.alive();
    switch (frame.t) {
      case 'hello': {
        this.offset = Date.parse(frame.now) - Date.now();
        this.counter = 0;
        this.waitMs = firstWaitMs;
        this.takingOver = false;
        this.heartbeat.start(
          (id) => this.line?.send({ t: 'ping', id }),
          () => {
            this.later();
          },
        );
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
        if (!view || frame.n !== this.counter) this.later();
        else this.show(patched(view, frame.patches));
        return;
      }
      case 'ok':
      case 'no': {
        this.commands.answered(frame);
        return;
      }
      case 'writing': {
        const { seatId, role, name, path } = frame;
        this.carets.tell({ seatId, role, name }, path);
        return;
      }
      case 'picture': {
        const url = `data:image/jpeg;base64,${frame.jpeg}`;
        this.store.update({ pictures: new Map(this.pictures).set(frame.seatId, url) });
        return;
      }
      case 'pong': {
        this.offset = Date.parse(frame.now) - Date.now();
        return;
      }
      case 'busy': {
        if (this.takingOver) this.line?.send({ t: 'take-over' });
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
    for (const frame of this.commands.frames) this.line?.send(frame);
    if (this.wrote.path !== null) this.line?.send({ t: 'writing', path: this.wrote.path });
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
        this.later();
        return;
      }
      default:
        this.later();
    }
  }

  private taken(): void {
    this.store.set({ ...nothing, status: 'taken' });
    this.dropLine();
    this.commands.refuseAll('seat.busy');
  }

  private async sendPlainly(frame: Extract<UpFrame, { t: 'cmd' }>, afterMs: number): Promise<void> {
    let wait = afterMs;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (!this.commands.isWaiting(frame.id)) return;
      const path = `/api/meetings/${this.meetingId}/seats/${this.seatId}/commands`;
      const { name, body } = frame;
      const answer = await call<unknown>('POST', path, { name, body }, this.fetcher);
      if (answer.ok || !passing.has(answer.code)) {
        const said: CommandAnswer = answer.ok ? { ok: true } : { ok: false, code: answer.code, rule: '' };
        this.commands.settle(frame.id, said);
        return;
      }
      wait = Math.min(Math.max(wait * 2, firstWaitMs), longestWaitMs);
    }
  }

  private forget(now: Now, code: ClientCode): void {
    clearTimeout(this.timer);
    window.removeEventListener('online', this.onOnline);
    this.wrote = { path: null, at: 0 };
    this.store.set(now);
    this.dropLine();
    this.commands.refuseAll(code);
  }

  private readonly onOnline = () => {
    if (this.line || this.status === 'taken') return;
    this.waitMs = firstWaitMs;
    void this.connect();
  };
}
