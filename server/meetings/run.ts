import type { Decision } from '../domain/decision.ts';
import { refuse } from '../domain/decision.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Append, Head } from '../domain/ledger.ts';
import type { Command } from '../domain/meetings/commands.ts';
import { decide, isPure } from '../domain/meetings/decide.ts';
import type { MeetingEvent } from '../domain/meetings/events.ts';
import type { Meeting } from '../domain/meetings/state.ts';
import type { ViewFacts } from '../domain/view/view.ts';
import type { SeatRef } from '../http/meetings-port.ts';
import type { Outcome } from '../http/seat-commands.ts';
import { factsOf, type FactsDeps } from './facts.ts';
import { caseStream } from './store.ts';

export interface RunDeps extends FactsDeps {
  /** Called after the append, with the meeting before and after it: cut media, show views. Never before. */
  readonly appended: (before: Meeting, after: Meeting) => void;
}

/** A conflict decides again; more than this many in a row is a surprise. */
const tries = 20;

/**
 * Load, ask the domain, append, and only then show. No await in between: in this process nothing can come
 * between the decision and its append, and another process shows as a conflict.
 */
export function runPure(deps: RunDeps, sender: SeatRef, command: Command): Outcome {
  if (!isPure(command)) throw new Error(`${command.name} has a use case of its own`);
  return appendDecided(deps, sender, (facts) => decide(facts, command));
}

/**
 * Decides on the newest facts and appends; decides anew when somebody was faster.
 * @param more events of other streams that belong to the same moment
 */
export function appendDecided(
  deps: RunDeps,
  sender: SeatRef,
  decision: (facts: ViewFacts, head: Head) => Decision<MeetingEvent>,
  more: (meeting: Meeting) => readonly Append[] = () => [],
  actor: string = sender.seatId,
): Outcome {
  for (let n = 0; n < tries; n++) {
    const found = factsOf(deps, sender.meetingId, sender.seatId);
    if (!found) return refuse('seat.unknown', 'SE-1');
    const decided = decision(found.facts, found.loaded.head);
    if (!decided.ok) return decided;
    if (decided.events.length === 0) return { ok: true };
    const { meeting } = found.loaded;
    const beside = [...invitedCase(meeting, decided.events), ...more(meeting)];
    const result = deps.store.append(found.loaded, actor, decided.events, deps.now(), beside);
    if (!result.ok) continue;
    const after = deps.store.load(sender.meetingId);
    if (!after) throw new Error('the meeting is gone after an append');
    deps.appended(meeting, after.meeting);
    return { ok: true };
  }
  throw new Error('an append found a newer head every time');
}

/** At the presence yes the invited authority gets a case stream of its own: name and birth date, no identity code. */
function invitedCase(meeting: Meeting, events: readonly MeetingEvent[]): readonly Append[] {
  const given = events.find((event) => event.type === 'presence.given/1');
  if (!given || meeting.invitedCaseId === given.body.invitedCaseId) return [];
  const caseId: CaseId = given.body.invitedCaseId;
  return [
    {
      stream: caseStream(caseId),
      expectedHead: 0,
      events: [
        {
          type: 'case.opened/1',
          actor: 'meeting',
          body: {
            authority: meeting.invited,
            unitId: meeting.invitedUnitId,
            templateCode: meeting.templateCode,
            externalCaseId: null,
            client: { ...meeting.client, language: meeting.language },
            openedBy: meeting.invitedContactId,
          },
        },
        { type: 'case.meeting-opened/1', actor: 'meeting', body: { meetingId: meeting.meetingId } },
      ],
    },
  ];
}
