import type { Ledger } from '../domain/ledger.ts';
import type { MeetingEvent } from '../domain/meetings/events.ts';
import { isOver, type Meeting, seatOf } from '../domain/meetings/state.ts';
import type { MeetingId, SeatId } from '../domain/ids.ts';
import { refuse } from '../domain/decision.ts';
import type { MeetingsPort } from '../http/meetings-port.ts';
import type { Handlers, Outcome, Sender } from '../http/seat-commands.ts';
import type { Command, CommandName } from '../domain/meetings/commands.ts';
import { isPure } from '../domain/meetings/decide.ts';
import { whereFrom } from '../http/errors.ts';
import type { Log } from '../http/log-events.ts';
import { newSecret } from '../http/secrets.ts';
import type { World } from '../http/world.ts';
import { LedgerAdmissions } from './admissions.ts';
import { Answers } from './answers.ts';
import { sessionOwner } from './asker.ts';
import type { Attempts, InvitationIndex } from './arrivals.usecases.ts';
import { caseRoutes } from './cases.routes.ts';
import type { Directory } from './directory.ts';
import { factsOf, type MeetingTexts } from './facts.ts';
import { Hub } from './hub.ts';
import { inviteFresh } from './invitations.ts';
import { LiveMeetings } from './live.ts';
import { meetingRoutes } from './meetings.routes.ts';
import { endedAdmissions, enterMedia, InterpreterHold, type MediaGate } from './media.usecases.ts';
import type { Outbox } from './notices.ts';
import { Pace } from './pace.ts';
import type { QueueIndex } from './queue.usecases.ts';
import { appendDecided, runPure, type RunDeps } from './run.ts';
import { send } from './setup.usecases.ts';
import { MeetingStore } from './store.ts';
import { SocketTickets } from './tickets.ts';
import { linkEnds } from '../domain/cases/decide.ts';

export interface MeetingAreaDeps {
  readonly ledger: Ledger;
  readonly world: World;
  readonly texts: MeetingTexts;
  readonly directory: Directory;
  readonly outbox: Outbox;
  readonly index: InvitationIndex & QueueIndex;
  readonly attempts: Attempts;
  readonly helpPhone: string;
  readonly linkOrigin: (role: 'client' | 'interpreter') => string;
  readonly log: Log;
  /** Between two looks whether a browser is still there, in milliseconds. */
  readonly heartbeatMs?: number;
}

/** As often as browsers look themselves (PROTOCOL.md). */
const heartbeatMs = 10_000;

/** What a seat that has ended may still send; the domain decides whether. */
const afterTheEnd: ReadonlySet<string> = new Set<CommandName>(['seat.leave', 'consent.withdraw']);

