import { WebSocket } from 'ws';
import type { CommandBody, CommandName } from '../domain/meetings/commands.ts';
import { patched } from '../domain/view/patch.ts';
import type { SeatView } from '../domain/view/types.ts';
import type { DownFrame } from '../meetings/frames.ts';

export interface TabSettings {
  readonly port: number;
  readonly host: string;
  readonly origin: string;
  readonly cookie: string;
  readonly ticket: string;
  readonly tabId: string;
  /** What is offered beside the ticket. */
  readonly protocols: readonly string[];
  /** False: a browser that has gone without a word. */
  readonly autoPong: boolean;
}

type Answer = Extract<DownFrame, { t: 'ok' | 'no' }>;

/** One tab's socket, and the view that it has made of the frames. */
export class MeetingTab {
  readonly socket: WebSocket;
  /** Every frame as it came. */
  readonly raw: string[] = [];
  readonly frames: DownFrame[] = [];
  /** From snapshots and differences alone, as the browser makes it. */
  view: SeatView | null = null;
  /** A difference came that did not follow the one before. */
  gap = false;
  /** Closing code, once closed; `refused` with the status of the upgrade. */
  readonly closed: Promise<number>;
  /** The first frame, or the end. */
  readonly first: Promise<unknown>;
  #n = 0;
  #ids = 0;
  readonly #load = String(Math.random());
  readonly #waiting: {
    readonly wants: (frame: DownFrame) => boolean;
    readonly done: (frame: DownFrame) => void;
  }[] = [];

  constructor(settings: Omit<TabSettings, 'tabId' | 'protocols' | 'autoPong'> & Partial<TabSettings>) {
    const { port, host, origin, cookie, ticket, protocols = ['kerralla.v1'], autoPong = true } = settings;
    this.socket = new WebSocket(
      `ws://127.0.0.1:${port}/api/socket`,
      [...protocols, ...(ticket ? [`ticket.${ticket}`] : [])],
      { headers: { host, origin, ...(cookie ? { cookie } : {}) }, perMessageDeflate: false, autoPong },
    );
    this.closed = new Promise((resolve) => {
      this.socket.once('unexpected-response', (_request, response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      });
      this.socket.once('close', (code) => {
        resolve(code);
      });
    });
    this.socket.on('error', () => undefined);
    this.socket.on('message', (data) => {
      this.#take((data as Buffer).toString('utf8'));
    });
    this.first = Promise.race([this.next(() => true), this.closed]);
  }

  #take(text: string): void {
    this.raw.push(text);
    const frame = JSON.parse(text) as DownFrame;
    this.frames.push(frame);
    if (frame.t === 'hello') this.#n = 0;
    if (frame.t === 'view' || frame.t === 'diff') {
      this.#n += 1;
      if (frame.n !== this.#n) this.gap = true;
      this.view = frame.t === 'view' ? frame.view : patched(this.view, frame.patches);
    }
    for (const one of this.#waiting.splice(0))
      if (one.wants(frame)) one.done(frame);
      else this.#waiting.push(one);
  }

  /** The next frame that is wanted. */
  next(wants: (frame: DownFrame) => boolean): Promise<DownFrame> {
    return new Promise((done) => {
      this.#waiting.push({ wants, done });
    });
  }

  send(frame: unknown): void {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  /** Sends a command and waits for its answer. */
  async ask(name: string, body: unknown = {}, id = `${this.#load}.${++this.#ids}`): Promise<Answer> {
    const answer = this.next((frame) => (frame.t === 'ok' || frame.t === 'no') && frame.id === id);
    this.send({ t: 'cmd', id, name, body });
    return (await answer) as Answer;
  }

  /** For a test that counts on the yes. */
  async must<N extends CommandName>(
    name: N,
    ...[body]: object extends CommandBody<N> ? [] : [CommandBody<N>]
  ): Promise<unknown> {
    const answer = await this.ask(name, body ?? {});
    if (answer.t === 'no') throw new Error(`${name}: ${answer.code} (${answer.rule})`);
    return answer.data;
  }

  /** `code rule` of the refusal, or `allowed`. */
  async said(name: string, body: unknown = {}): Promise<string> {
    const answer = await this.ask(name, body);
    return answer.t === 'ok' ? 'allowed' : `${answer.code} ${answer.rule}`;
  }

  /** All that the server had sent before has arrived. Asked beside the meeting's own frames: the seat has said nothing. */
  async drained(): Promise<void> {
    const mark = String(++this.#ids);
    let heard: (data: Buffer) => void = () => undefined;
    const pong = new Promise<void>((done) => {
      heard = (data) => {
        if (data.toString() === mark) done();
      };
      this.socket.on('pong', heard);
    });
    this.socket.ping(mark);
    await Promise.race([pong, this.closed]);
    this.socket.off('pong', heard);
  }

  /** The same, and a sign of life of the seat. */
  async settled(): Promise<void> {
    const id = ++this.#ids;
    const pong = this.next((frame) => frame.t === 'pong' && frame.id === id);
    this.send({ t: 'ping', id });
    await Promise.race([pong, this.closed]);
  }

  /** Waits until the view is as wanted. */
  async until(wanted: (view: SeatView) => boolean): Promise<SeatView> {
    for (;;) {
      if (this.view && wanted(this.view)) return this.view;
      await this.next(() => true);
    }
  }

  terminate(): void {
    this.socket.terminate();
  }
}
