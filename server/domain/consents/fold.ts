import type { EdgeId, Instant } from '../ids.ts';
import type { MeetingEvent, Recorded } from '../meetings/events.ts';
import type { Meeting } from '../meetings/state.ts';
import type { Edge } from './edges.ts';
import type { EdgeGiven, EdgeScope } from './events.ts';

type Answer = Extract<MeetingEvent, { type: 'presence.given/1' | 'scope.answered/1' }>['body'];

const made = (given: EdgeGiven, scope: EdgeScope, body: Answer, at: Instant): Edge => ({
  ...given,
  scope,
  manner: body.manner,
  notice: body.notice,
  interpreterSeat: body.interpreterSeat,
  givenAt: at,
  acknowledged: null,
  endedAt: null,
});

const end = (edges: readonly Edge[], at: Instant, which: (edge: Edge) => boolean): readonly Edge[] =>
  edges.map((edge) => (edge.endedAt === null && which(edge) ? { ...edge, endedAt: at } : edge));

/** Consent: asked, given, narrowed, acknowledged, withdrawn; and who is at the table because of it. */
export function foldConsent(meeting: Meeting, event: Recorded<MeetingEvent>): Meeting {
  switch (event.type) {
    case 'presence.asked/1':
      return { ...meeting, presence: { status: 'asked', ...event.body, at: event.at } };
    case 'presence.given/1':
      return {
        ...meeting,
        presence: { status: 'given', at: event.at },
        company: 'together',
        invitedCaseId: event.body.invitedCaseId,
        invitedCases: [
          ...meeting.invitedCases.filter((id) => id !== event.body.invitedCaseId),
          event.body.invitedCaseId,
        ],
        edges: [...meeting.edges, made(event.body.edge, 'presence', event.body, event.at)],
        scopes: meeting.scopes.map((scope) => ({
          ...scope,
          answer: null,
          at: null,
          manner: null,
          notice: null,
        })),
      };
    case 'presence.refused/1':
      return { ...meeting, presence: { status: 'refused', at: event.at }, company: 'alone-pending' };
    case 'scope.answered/1': {
      const { domain, answer, manner, notice, edges } = event.body;
      // A new answer supersedes: the earlier edges of this card end.
      const kept = end(meeting.edges, event.at, (edge) => edge.scope === domain);
      return {
        ...meeting,
        edges: [...kept, ...edges.map((edge) => made(edge, domain, event.body, event.at))],
        scopes: meeting.scopes.map((scope) =>
          scope.domain === domain ? { domain, answer, at: event.at, manner, notice } : scope,
        ),
      };
    }
    case 'consent.acknowledged/1': {
      const ids = new Set<EdgeId>(event.body.edgeIds);
      const acknowledged = { by: event.body.seatId, at: event.at };
      return {
        ...meeting,
        edges: meeting.edges.map((edge) => (ids.has(edge.edgeId) ? { ...edge, acknowledged } : edge)),
      };
    }
    case 'consent.withdrawn/1':
      return {
        ...meeting,
        presence: { status: 'withdrawn', at: event.at },
        company: 'alone-pending',
        edges: end(meeting.edges, event.at, () => true),
      };
    case 'consent.nothing-allowed/1':
      return {
        ...meeting,
        company: 'alone-pending',
        edges: end(meeting.edges, event.at, () => true),
      };
    case 'company.alone/1':
      return { ...meeting, company: 'alone' };
    default:
      return meeting;
  }
}
