import type { CommandBody, CommandName } from '../../server/domain/meetings/commands.ts';
import type { DownFrame, UpFrame } from '../../server/meetings/frames.ts';
import { type ClientCode } from './api.ts';

/** What a command comes back with. `rule` is empty when the answer did not come from the rules. */
export type CommandAnswer =
  | { readonly ok: true; readonly data?: unknown }
  | { readonly ok: false; readonly code: ClientCode; readonly rule: string; readonly detail?: string };

/** Sends a command of the seat. Refusals are values; it never rejects. */
export type Send = <N extends CommandName>(name: N, body: CommandBody<N>) => Promise<CommandAnswer>;

export type CommandFrame = Extract<UpFrame, { t: 'cmd' }>;

interface Waiting {
  readonly frame: CommandFrame;
  readonly settle: (answer: CommandAnswer) => void;
}

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
    const frame: CommandFrame = { t: 'cmd', id: `${this.load}.${this.next++}`, name, body };
    const answer = new Promise<CommandAnswer>((settle) => {
      this.waiting.set(frame.id, { frame, settle });
    });
    return { frame, answer };
  }

  get frames(): readonly CommandFrame[] {
    return [...this.waiting.values()].map(({ frame }) => frame);
  }

  isWaiting(id: string): boolean {
    return this.waiting.has(id);
  }

  settle(id: string, answer: CommandAnswer): void {
    const one = this.waiting.get(id);
    this.waiting.delete(id);
    one?.settle(answer);
  }

  /** An answer of the socket. */
  answered(frame: Extract<DownFrame, { t: 'ok' | 'no' }>): void {
    if (frame.t === 'ok') this.settle(frame.id, { ok: true, data: frame.data });
    else {
      const { id, code, rule, detail } = frame;
      this.settle(id, { ok: false, code, rule, ...(detail === undefined ? {} : { detail }) });
    }
  }

  /** Nothing will be answered any more. */
  refuseAll(code: ClientCode): void {
    for (const id of [...this.waiting.keys()]) this.settle(id, { ok: false, code, rule: '' });
  }
}
