import type { CaseEvent } from '../cases/events.ts';
import type { CaseId } from '../ids.ts';
import type { Append } from '../ledger.ts';
import type { MeetingEvent } from './events.ts';
import type { Meeting } from './state.ts';

type Why = Extract<CaseEvent, { type: 'case.ended/1' }>['body']['why'];

/**
 * CO-10: what goes beside these events into the invited authority's case streams. Its case is opened by the client's yes
 * and ends with her permission; where the meeting ends without a sealed copy for it, the key of its stream is destroyed.
 * @param meeting before the events
 * @param events what was just decided
 */
export function besideOf(meeting: Meeting, events: readonly MeetingEvent[]): readonly Append[] {
  const given = events.find((event) => event.type === 'presence.given/1');
  if (given) return [opened(meeting, given.body.invitedCaseId)];
  const living = meeting.company === 'together' ? meeting.invitedCaseId : null;
  const why = whyEnded(events);
  const over = events.some((event) => event.type === 'phase.moved/1' && event.body.to === 'closed');
  if (!over) return living && why ? [append(living, [ended(meeting, why)])] : [];
  const sealed = events.some((event) => event.type === 'summary.sealed/1');
  return meeting.invitedCases.map((caseId) => {
    const last = caseId === living ? [ended(meeting, why ?? 'over')] : [];
    const keeps = sealed && caseId === living && why === null;
    return keeps ? append(caseId, last) : { ...append(caseId, last), shred: true };
  });
}

/** Why the permission ends by these events; null where it does not. */
function whyEnded(events: readonly MeetingEvent[]): Why | null {
  for (const { type } of events) {
    if (type === 'consent.withdrawn/1') return 'withdrawn';
    if (type === 'consent.nothing-allowed/1') return 'not-allowed';
    if (type === 'presence.refused/1') return 'refused';
  }
  return null;
}

/** The stream does not exist yet: the yes has just made its id. Name and birth date, no identity code (PA-4). */
const opened = (meeting: Meeting, caseId: CaseId): Append => ({
  ...append(caseId, [
    {
      type: 'case.opened/1',
      body: {
        authority: meeting.invited,
        unitId: meeting.invitedUnitId,
        templateCode: meeting.templateCode,
        externalCaseId: null,
        client: { ...meeting.client, language: meeting.language },
        openedBy: meeting.invitedContactId,
      },
    },
    { type: 'case.meeting-opened/1', body: { meetingId: meeting.meetingId } },
  ]),
  expectedHead: 0,
});

const ended = ({ meetingId }: Meeting, why: Why): CaseEvent => ({
  type: 'case.ended/1',
  body: { meetingId, why },
});

/** After whatever stands there: that the permission has ended is so whatever else has happened in the case. */
const append = (caseId: CaseId, events: readonly CaseEvent[]): Append => ({
  stream: `case/${caseId}`,
  expectedHead: null,
  events: events.map((event) => ({ ...event, actor: 'meeting' })),
});
