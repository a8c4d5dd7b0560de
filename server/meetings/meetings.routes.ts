import { Hono, type Context } from 'hono';
import { isId } from '../domain/ids.ts';
import { takesAway } from '../domain/meetings/urgent.ts';
import type { Refusal } from '../domain/decision.ts';
import type { HttpEnv } from '../http/context.ts';
import { refuse } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import type { SeatRef } from '../http/meetings-port.ts';
import { ensureDevice, setDevice } from '../http/session.ts';
import {
  arrive,
  askToBeRecognised,
  enterCode,
  takeOfficialSeat,
  type ArrivalDeps,
} from './arrivals.usecases.ts';
import { ownerOf, speaksFor } from './asker.ts';
import type { Directory } from './directory.ts';
import { meetingSocket, readCommand, type SocketDeps } from './meeting.socket.ts';
import { codeSchema, commandSchema, linkSchema, tabSchema } from './meetings.schemas.ts';
import type { Pace } from './pace.ts';
import { queueFor, type QueueIndex } from './queue.usecases.ts';

export interface MeetingRoutesDeps extends ArrivalDeps, SocketDeps {
  readonly directory: Directory;
  readonly queue: QueueIndex;
  /** Kept for what takes away. */
  readonly urgentPace: Pace;
}

const say = (c: Context<HttpEnv>, { code, rule }: Refusal) => refuse(c, code, rule);

/** Arriving, taking a seat, the socket, and the plain way for commands. */
export const meetingRoutes = (deps: MeetingRoutesDeps) =>
  new Hono<HttpEnv>()
    .get('/api/meetings', async (c) => {
      const official = officialOf(c, deps.directory);
      if (!official) return refuse(c, 'session.missing');
      return c.json({ meetings: await queueFor(deps, official), me: meOf(official) });
    })
    .post('/api/meetings/:meetingId/seat', async (c) => {
      const meetingId = c.req.param('meetingId');
      const official = officialOf(c, deps.directory);
      if (!official) return refuse(c, 'session.missing');
      if (!isId('mtg', meetingId)) return refuse(c, 'meeting.not-yours');
      const taken = await takeOfficialSeat(deps, meetingId, official);
      return taken.ok ? c.json({ meetingId, seatId: taken.value }) : say(c, taken);
    })
    .post('/api/arrivals', jsonBody(linkSchema), async (c) => {
      if (!c.get('host').links) return refuse(c, 'link.unknown');
      const arrived = await arrive(deps, c.req.valid('json').link, ensureDevice(c, deps.world.random));
      return arrived.ok ? c.json(arrived.value) : say(c, arrived);
    })
    .post('/api/arrivals/ask', jsonBody(linkSchema), async (c) => {
      if (!c.get('host').links) return refuse(c, 'link.unknown');
      const asked = await askToBeRecognised(
        deps,
        c.req.valid('json').link,
        ensureDevice(c, deps.world.random),
      );
      return asked.ok ? c.json(asked.value) : say(c, asked);
    })
    .post('/api/arrivals/code', jsonBody(codeSchema), async (c) => {
      if (!c.get('host').links) return refuse(c, 'link.unknown');
      const { link, code } = c.req.valid('json');
      const entered = await enterCode(deps, link, code, ensureDevice(c, deps.world.random));
      if (!entered.ok) {
        if (entered.againInSeconds !== undefined) c.header('retry-after', String(entered.againInSeconds));
        return say(c, entered);
      }
      if (entered.newDevice !== null) setDevice(c, entered.newDevice);
      return c.json(entered.value);
    })
    .post('/api/meetings/:meetingId/seats/:seatId/ticket', jsonBody(tabSchema), async (c) => {
      const at = await seatAt(c, deps);
      const owner = ownerOf(c);
      if (!at || !owner) return refuse(c, 'seat.unknown');
      if (!deps.pace.allows(at)) return refuse(c, 'request.too-many');
      return c.json({ ticket: deps.tickets.issue({ ...at, owner, tabId: c.req.valid('json').tabId }) });
    })
    .post('/api/meetings/:meetingId/seats/:seatId/commands', jsonBody(commandSchema), async (c) => {
      const at = await seatAt(c, deps);
      const owner = ownerOf(c);
      if (!at || !owner) return refuse(c, 'seat.unknown');
      const { name, body } = c.req.valid('json');
      const command = readCommand(name, body ?? {});
      if ('ok' in command) return say(c, command);
      // What takes away is not put off because of what else has been asked.
      if (!deps.pace.allows(at) && !(takesAway(command) && deps.urgentPace.allows(at)))
        return refuse(c, 'request.too-many');
      const outcome = await deps.run({ ...at, owner }, command);
      return outcome.ok ? c.json({ ok: true }) : say(c, outcome);
    })
    .get('/api/socket', meetingSocket(deps));

/** The seat of the path, when this browser may speak for it. */
async function seatAt(c: Context<HttpEnv>, deps: MeetingRoutesDeps): Promise<SeatRef | null> {
  const { meetingId, seatId } = c.req.param() as Record<string, string>;
  if (!isId('mtg', meetingId) || !isId('sea', seatId)) return null;
  return (await speaksFor(c, deps, { meetingId, seatId })) ? { meetingId, seatId } : null;
}

/**
 * The official who asks, with what the directory knows; null without a session or when the directory has lost
 * them.
 */
export function officialOf(c: Context<HttpEnv>, directory: Directory) {
  const session = c.get('official');
  const person = session && directory.official(session.personId);
  if (!session || !person) return null;
  return {
    personId: session.personId,
    authority: session.authority,
    acr: session.acr,
    name: person.name,
    title: person.title.fi,
    unitIds: person.unitIds,
    organisationId: person.organisationId,
  };
}

const meOf = ({ name, title, authority }: NonNullable<ReturnType<typeof officialOf>>) => ({
  name,
  title,
  authority,
});
