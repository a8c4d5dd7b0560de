import { foldConsent } from '../consents/fold.ts';
import { foldPlan } from '../plan/fold.ts';
import { emptyPlan } from '../plan/state.ts';
import { foldSigning } from '../signing/fold.ts';
import type { MeetingEvent, Recorded } from './events.ts';
import { foldSeats, interpretingAgain } from './fold-seats.ts';
import type { Meeting } from './state.ts';

/**
 * The pure fold of `meeting/<id>`. The first event is `meeting.opened`; every other needs a meeting.
 * An event that is not known here is a surprise: the version check at the start has let it through.
 */
export function foldMeeting(meeting: Meeting | null, event: Recorded<MeetingEvent>): Meeting {
  if (event.type === 'meeting.opened/1') return opened(event);
  if (!meeting) throw new Error(`${event.type} before meeting.opened`);
  switch (event.type) {
    case 'phase.moved/1':
      return { ...meeting, phase: event.body.to };
    case 'interpreting.by-phone/1':
      return { ...meeting, byPhone: [...meeting.byPhone, { from: event.at, to: null }] };
    case 'client.by-phone/1':
      return { ...meeting, clientByPhone: event.at };
    case 'card.shown/1':
      return { ...meeting, card: { ...event.body, shownAt: event.at } };
    case 'card.put-away/1':
      return { ...meeting, card: null };
    case 'card.confirmed/1':
      return confirmed(meeting, event);
    case 'plan.set/1':
    case 'plan.inserted/1':
    case 'plan.removed/1':
      return { ...meeting, plan: foldPlan(meeting.plan, event) };
    default:
      return foldSigning(foldConsent(foldSeats(meeting, event), event), event);
  }
}

/** Folds a whole stream; null for an empty one. */
export const foldAll = (
  events: readonly Recorded<MeetingEvent>[],
  start: Meeting | null = null,
): Meeting | null => events.reduce<Meeting | null>(foldMeeting, start);

function opened(event: Recorded<Extract<MeetingEvent, { type: 'meeting.opened/1' }>>): Meeting {
  return {
    ...event.body,
    openedAt: event.at,
    phase: 'scheduled',
    company: 'waiting',
    invitations: [],
    seats: [],
    media: [],
    presence: { status: 'unasked' },
    invitedCaseId: null,
    invitedCases: [],
    scopes: event.body.cards.map((domain) => ({
      domain,
      answer: null,
      at: null,
      manner: null,
      notice: null,
    })),
    edges: [],
    byPhone: [],
    clientByPhone: null,
    card: null,
    confirmations: [],
    plan: emptyPlan,
    ownView: null,
    signing: null,
    versions: 0,
  };
}

function confirmed(
  meeting: Meeting,
  event: Recorded<Extract<MeetingEvent, { type: 'card.confirmed/1' }>>,
): Meeting {
  if (!meeting.card) return meeting;
  const confirmation = { ...event.body, at: event.at, subject: meeting.card.subject };
  return {
    ...meeting,
    confirmations: [...meeting.confirmations, confirmation],
    ...interpretingAgain(meeting, event.body.seatId, event.at),
  };
}
