import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import WebSocket from 'ws';
import type { MeetingId, SeatId } from '../../../server/domain/ids.ts';
import type { CommandBody, CommandName } from '../../../server/domain/meetings/commands.ts';
import { patched } from '../../../server/domain/view/patch.ts';
import type { SeatView } from '../../../server/domain/view/types.ts';
import type { DownFrame } from '../../../server/meetings/frames.ts';
import type { CommandAnswer } from '../../state/meeting.commands.ts';
import type { Caller } from './caller.ts';

/** How long a condition is waited for: long enough for a busy machine. */
const patienceMs = 20_000;

/** One seat by the protocol alone (server/meetings/PROTOCOL.md), without a page. */
export class Seat {
  readonly meetingId: MeetingId;
  readonly seatId: SeatId;
  readonly caller: Caller;
  /** Resolves with the closing code when the line is over, whoever ended it. */
  readonly over: Promise<number>;
  readonly #socket: WebSocket;
  readonly #answers = new Map<string, (answer: CommandAnswer) => void>();
  #view: SeatView | null = null;
  #sent = 0;
  /** An id is never used twice by a seat, also not over another line. */
  readonly #line = randomUUID().slice(0, 8);

  private constructor(caller: Caller, meetingId: MeetingId, seatId: SeatId, ticket: string) {
    this.caller = caller;
    this.meetingId = meetingId;
    this.seatId = seatId;
    const { port, host, origin } = caller;
    this.#socket = new WebSocket(`ws://127.0.0.1:${port}/api/socket`, ['kerralla.v1', `ticket.${ticket}`], {
      origin,
      headers: { host, cookie: caller.cookies() },
    });
    this.#socket.on('message', (data: Buffer) => {
      this.#take(JSON.parse(data.toString()) as DownFrame);
    });
    // What breaks also closes, and the close is what counts.
    this.#socket.on('error', () => undefined);
    this.over = new Promise((done) => {
      this.#socket.on('close', (code) => {
        for (const answer of this.#answers.values()) answer({ ok: false, code: 'network.down', rule: '' });
        this.#answers.clear();
        done(code);
      });
    });
  }

  /** The tab in which a seat is opened here: the same one takes its seat back without a word. */
  static tabOf(seatId: SeatId): string {
    return `tab-${seatId.slice(-12)}`;
  }

  static async open(caller: Caller, meetingId: MeetingId, seatId: SeatId): Promise<Seat> {
    const path = `/api/meetings/${meetingId}/seats/${seatId}/ticket`;
    const { ticket } = await caller.post<{ ticket: string }>(path, { tabId: Seat.tabOf(seatId) });
    return Seat.withTicket(caller, meetingId, seatId, ticket);
  }

  /** With a ticket that was got before. */
  static async withTicket(
    caller: Caller,
    meetingId: MeetingId,
    seatId: SeatId,
    ticket: string,
  ): Promise<Seat> {
    const seat = new Seat(caller, meetingId, seatId, ticket);
    await once(seat.#socket, 'open');
    const closed = seat.over.then((code) => {
      throw new Error(`the line was closed before there was a view: ${code}`);
    });
    await Promise.race([seat.until(() => true), closed]);
    // Later it may end without anybody waiting.
    closed.catch(() => undefined);
    return seat;
  }

  /** What a command was answered. */
  readonly send = <N extends CommandName>(name: N, body: CommandBody<N>): Promise<CommandAnswer> => {
    const id = `${this.#line}.${(this.#sent += 1)}`;
    // Of a line that has ended nobody would answer.
    if (this.#socket.readyState !== WebSocket.OPEN)
      return Promise.resolve({ ok: false, code: 'network.down', rule: '' });
    return new Promise((done) => {
      this.#answers.set(id, done);
      this.#socket.send(JSON.stringify({ t: 'cmd', id, name, body }));
    });
  };

  /** A command that must be done. @throws Error with the code of the refusal */
  async do<N extends CommandName>(name: N, body: CommandBody<N>): Promise<unknown> {
    const answer = await this.send(name, body);
    if (!answer.ok) throw new Error(`${name}: ${answer.code} ${answer.rule}`);
    return answer.data;
  }

  /** The view as soon as it is of this kind and as wanted. @throws Error when it never is */
  async until<K extends SeatView['kind']>(
    wanted: (view: Extract<SeatView, { kind: K }>) => boolean,
    kind?: K,
  ): Promise<Extract<SeatView, { kind: K }>> {
    for (const end = Date.now() + patienceMs; Date.now() < end;) {
      const view = this.#view;
      if (view && (kind === undefined || view.kind === kind) && wanted(view as never)) return view as never;
      await wait(10);
    }
    throw new Error(`never came: ${wanted.toString()}; there is ${JSON.stringify(this.#view).slice(0, 400)}`);
  }

  /** The view as it stands; null before the first. */
  get view(): SeatView | null {
    return this.#view;
  }

  /** Takes nothing off the line any more, as a sleeping machine does; `readAgain` ends it. */
  stopReading(): void {
    this.#socket.pause();
  }

  readAgain(): void {
    this.#socket.resume();
  }

  /** Sends a frame that is no command, or one that is no frame at all. */
  sendRaw(frame: string | Buffer): void {
    this.#socket.send(frame);
  }

  close(): void {
    this.#socket.terminate();
  }

  #take(frame: DownFrame): void {
    if (frame.t === 'view') this.#view = frame.view;
    if (frame.t === 'diff' && this.#view) this.#view = patched(this.#view, frame.patches);
    if (frame.t !== 'ok' && frame.t !== 'no') return;
    this.#answers.get(frame.id)?.(
      frame.t === 'ok' ? { ok: true, data: frame.data } : { ok: false, code: frame.code, rule: frame.rule },
    );
    this.#answers.delete(frame.id);
  }
}
