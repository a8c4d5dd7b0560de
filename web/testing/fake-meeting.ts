import type { SeatId } from '../../server/domain/ids.ts';
import type { RefusalCode } from '../../server/domain/refusals.ts';
import { diff } from '../../server/domain/view/patch.ts';
import type { SeatView } from '../../server/domain/view/types.ts';
import type { DownFrame, UpFrame } from '../../server/meetings/frames.ts';
import type { Fetch } from '../state/api.ts';
import type { CommandAnswer } from '../state/meeting.commands.ts';
import type { LineEvents, OpenLine } from '../state/meeting.line.ts';

type CommandFrame = Extract<UpFrame, { t: 'cmd' }>;
/** What a fake answers to a command; undefined: nothing yet. */
export type Answering = (name: string, body: unknown) => CommandAnswer | undefined;

export const meetingId = 'mtg_01J00000000000000000000000';
export const seatId: SeatId = 'sea_01J00000000000000000000001';

/** Its text is there at once: a browser's own takes a turn of the page, which a test's clock does not have. */
const json = (status: number, body: unknown) => {
  const text = JSON.stringify(body);
  return Object.assign(new Response(text, { status }), { text: () => Promise.resolve(text) });
};

/** The server's side of one seat, as PROTOCOL.md says, in memory: for tests of what stands on a session. */
export class FakeMeeting {
  /** Frames that came up, pings left out. */
  readonly heard: UpFrame[] = [];
  /** How many pings came up. */
  pings = 0;
  /** Commands that came the plain way. */
  readonly posted: { readonly name: string; readonly body: unknown }[] = [];
  /** Another tab holds the seat. */
  busy = false;
  /** Another tab takes the seat at once. */
  taken = false;
  /** The ticket's answer never comes. */
  ticketHangs = false;
  /** No network: neither a ticket nor a plain command gets through. */
  down = false;
  ticketRefusal: RefusalCode | null = null;
  answering: Answering = () => ({ ok: true });
  /** What the plain way answers where that is not the same; undefined: nothing yet. */
  answeringPlainly: Answering | null = null;
  /** The line is half open: it takes everything, and nothing comes back. */
  halfOpen = false;
  serverNow = '2026-11-24T08:00:00.000Z';
  /** Lines that were opened so far. */
  opened = 0;
  /** The first line has been answered. */
  readonly greeted: Promise<void>;
  private tellGreeted: () => void = () => undefined;
  private view: SeatView;
  private events: LineEvents | null = null;
  private n = 0;

  constructor(view: SeatView) {
    this.view = view;
    this.greeted = new Promise((resolve) => {
      this.tellGreeted = resolve;
    });
  }

  readonly fetch: Fetch = (path, init) => {
    if (this.down) return Promise.reject(new TypeError('no network'));
    const body = JSON.parse(typeof init.body === 'string' ? init.body : '{}') as Record<string, unknown>;
    if (path.endsWith('/ticket') && this.ticketHangs) return new Promise(() => undefined);
    if (path.endsWith('/ticket'))
      return Promise.resolve(
        this.ticketRefusal
          ? json(403, { error: { code: this.ticketRefusal, requestId: 'r1' } })
          : json(200, { ticket: 'once' }),
      );
    const { name } = body as { name: string };
    this.posted.push({ name, body: body['body'] });
    const answer = (this.answeringPlainly ?? this.answering)(name, body['body']);
    if (!answer && this.answeringPlainly) return new Promise(() => undefined);
    return Promise.resolve(
      answer?.ok === false
        ? json(409, { error: { code: answer.code, requestId: 'r1' } })
        : json(200, { ok: true }),
    );
  };

  readonly openLine: OpenLine = (_ticket, events) => {
    this.opened += 1;
    this.events = events;
    queueMicrotask(() => {
      if (this.halfOpen) return;
      if (this.busy) this.push({ t: 'busy' });
      else if (this.taken) this.push({ t: 'taken' });
      else this.greet();
      this.tellGreeted();
    });
    return {
      send: (frame) => {
        if (this.events === events) this.onFrame(frame);
      },
      close: () => {
        if (this.events === events) this.events = null;
      },
    };
  };

  get connected(): boolean {
    return this.events !== null;
  }

  /** The view changes: told as a difference, or whole when rights change. */
  show(view: SeatView, how: 'diff' | 'whole' = 'diff'): void {
    const before = this.view;
    this.view = view;
    if (how === 'whole') this.push({ t: 'view', n: ++this.n, view });
    else this.push({ t: 'diff', n: ++this.n, patches: diff(before, view) });
  }

  /** A frame that any server may send. */
  tell(frame: DownFrame): void {
    this.push(frame);
  }

  /** The line breaks. */
  cut(code = 1006): void {
    const { events } = this;
    this.events = null;
    events?.closed(code);
  }

  get commands(): readonly CommandFrame[] {
    return this.heard.filter((frame) => frame.t === 'cmd');
  }

  private onFrame(frame: UpFrame): void {
    if (this.halfOpen) return;
    if (frame.t === 'ping') {
      this.pings += 1;
      this.push({ t: 'pong', id: frame.id, now: this.serverNow });
      return;
    }
    this.heard.push(frame);
    if (frame.t === 'take-over') this.greet();
    if (frame.t === 'cmd') this.answer(frame);
  }

  private answer({ id, name, body }: CommandFrame): void {
    const answer = this.answering(name, body);
    if (!answer) return;
    if (answer.ok) this.push({ t: 'ok', id, ...(answer.data === undefined ? {} : { data: answer.data }) });
    else
      this.push({
        t: 'no',
        id,
        code: answer.code as RefusalCode,
        rule: answer.rule,
        ...(answer.detail === undefined ? {} : { detail: answer.detail }),
      });
  }

  private greet(): void {
    this.busy = false;
    this.n = 0;
    this.push({ t: 'hello', now: this.serverNow, seatId });
    this.push({ t: 'view', n: ++this.n, view: this.view });
  }

  private push(frame: DownFrame): void {
    // As over a wire: what arrives shares nothing with what was sent.
    this.events?.frame(structuredClone(frame));
  }
}
