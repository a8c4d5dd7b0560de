import { type Meeting, permissionLives, seatOf } from '../domain/meetings/state.ts';
import type { SeatId } from '../domain/ids.ts';
import { refuse } from '../domain/decision.ts';
import { linkEnds } from '../domain/cases/decide.ts';
import type { Command, CommandName } from '../domain/meetings/commands.ts';
import { decide, isPure } from '../domain/meetings/decide.ts';
import { takesAway } from '../domain/meetings/urgent.ts';
import { whereFrom } from '../http/errors.ts';
import type { Log } from '../http/log-events.ts';
import type { SeatRef } from '../http/meetings-port.ts';
import type { Handlers, Outcome, Sender } from '../http/seat-commands.ts';
import type { EndedSession } from '../http/session.ts';
import { Answers } from './answers.ts';
import type { InvitationIndex } from './arrivals.usecases.ts';
import { sessionOwner } from './asker.ts';
import { caseRoutes } from './cases.routes.ts';
import { type Attempts, CodeTries } from './code-tries.ts';
import type { CopyIndex } from './copies.usecases.ts';
import type { Directory } from './directory.ts';
import { factsIn } from './facts.ts';
import { Hub } from './hub.ts';
import { inviteFresh } from './invitations.ts';
import { Lines } from './lines.ts';
import { enterMedia, type MediaGate } from './media.usecases.ts';
import { meetingRoutes } from './meetings.routes.ts';
import type { Outbox } from './notices.ts';
import { Pace } from './pace.ts';
import type { QueueIndex } from './queue.usecases.ts';
import { Relay } from './relay.ts';
import { renewInRoom, sentAfter, type RenewDeps } from './renew-link.usecases.ts';
import type { SetupDeps } from './setup.usecases.ts';
import { SocketTickets } from './tickets.ts';
import type { MeetingActs } from './meeting-acts.ts';
import type { MeetingState } from './open-meetings.ts';

