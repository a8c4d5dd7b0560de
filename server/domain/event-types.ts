import type { CaseEvent, HandleEvent } from './cases/events.ts';
import type { MeetingEvent } from './meetings/events.ts';

type Known = MeetingEvent['type'] | CaseEvent['type'] | HandleEvent['type'];

/** Exhaustive by its type: an event that is missing or made up here does not compile. */
const known: Readonly<Record<Known, true>> = {
  'card.confirmed/1': true,
  'card.put-away/1': true,
  'card.shown/1': true,
  'case.ended/1': true,
  'case.meeting-opened/1': true,
  'case.official-sent/1': true,
  'case.opened/1': true,
  'case.summary-taken/1': true,
  'client.by-phone/1': true,
  'company.alone/1': true,
  'consent.acknowledged/1': true,
  'consent.nothing-allowed/1': true,
  'consent.withdrawn/1': true,
  'handle.spent/1': true,
  'interpreting.by-phone/1': true,
  'invitation.ended/1': true,
  'invitation.made/1': true,
  'media.admitted/1': true,
  'media.connected/1': true,
  'meeting.opened/1': true,
  'phase.moved/1': true,
  'plan.inserted/1': true,
  'plan.removed/1': true,
  'plan.set/1': true,
  'presence.asked/1': true,
  'presence.given/1': true,
  'presence.refused/1': true,
  'scope.answered/1': true,
  'seat.admitted/1': true,
  'seat.away/1': true,
  'seat.back/1': true,
  'seat.ended/1': true,
  'seat.opened/1': true,
  'seat.recognised/1': true,
  'seat.secrecy-affirmed/1': true,
  'seat.waiting/1': true,
  'signer.certified/1': true,
  'signer.ended/1': true,
  'signer.returned/1': true,
  'summary.chosen/1': true,
  'summary.frozen/1': true,
  'summary.sealed/1': true,
  'summary.signed/1': true,
  'summary.unfrozen/1': true,
};

/** Every event type, with its version, that the folds can read (AU-5). */
export const eventTypes: ReadonlySet<string> = new Set(Object.keys(known));
