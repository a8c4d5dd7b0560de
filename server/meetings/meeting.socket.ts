import { upgradeWebSocket } from '@hono/node-server';
import type { Context } from 'hono';
import * as v from 'valibot';
import { refuse as refusal } from '../domain/decision.ts';
import { type Command, commandSchemas, isCommandName } from '../domain/meetings/commands.ts';
import type { HttpEnv } from '../http/context.ts';
import { refuse } from '../http/errors.ts';
import type { Answers } from './answers.ts';
import { ownerOf, speaksFor } from './asker.ts';
import { closing, type DownFrame, upFrame, type UpFrame, type Wire } from './frames.ts';
import type { Lines } from './lines.ts';
import type { Pace } from './pace.ts';
import type { Relay } from './relay.ts';
import type { Outcome, Sender } from '../http/seat-commands.ts';
import type { MeetingStore } from './store.ts';
import type { SocketTickets } from './tickets.ts';
import { type HonoSocket, keepAlive, wireOf } from './wire.ts';

export interface SocketDeps {
  readonly lines: Lines;
  readonly relay: Relay;
  readonly store: MeetingStore;
  readonly tickets: SocketTickets;
  readonly answers: Answers;
  readonly pace: Pace;
  /** Between two looks whether the other end is still there, in milliseconds. */
  readonly heartbeatMs: number;
  /** A surprise while a frame was handled; said to the log. */
  readonly failed: (error: unknown) => void;
  readonly now: () => string;
  readonly run: (sender: Sender, command: Command) => Promise<Outcome>;
}

const maxFrame = 64 * 1024;

/** The meeting socket (PROTOCOL.md): one per seat, opened with a ticket that works once. */
export function meetingSocket(deps: SocketDeps) {
  return async (c: Context<HttpEnv>): Promise<Response> => {
    if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') return refuse(c, 'page.not-found');
    if (c.req.header('origin') !== c.get('host').origin) return refuse(c, 'request.cross-site');
    const protocols = (c.req.header('sec-websocket-protocol') ?? '').split(',').map((one) => one.trim());
    const ticket = protocols.find((one) => one.startsWith('ticket.'))?.slice('ticket.'.length);
    const held = ticket === undefined ? null : deps.tickets.spend(ticket, ownerOf(c));
    // Asked again: with the code the seat has got another cookie than the one that took the ticket.
    if (!held || !protocols.includes('kerralla.v1') || !(await speaksFor(c, deps, held)))
      return refuse(c, 'ticket.unknown');
    // Hono's types know the helper only as a middleware of an app without variables.
    const upgrade = upgradeWebSocket(() => connection(deps, held)) as unknown as Upgrade;
    return upgrade(c, () => Promise.resolve());
  };
}

type Upgrade = (c: Context<HttpEnv>, next: () => Promise<void>) => Promise<Response>;

/** One connection: reads frames, keeps its budget, and speaks for its seat only. */
function connection(deps: SocketDeps, held: Sender & { readonly tabId: string }) {
  let wire: Wire | null = null;
  let gone = false;
  let stopLooking = () => {};

  const command = async (line: Wire, frame: Extract<UpFrame, { t: 'cmd' }>): Promise<void> => {
    const { id } = frame;
    if (!deps.lines.holds(line)) {
      line.send({ t: 'no', id, code: 'seat.busy', rule: 'SE-1' });
      return;
    }
    try {
      line.send(
        await deps.answers.once(held.seatId, id, async () => answerTo(id, await runFrame(deps, held, frame))),
      );
    } catch (error) {
      // A frame that surprises us costs its sender an answer, and nobody else anything.
      deps.failed(error);
      line.send({ t: 'no', id, code: 'service.unavailable', rule: '' });
    }
  };

  const handle = async (line: Wire, frame: UpFrame): Promise<void> => {
    switch (frame.t) {
      case 'cmd':
        return command(line, frame);
      case 'ping': {
        line.send({ t: 'pong', id: frame.id, now: deps.now() });
        return;
      }
      case 'take-over': {
        deps.lines.take(line);
        return;
      }
      case 'writing': {
        deps.relay.writing(line, frame.path);
        return;
      }
      case 'media': {
        deps.relay.media(line, frame.connected);
        return;
      }
      case 'picture': {
        deps.relay.picture(line, frame.jpeg);
        return;
      }
    }
  };

  const end = (): void => {
    gone = true;
    stopLooking();
    if (wire) deps.lines.drop(wire);
  };

  const begin = async (line: Wire): Promise<void> => {
    deps.lines.asks(line);
    const busy = await deps.lines.isBusy(line);
    // It may have gone while the other tab was asked: a line that is not there holds no seat.
    if (gone || line.closed) return;
    if (busy) line.send({ t: 'busy' });
    else deps.lines.take(line);
  };

  return {
    onOpen(_event: unknown, socket: HonoSocket): void {
      const line = wireOf(held, socket);
      wire = line;
      stopLooking = keepAlive(socket, deps.heartbeatMs);
      // A surprise that nobody catches would end the whole service.
      begin(line).catch((surprise: unknown) => {
        deps.failed(surprise);
        line.close(closing.again);
      });
    },
    onMessage({ data }: { data: unknown }): void {
      const line = wire;
      // What still arrives after we have closed is nobody's word.
      if (!line || line.closed) return;
      if (!deps.pace.allows(held)) {
        line.close(closing.tooSlow);
        return;
      }
      const frame = typeof data === 'string' && data.length <= maxFrame ? parse(data) : null;
      if (!frame) {
        line.close(closing.malformed);
        return;
      }
      if (deps.lines.holds(line)) deps.relay.sign(line);
      handle(line, frame).catch(deps.failed);
    },
    onClose: end,
    onError: end,
  };
}

function parse(data: string): UpFrame | null {
  try {
    const result = v.safeParse(upFrame, JSON.parse(data));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

const answerTo = (id: string, outcome: Outcome): Extract<DownFrame, { t: 'ok' | 'no' }> =>
  outcome.ok
    ? { t: 'ok', id, ...(outcome.data === undefined ? {} : { data: outcome.data }) }
    : {
        t: 'no',
        id,
        code: outcome.code,
        rule: outcome.rule,
        ...(outcome.detail === undefined ? {} : { detail: outcome.detail }),
      };

async function runFrame(
  deps: SocketDeps,
  sender: Sender,
  frame: { readonly name: string; readonly body: unknown },
): Promise<Outcome> {
  const command = readCommand(frame.name, frame.body);
  return 'ok' in command ? command : deps.run(sender, command);
}

/** A command by name and body, or the refusal that says what is wrong with it. */
export function readCommand(name: string, body: unknown): Command | Extract<Outcome, { ok: false }> {
  if (!isCommandName(name)) return refusal('request.unknown-command', 'PA-3');
  const result = v.safeParse(commandSchemas[name], body);
  if (!result.success) return refusal('request.wrong-shape', 'PA-3');
  return { name, body: result.output } as Command;
}
