import { upgradeWebSocket } from '@hono/node-server';
import type { Context } from 'hono';
import * as v from 'valibot';
import { refuse as refusal } from '../domain/decision.ts';
import { type Command, commandSchemas, isCommandName } from '../domain/meetings/commands.ts';
import type { HttpEnv } from '../http/context.ts';
import { refuse } from '../http/errors.ts';
import { closing, type DownFrame, upFrame, type UpFrame, type Wire } from './frames.ts';
import type { Hub } from './hub.ts';
import type { LiveMeetings } from './live.ts';
import type { Outcome, Sender } from '../http/seat-commands.ts';
import type { MeetingStore } from './store.ts';
import type { SocketTickets } from './tickets.ts';

export interface SocketDeps {
  readonly hub: Hub;
  readonly live: LiveMeetings;
  readonly store: MeetingStore;
  readonly tickets: SocketTickets;
  readonly now: () => string;
  readonly run: (sender: Sender, command: Command) => Promise<Outcome>;
}

const maxFrame = 64 * 1024;
const maxWaiting = 1024 * 1024;
/** Frames a connection may send at once, and how many come back each second. */
const burst = 60;
const perSecond = 6;
/** Answers kept for commands that a client sends twice after a reconnect. */
const remembered = 200;

/** What a raw socket of `ws` offers beyond the WebSocket interface that Hono passes on. */
interface RawSocket {
  readonly bufferedAmount: number;
  ping(): void;
  once(event: 'pong', listener: () => void): void;
  off(event: 'pong', listener: () => void): void;
  terminate(): void;
}

/** Who this browser is: the official's session or the participant's device; null for neither. */
export const ownerOf = (c: Context<HttpEnv>): string | null => {
  const official = c.get('official');
  if (official) return `s:${official.tokenHash}`;
  const device = c.get('deviceHash');
  return device === undefined ? null : `d:${device}`;
};

/** The meeting socket (PROTOCOL.md): one per seat, opened with a ticket that works once. */
export function meetingSocket(deps: SocketDeps) {
  return (c: Context<HttpEnv>): Response | Promise<Response> => {
    if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') return refuse(c, 'page.not-found');
    if (c.req.header('origin') !== c.get('host').origin) return refuse(c, 'request.cross-site');
    const protocols = (c.req.header('sec-websocket-protocol') ?? '').split(',').map((one) => one.trim());
    const ticket = protocols.find((one) => one.startsWith('ticket.'))?.slice('ticket.'.length);
    const held = ticket === undefined ? null : deps.tickets.spend(ticket, ownerOf(c));
    if (!held || !protocols.includes('kerralla.v1')) return refuse(c, 'ticket.unknown');
    // Hono's types know the helper only as a middleware of an app without variables.
    const upgrade = upgradeWebSocket(() => connection(deps, held)) as unknown as Upgrade;
    return upgrade(c, () => Promise.resolve());
  };
}

type Upgrade = (c: Context<HttpEnv>, next: () => Promise<void>) => Promise<Response>;

interface HonoSocket {
  readonly raw?: unknown;
  send(data: string): void;
  close(code?: number): void;
}

/** One connection: reads frames, keeps its budget, and speaks for its seat only. */
function connection(deps: SocketDeps, held: Sender & { readonly tabId: string }) {
  let wire: Wire | null = null;
  let budget = burst;
  let filled = Date.now();
  const answered = new Map<string, DownFrame>();

  const allowed = (): boolean => {
    const now = Date.now();
    budget = Math.min(burst, budget + ((now - filled) / 1000) * perSecond);
    filled = now;
    budget -= 1;
    return budget >= 0;
  };

  const command = async (line: Wire, frame: Extract<UpFrame, { t: 'cmd' }>): Promise<void> => {
    const before = answered.get(frame.id);
    if (before) {
      line.send(before);
      return;
    }
    const outcome = await runFrame(deps, held, frame);
    const answer: DownFrame = outcome.ok
      ? { t: 'ok', id: frame.id, ...(outcome.data === undefined ? {} : { data: outcome.data }) }
      : {
          t: 'no',
          id: frame.id,
          code: outcome.code,
          rule: outcome.rule,
          ...(outcome.detail === undefined ? {} : { detail: outcome.detail }),
        };
    answered.set(frame.id, answer);
    const oldest = answered.keys().next().value;
    if (answered.size > remembered && oldest !== undefined) answered.delete(oldest);
    line.send(answer);
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
        deps.hub.take(line);
        return;
      }
      case 'writing': {
        const meeting = deps.store.load(held.meetingId)?.meeting;
        deps.live.writes(held.meetingId, held.seatId, frame.path);
        if (meeting) deps.hub.tellWriting(meeting, held.seatId, frame.path);
        return;
      }
      case 'picture': {
        const meeting = deps.store.load(held.meetingId)?.meeting;
        const seat = meeting?.seats.find((one) => one.seatId === held.seatId);
        if (meeting && (seat?.status === 'door' || seat?.status === 'testing'))
          deps.hub.sendPicture(meeting, held.seatId, frame.jpeg);
        return;
      }
    }
  };

  return {
    async onOpen(_event: unknown, socket: HonoSocket): Promise<void> {
      const line = wireOf(held, socket);
      wire = line;
      if (await deps.hub.isBusy(line)) line.send({ t: 'busy' });
      else deps.hub.take(line);
    },
    onMessage({ data }: { data: unknown }): void {
      const line = wire;
      if (!line) return;
      if (!allowed()) {
        line.close(closing.tooSlow);
        return;
      }
      const frame = typeof data === 'string' && data.length <= maxFrame ? parse(data) : null;
      if (!frame) {
        line.close(closing.malformed);
        return;
      }
      void handle(line, frame);
    },
    onClose(): void {
      if (wire) deps.hub.drop(wire);
    },
    onError(): void {
      if (wire) deps.hub.drop(wire);
    },
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

function wireOf(held: Sender & { readonly tabId: string }, socket: HonoSocket): Wire {
  const raw = socket.raw as RawSocket;
  return {
    ...held,
    send(frame) {
      // A browser that does not read must not fill our memory, nor slow the others.
      if (raw.bufferedAmount > maxWaiting) raw.terminate();
      else socket.send(JSON.stringify(frame));
    },
    close(code) {
      socket.close(code);
    },
    answers: () =>
      new Promise((resolve) => {
        const done = (yes: boolean) => {
          clearTimeout(timer);
          raw.off('pong', onPong);
          resolve(yes);
        };
        const onPong = () => {
          done(true);
        };
        const timer = setTimeout(() => {
          done(false);
        }, 1000);
        raw.once('pong', onPong);
        raw.ping();
      }),
  };
}
