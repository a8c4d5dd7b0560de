import type { CaseId, Instant, MeetingId, PersonId } from '../ids.ts';
import type { Recorded } from '../meetings/events.ts';
import type { Authority } from '../people.ts';
import type { CaseEvent, ClientFacts } from './events.ts';

export interface TakenSummary {
  readonly meetingId: MeetingId;
  readonly at: Instant;
  readonly sha256: string;
  readonly json: string;
  readonly pdf: string;
  readonly appendix: string | null;
}

/** One authority's view of one client's matter. */
export interface Case {
  readonly caseId: CaseId;
  readonly authority: Authority;
  readonly unitId: string;
  readonly templateCode: string;
  readonly externalCaseId: string | null;
  /** Null once the client's permission has ended. */
  readonly client: ClientFacts | null;
  readonly endedAt: Instant | null;
  /** Opened by the client's yes in a meeting that another authority called: it lives as long as that permission (CO-10). */
  readonly byPermission: boolean;
  readonly openedAt: Instant;
  /** Whom the case system has sent, whatever their unit. */
  readonly sent: readonly PersonId[];
  readonly meetings: readonly MeetingId[];
  readonly summaries: readonly TakenSummary[];
}

/** The pure fold of `case/<id>`. */
export function foldCase(caseId: CaseId, found: Case | null, event: Recorded<CaseEvent>): Case {
  if (event.type === 'case.opened/1') {
    const { openedBy } = event.body;
    const sent = openedBy === 'seed' ? [] : [openedBy];
    return {
      caseId,
      ...event.body,
      ...{ openedAt: event.at, endedAt: null, byPermission: event.actor === 'meeting' },
      ...{ sent, meetings: [], summaries: [] },
    };
  }
  if (!found) throw new Error(`${event.type} before case.opened`);
  if (event.type === 'case.official-sent/1') return { ...found, sent: [...found.sent, event.body.personId] };
  // Nothing of her stays in what is folded: neither who she is nor where the case came from.
  if (event.type === 'case.ended/1')
    return { ...found, client: null, externalCaseId: null, endedAt: event.at };
  if (event.type === 'case.meeting-opened/1')
    return { ...found, meetings: [...found.meetings, event.body.meetingId] };
  return { ...found, summaries: [...found.summaries, { ...event.body, at: event.at }] };
}
