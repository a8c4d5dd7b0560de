import { upgradeWebSocket } from '@hono/node-server';
import { once } from 'node:events';
import type { RefusalCode } from '../domain/refusals.ts';
import type { Admissions } from './admissions.ts';
import { dial } from './dial.ts';
import { openLine, type Line } from './line.ts';
import type { MediaLog } from './log.ts';
import type { Looks } from './looks.ts';
import { upstreamQuery, type SignalPath } from './query.ts';
import { sentBy, standing, type Place, type Register } from './register.ts';
import type { Removals } from './removals.ts';
import { readRequest, statusOf, type GateContext, type RequestDeps } from './request.ts';
import { sameRights, type MediaRights, type Rooms } from './rooms.ts';
import type { Reservation, TicketBook } from './tickets.ts';
import { mintToken } from './token.ts';

export interface UpgradeDeps extends RequestDeps {
  readonly admissions: Admissions;
  readonly rooms: Rooms;
  readonly register: Register;
  readonly tickets: TicketBook;
  readonly looks: Looks;
  readonly removals: Removals;
  /** Where the media server listens. */
  readonly upstream: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
  readonly log: MediaLog;
  /** A browser has come in or gone; a reconnect makes a pair of them. */
  readonly onJoined?: (place: Place) => void;
  readonly onLeft?: (place: Place) => void;
}

/**
 * One browser asks to come in, for the first time or again. The media server is dialed before the browser is answered,
 * so that a browser is never let in to nothing.
 */
export async function upgrade(deps: UpgradeDeps, c: GateContext, path: SignalPath): Promise<Response> {
  const admitted = admit(deps, c, path);
  if (typeof admitted === 'string') return refusal(deps, c, admitted);
  const { line, query, rights } = admitted;
  const refused = await connect(deps, path, query, line, rights);
  if (refused === null) return upgradeWebSocket(c, line.browser);
  line.end(1011, refused);
  return refusal(deps, c, refused);
}

const refusal = ({ log }: UpgradeDeps, c: GateContext, code: RefusalCode): Response => {
  log.info({ code }, 'media refused');
  return c.text(code, statusOf(code));
};

interface Admitted {
  readonly line: Line;
  readonly query: URLSearchParams;
  readonly rights: MediaRights;
}

/** Everything that can be decided without waiting: no second use of a ticket can slip in between. */
function admit(deps: UpgradeDeps, c: GateContext, path: SignalPath): Admitted | RefusalCode {
  const { admissions, register, tickets } = deps;
  const asked = readRequest(deps, c);
  if (typeof asked === 'string') return asked;
  const query = upstreamQuery(path, new URL(c.req.url).searchParams);
  if (query === null) return 'request.wrong-shape';
  const reservation = tickets.reserve(asked.ticket, asked.owner);
  if (reservation === null) return 'ticket.unknown';
  const now = standing(admissions, register, reservation.admissionId);
  if (!now.ok) {
    reservation.giveBack();
    return now.code;
  }
  const line = enter(deps, now.place, reservation, c);
  return { line, query, rights: now.rights };
}

/** From here on a revocation finds the line and its place, also while it is being dialed. */
function enter(deps: UpgradeDeps, place: Place, reservation: Reservation, c: GateContext): Line {
  const { register, clock, log, onJoined, onLeft } = deps;
  const opened = () => {
    onJoined?.(place);
    return () => onLeft?.(place);
  };
  const sent = sentBy(register, place.admissionId);
  const line = openLine(place, reservation, c.env.incoming.socket, { clock, log, sent, opened });
  register.lines.add(line);
  register.places.set(place.admissionId, place);
  line.ended.addEventListener('abort', () => {
    register.lines.delete(line);
  });
  return line;
}

/** Null when the line stands. Every wait is followed by another look at what may have changed meanwhile. */
async function connect(
  deps: UpgradeDeps,
  path: SignalPath,
  query: URLSearchParams,
  line: Line,
  rights: MediaRights,
): Promise<RefusalCode | null> {
  const { admissions, rooms, register, looks, removals, upstream, apiKey, apiSecret, log } = deps;
  const { admissionId, room, identity } = line.place;
  try {
    await Promise.all([rooms.ensureRoom(room), removeOlder(deps, line.place)]);
    const token = await mintToken(apiKey, apiSecret, { room, identity, rights });
    const { fromServer: onMessage, ended: signal } = line;
    const dialed = await dial({ url: upstream, path, query, token, onMessage, signal });
    if (dialed.ok) line.connect(dialed.socket);
    const now = standing(admissions, register, admissionId);
    if (!now.ok) {
      // A ledger that cannot answer lets nobody in; whoever resumes a line was let in before and is not thrown out.
      if (now.code === 'media.unavailable') return now.code;
      // The dial has made the participant, perhaps after the removal had passed.
      line.remove();
      await removals.takeOut(line.place);
      return now.code;
    }
    if (!dialed.ok) {
      log.warn({ status: dialed.status }, 'the media server refused a dial');
      return 'media.unavailable';
    }
    if (!sameRights(now.rights, rights)) await untilEnded(looks.look([admissionId]), signal);
    return signal.aborted ? 'media.unavailable' : null;
  } catch (error) {
    log.warn({ error: String(error) }, 'the media server did not answer');
    return 'media.unavailable';
  }
}

/** A look goes on until it is taken; a line that ends does not wait for it. */
async function untilEnded(looked: Promise<void>, signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await Promise.race([looked, once(signal, 'abort')]);
}

/** One seat, one face: a reload comes with a new identity while the old one still fades. */
async function removeOlder({ rooms, register }: UpgradeDeps, { seatId, identity }: Place): Promise<void> {
  const older = [...register.places.values()].filter(
    (place) => place.seatId === seatId && place.identity !== identity,
  );
  await Promise.all(older.map((place) => rooms.removeParticipant(place.room, place.identity)));
  for (const { admissionId } of older) {
    register.places.delete(admissionId);
    register.sent.delete(admissionId);
  }
}
