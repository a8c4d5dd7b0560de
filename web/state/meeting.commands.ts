import type { CommandBody, CommandName } from '../../server/domain/meetings/commands.ts';
import type { DownFrame, UpFrame } from '../../server/meetings/frames.ts';
import { type ClientCode, isFinal } from './api.ts';
import { isUrgent } from './meeting.plainly.ts';

/** What a command comes back with. `rule` is empty when the answer did not come from the rules. */
export type CommandAnswer =
  | { readonly ok: true; readonly data?: unknown }
  | { readonly ok: false; readonly code: ClientCode; readonly rule: string; readonly detail?: string };

/** Sends a command of the seat. Refusals are values; it never rejects. */
export type Send = <N extends CommandName>(name: N, body: CommandBody<N>) => Promise<CommandAnswer>;

export type CommandFrame = Extract<UpFrame, { t: 'cmd' }> & { readonly name: CommandName };

interface Waiting {
  readonly frame: CommandFrame;
  readonly urgent: boolean;
  /** It could not be done at once: it is sent until it is. */
  again: boolean;
  readonly settle: (answer: CommandAnswer) => void;
}

/** How far an urgent command is that has no answer yet. */
export type Awaited = 'sent' | 'again';

/** Commands without an answer yet. They are sent again, in order and under the same id, on every new line. */
export class Commands {
  private readonly waiting = new Map<string, Waiting>();
  /** Ids of this page load: another one of the same seat counts from 1 as well, and must not get our answers. */
  private readonly load = crypto.getRandomValues(new Uint32Array(2)).join('-');
  private next = 1;

  add(
    name: CommandName,
    body: unknown,
  ): { readonly frame: CommandFrame; readonly answer: Promise<CommandAnswer> } {
    // Each ticket ends the one before: nobody can use what an older question would still bring.
    if (name === 'media.enter')
      for (const { frame } of [...this.waiting.values()])
        if (frame.name === name) this.settle(frame.id, { ok: false, code: 'ticket.unknown', rule: '' });
    const frame: CommandFrame = { t: 'cmd', id: `${this.load}.${this.next++}`, name, body };
    const answer = new Promise<CommandAnswer>((settle) => {
      this.waiting.set(frame.id, { frame, urgent: isUrgent(name, body), again: false, settle });
    });
    return { frame, answer };
  }

  get frames(): readonly CommandFrame[] {
    return [...this.waiting.values()].map(({ frame }) => frame);
  }

  isWaiting(id: string): boolean {
    return this.waiting.has(id);
  }

  /** Null when no urgent command of that name waits for an answer. */
  awaited(name: CommandName): Awaited | null {
    const one = [...this.waiting.values()].findLast(({ frame, urgent }) => urgent && frame.name === name);
    return one ? (one.again ? 'again' : 'sent') : null;
  }

  sendsAgain(id: string): void {
    const one = this.waiting.get(id);
    if (one) one.again = true;
  }

  settle(id: string, answer: CommandAnswer): void {
    const one = this.waiting.get(id);
    this.waiting.delete(id);
    one?.settle(answer);
  }

  /** An answer of the socket. What takes away waits for one that is final. */
  answered(frame: Extract<DownFrame, { t: 'ok' | 'no' }>): void {
    if (frame.t === 'ok') this.settle(frame.id, { ok: true, data: frame.data });
    else if (this.waiting.get(frame.id)?.urgent && !isFinal(frame.code)) this.sendsAgain(frame.id);
    else {
      const { id, code, rule, detail } = frame;
      this.settle(id, { ok: false, code, rule, ...(detail === undefined ? {} : { detail }) });
    }
  }

  /** The socket answers nothing any more. What takes away goes on by the plain way, which has its own last word. */
  refuseAll(code: ClientCode): void {
    for (const { frame, urgent } of [...this.waiting.values()])
      if (!urgent) this.settle(frame.id, { ok: false, code, rule: '' });
  }

  /** The seat has ended. `stays`: what can be done from an ended seat too. */
  seatEnded(stays: ReadonlySet<CommandName>): void {
    for (const { frame } of [...this.waiting.values()]) {
      const { id, name } = frame;
      if (name === 'seat.leave' || name === 'seat.pause') this.settle(id, { ok: true });
      else if (!stays.has(name)) this.settle(id, { ok: false, code: 'seat.ended', rule: '' });
    }
  }
}