/** Puts the meetings together: store, live state, hub, admissions, and the routes over them. */
export function createMeetingArea(deps: MeetingAreaDeps) {
  const { world } = deps;
  const store = new MeetingStore(deps.ledger);
  const live = new LiveMeetings(world.now);
  const facts = {
    store,
    live,
    texts: deps.texts,
    now: world.now,
    newId: world.newId,
    helpPhone: deps.helpPhone,
  };
  const hub = new Hub(facts);
  const admissions = new LedgerAdmissions(facts);
  let media: MediaGate | null = null;
  const gate = (): MediaGate => {
    if (!media) throw new Error('the gate is not there yet');
    return media;
  };
  const hold = new InterpreterHold(admissions, gate);
  hub.onPresence = (meetingId) => {
    hold.look(store.load(meetingId)?.meeting);
  };

  const listeners: ((meeting: Meeting) => void)[] = [];
  const appended = (before: Meeting, after: Meeting): void => {
    const ended = endedAdmissions(before, after);
    if (ended.length > 0) void gate().revoke(ended);
    const renewed = withNewDevice(before, after);
    if (renewed.size > 0) hub.letGo(({ seatId }) => renewed.has(seatId));
    hub.show(after.meetingId);
    hold.look(after);
    for (const listener of listeners) listener(after);
  };
  const runDeps: RunDeps = { ...facts, appended };

  const own: Handlers = {
    'media.enter': (sender) => enterMedia({ ...runDeps, world, admissions, gate, hold }, sender),
    'seat.deny': (sender, body) => {
      const denied = store.load(sender.meetingId)?.meeting.seats.find((one) => one.seatId === body.seatId);
      const outcome = runPure(runDeps, sender, { name: 'seat.deny', body });
      if (outcome.ok && denied?.invitationId) inviteAgain(sender, denied.invitationId);
      return outcome;
    },
  };

  /** SE-5: the right person gets a new link and code. */
  function inviteAgain(sender: Sender, invitationId: string): void {
    const meeting = store.load(sender.meetingId)?.meeting;
    const old = meeting?.invitations.find((one) => one.invitationId === invitationId);
    if (!meeting || !old) return;
    const fresh = inviteFresh(world, old);
    const body = { ...fresh.toMake, expiresAt: linkEnds(meeting.startsAt, meeting.minutes) };
    const made: MeetingEvent = { type: 'invitation.made/1', body };
    appendDecided(runDeps, sender, () => ({ ok: true, events: [made] }));
    send(deps, meeting, fresh);
  }

  let handlers: Handlers = own;
  const run = async (sender: Sender, command: Command): Promise<Outcome> => {
    // Whose seat has ended learns nothing more, not even by which no it is (SE-2); leaving again is leaving, and a client
    // who has left may still withdraw (CO-7), which the domain decides.
    const meeting = store.load(sender.meetingId)?.meeting;
    const seat = meeting && seatOf(meeting, sender.seatId);
    if (seat?.status === 'ended' && !afterTheEnd.has(command.name)) return refuse('seat.ended', 'SE-2');
    const handler = handlers[command.name] as
      ((sender: Sender, body: unknown) => Promise<Outcome> | Outcome) | undefined;
    if (handler) return handler(sender, command.body);
    return isPure(command) ? runPure(runDeps, sender, command) : refuse('service.unavailable', 'PA-3');
  };

  for (const stream of deps.ledger.streams('meeting/')) {
    const meetingId = stream.slice('meeting/'.length) as MeetingId;
    const meeting = store.load(meetingId)?.meeting;
    if (!meeting || isOver(meeting)) continue;
    admissions.note(meetingId);
    for (const { admissionId } of meeting.media) admissions.note(meetingId, admissionId);
  }

  const port: MeetingsPort = {
    facts: ({ meetingId, seatId }) => {
      const found = factsOf(facts, meetingId, seatId);
      return found ? { facts: found.facts, head: found.loaded.head } : null;
    },
    append: (seat, decision, beside, actor) => appendDecided(runDeps, seat, decision, beside, actor),
    onAppended: (listener) => void listeners.push(listener),
    headOf: (stream) => deps.ledger.head(stream)?.seq ?? 0,
  };

  /** Nothing that a session has opened outlives it: its lines close, and its places in the media end. */
  function endSession(tokenHash: string): void {
    const owner = sessionOwner(tokenHash);
    for (const { meetingId, seatId } of hub.letGo((wire) => wire.owner === owner)) {
      const media = store.load(meetingId)?.meeting.media ?? [];
      const ended = media.filter((one) => one.seatId === seatId).map((one) => one.admissionId);
      if (ended.length > 0) void gate().revoke(ended);
    }
  }

  const tickets = new SocketTickets(world);
  const setup = {
    ledger: deps.ledger,
    store,
    directory: deps.directory,
    outbox: deps.outbox,
    world,
    linkOrigin: deps.linkOrigin,
    helpPhone: deps.helpPhone,
  };
  return {
    store,
    hub,
    admissions,
    port,
    runDeps,
    setup,
    endSession,
    /** Meetings that are not over, for whoever picks up what a stop has interrupted. */
    eachOpen(see: (meeting: Meeting) => void): void {
      for (const stream of deps.ledger.streams('meeting/')) {
        const meeting = store.load(stream.slice('meeting/'.length) as MeetingId)?.meeting;
        if (meeting && !isOver(meeting)) see(meeting);
      }
    },
    /** The gate is made after us, since it asks us. */
    useGate(made: MediaGate): void {
      media = made;
    },
    /** Other areas' commands, beside our own. */
    addHandlers(more: Handlers): void {
      handlers = { ...handlers, ...more };
    },
    meetingRoutes: () =>
      meetingRoutes({
        ...runDeps,
        invitations: deps.index,
        queue: deps.index,
        attempts: deps.attempts,
        world,
        pepper: newSecret(world.random),
        pace: new Pace(world.now),
        hub,
        tickets,
        answers: new Answers(),
        heartbeatMs: deps.heartbeatMs ?? heartbeatMs,
        failed: (error) => {
          deps.log('socket.failed', whereFrom(error));
        },
        run,
        directory: deps.directory,
      }),
    caseRoutes: () => caseRoutes(setup),
    stop: () => {
      hub.stop();
    },
  };
}

/** Seats whose browser has got another cookie in this append. */
const withNewDevice = (before: Meeting, after: Meeting): ReadonlySet<SeatId> =>
  new Set(
    after.seats
      .filter(({ seatId, deviceHash }) => (seatOf(before, seatId)?.deviceHash ?? deviceHash) !== deviceHash)
      .map(({ seatId }) => seatId),
  );