export interface MeetingAreaDeps {
  readonly state: MeetingState;
  readonly done: MeetingActs;
  readonly gate: MediaGate;
  /** Other areas' commands, beside our own. */
  readonly handlers: Handlers;
  readonly directory: Directory;
  readonly outbox: Outbox;
  readonly index: InvitationIndex & QueueIndex & CopyIndex;
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

/** Puts the meetings' browsers together: lines, views, commands, and the routes over them. */
export function createMeetingArea(given: MeetingAreaDeps) {
  const { state, done, gate } = given;
  const { store, live, cuts, admissions, news, world, ledger } = state;
  const { acts, taking, deps } = done;

  /** Nothing that these have opened outlives them: their places in the media end. */
  function endMedia(which: Parameters<typeof admissions.which>[0]): void {
    const ids = admissions.which(which);
    for (const id of ids) admissions.end(id);
    done.revoke(ids);
  }

  const lines = new Lines({
    ...{ live, news, world },
    taken: (by) => {
      endMedia(({ admissionId, seatId }) => {
        const holder = admissions.holder(admissionId);
        return seatId === by.seatId && (holder?.owner !== by.owner || holder.tabId !== by.tabId);
      });
    },
  });
  // With the code the browser has got another cookie: the line that it opened with the one before is no longer its own,
  // and is shown nothing more.
  news.onAppended((before, after) => {
    const renewed = withNewDevice(before, after);
    if (renewed.size > 0) lines.letGo(({ seatId }) => renewed.has(seatId));
  });
  const hub = new Hub({ ...deps, cuts, lines });
  const relay = new Relay({ store, live, lines, hub, news, world });

  /** SE-5: "ei ole hän", and the right person gets a new link and code at the same moment. */
  const deny = (sender: Sender, body: Extract<Command, { name: 'seat.deny' }>['body']): Promise<Outcome> =>
    acts.act(sender, (facts) => {
      const decided = decide(facts, { name: 'seat.deny', body });
      const { meeting } = facts;
      const target = seatOf(meeting, body.seatId);
      const old = meeting.invitations.find((one) => one.invitationId === target?.invitationId);
      if (!decided.ok || !old) return decided;
      const fresh = inviteFresh(world, old);
      const expiresAt = linkEnds(meeting.startsAt, meeting.minutes);
      return sentAfter(given, fresh, {
        ok: true,
        events: [...decided.events, { type: 'invitation.made/1', body: { ...fresh.toMake, expiresAt } }],
      });
    });

  const isTaken = ({ seatId, owner, tabId }: Sender): boolean => {
    const holder = lines.holder(seatId);
    if (!holder) return false;
    return holder.owner !== owner || (tabId !== undefined && holder.tabId !== tabId);
  };

  const renewing: RenewDeps = { ...given, acts, world };
  const handlers: Handlers = {
    ...given.handlers,
    'media.enter': (sender) => enterMedia({ acts, world, admissions, gate, isTaken }, sender),
    'seat.deny': deny,
    'invitation.renew': (sender, body) => renewInRoom(renewing, sender, body),
  };

  const isKnown = ({ meetingId, seatId }: SeatRef): boolean => {
    const meeting = store.known(meetingId)?.meeting;
    return Boolean(meeting && seatOf(meeting, seatId)?.evidence);
  };

  /** SE-10: whoever holds only the link takes nobody's turn with what is refused anyway, or is so already. */
  const withoutTurn = (meeting: Meeting, { seatId }: SeatRef, command: Command): Outcome | null => {
    const facts = factsIn(deps, meeting, seatId);
    if (!facts || facts.seat.evidence) return null;
    // Her own view is frozen by its use case, and so not decided here.
    if (!isPure(command) || command.name === 'signing.choose') return refuse('seat.not-admitted', 'SE-4');
    const decided = decide(facts, command);
    if (!decided.ok) return decided;
    return decided.events.length === 0 ? { ok: true } : null;
  };

  const run = async (sender: Sender, command: Command): Promise<Outcome> => {
    const known = store.known(sender.meetingId) ?? (await store.load(sender.meetingId));
    // Whose seat has ended learns nothing more, not even by which no it is (SE-2); leaving again is leaving, and a client
    // who has left may still withdraw (CO-7), which the domain decides. What is cut has ended.
    const seat = known && seatOf(cuts.applied(known.meeting), sender.seatId);
    if (seat?.status === 'ended' && !afterTheEnd.has(command.name)) return refuse('seat.ended', 'SE-2');
    const atOnce = known && withoutTurn(known.meeting, sender, command);
    if (atOnce) return atOnce;
    if (takesAway(command)) return taking.take(sender, command);
    const handler = handlers[command.name] as
      ((sender: Sender, body: unknown) => Promise<Outcome> | Outcome) | undefined;
    if (handler) return handler(sender, command.body);
    if (!isPure(command)) return refuse('service.unavailable', 'PA-3');
    return acts.act(sender, (facts) => decide(facts, command));
  };

  /**
   * Nothing that a session has opened outlives it: its lines close, and its places in the media end, also where no line is
   * open. Whose an admission of an earlier process was, the seat says: it was its person's.
   */
  function endSession({ tokenHash, personId }: EndedSession): void {
    const owner = sessionOwner(tokenHash);
    lines.letGo((wire) => wire.owner === owner);
    endMedia(({ admissionId, seatId }, meeting) => {
      const holder = admissions.holder(admissionId);
      return holder ? holder.owner === owner : seatOf(meeting, seatId)?.personId === personId;
    });
  }

  const isCut: SetupDeps['isCut'] = ({ caseId, meetings }) =>
    meetings.some((meetingId) => {
      const meeting = store.known(meetingId)?.meeting;
      return (
        meeting?.invitedCaseId === caseId &&
        permissionLives(meeting) &&
        !permissionLives(cuts.applied(meeting))
      );
    });
  const setup: SetupDeps = { ...given, ledger, store, world, again: deps.again, isCut };
  return {
    hub,
    lines,
    run,
    endSession,
    setup,
    meetingRoutes: () =>
      meetingRoutes({
        ...{ acts, store, lines, relay, world, run },
        newId: world.newId,
        now: world.now,
        invitations: given.index,
        queue: given.index,
        attempts: given.attempts,
        tries: new CodeTries(given.attempts, world),
        pace: new Pace(world, isKnown),
        urgentPace: new Pace(world, isKnown),
        tickets: new SocketTickets(world),
        answers: new Answers(),
        heartbeatMs: given.heartbeatMs ?? heartbeatMs,
        failed: (error) => {
          given.log('socket.failed', whereFrom(error));
        },
        directory: given.directory,
      }),
    caseRoutes: () => caseRoutes({ ...setup, ...renewing, copies: given.index }),
    stop: () => {
      taking.stop();
      done.holds.stop();
      lines.stop();
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
