import { presenceEdge } from '../consents/edges.ts';
import { type Check, firstRefusal, refuse, type Refusal } from '../decision.ts';
import type { Ground, Recognised } from './events.ts';
import { isOver, type Meeting, type Seat } from './state.ts';

/** What the chair's tap asks: this seat, recognised this way. */
export interface Entry {
  readonly meeting: Meeting;
  readonly seat: Seat;
  readonly recognised: Recognised;
}

const meetingRuns: Check<Entry> = ({ meeting }) => (isOver(meeting) ? refuse('meeting.over', 'ME-2') : null);

const waitsAtTheDoor: Check<Entry> = ({ seat }) =>
  seat.status === 'door' ? null : refuse('seat.not-in-lobby', 'SE-4');

const isRecognised: Check<Entry> = ({ seat, recognised }) =>
  seat.evidence !== null || recognised === 'known' ? null : refuse('seat.not-recognised', 'SE-3');

/** What the tap says stands on the paper, so a code or a login that was not there cannot be said. */
const tapIsTrue: Check<Entry> = ({ seat, recognised }) =>
  recognised === 'known' || seat.evidence?.method === recognised
    ? null
    : refuse('seat.not-recognised', 'SE-4');

const secrecyAffirmed: Check<Entry> = ({ seat }) =>
  seat.secrecy ? null : refuse('seat.secrecy-first', 'IN-1');

const loggedIn: Check<Entry> = ({ seat }) =>
  seat.evidence?.method === 'login' ? null : refuse('seat.not-recognised', 'SE-3');

const presenceLives: Check<Entry> = ({ meeting }) =>
  presenceEdge(meeting.edges, isOver(meeting)) ? null : refuse('presence.not-given', 'CO-1');

/** The client identifies, waits, is admitted, and only then decides. */
const clientEnters: readonly Check<Entry>[] = [meetingRuns, waitsAtTheDoor, isRecognised, tapIsTrue];

/** The interpreter as the client, and promises secrecy before hearing anything. */
const interpreterEnters: readonly Check<Entry>[] = [...clientEnters, secrecyAffirmed];

/** The initiator's officials come to their own client. */
const initiatorEnters: readonly Check<Entry>[] = [meetingRuns, waitsAtTheDoor, loggedIn, tapIsTrue];

/** The invited authority logs in, waits outside, and comes in on the client's yes. */
const invitedEnters: readonly Check<Entry>[] = [...initiatorEnters, presenceLives];

/** Whether this seat may be let in now; the first refusal names its rule (SE-4). */
export function mayEnter(entry: Entry): Refusal | null {
  const { meeting, seat } = entry;
  if (seat.role === 'client') return firstRefusal(clientEnters, entry);
  if (seat.role === 'interpreter') return firstRefusal(interpreterEnters, entry);
  return firstRefusal(seat.role === meeting.initiator ? initiatorEnters : invitedEnters, entry);
}

/**
 * An interpreter whom the chair knows by sight cannot have promised secrecy yet: the promise is a recognised
 * person's. Then the first tap says who it is, and the next one lets in.
 */
export const onlyRecognises = ({ meeting, seat, recognised }: Entry): boolean =>
  !isOver(meeting) &&
  seat.status === 'door' &&
  seat.role === 'interpreter' &&
  seat.evidence === null &&
  recognised === 'known';

/**
 * The ground on which this seat may be in the room now; null when there is none. The gate asks it at every
 * connect and reconnect: no live ground, no token (ME-5).
 */
export function groundOf(meeting: Meeting, seat: Seat): Ground | null {
  if (isOver(meeting)) return null;
  switch (seat.role) {
    case 'client':
      return seat.evidence ? { kind: 'own-matter' } : null;
    case 'interpreter':
      return seat.evidence && seat.secrecy ? { kind: 'booking', secrecy: seat.secrecy.notice } : null;
    default: {
      if (seat.evidence?.method !== 'login') return null;
      if (seat.role === meeting.initiator) return { kind: 'own-client' };
      const edge = presenceEdge(meeting.edges, false);
      return edge ? { kind: 'consent', edges: [edge.edgeId] } : null;
    }
  }
}
