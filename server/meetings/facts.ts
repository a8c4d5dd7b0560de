import { createHash } from 'node:crypto';
import type { Instant, MeetingId, NewId, SeatId } from '../domain/ids.ts';
import type { CardText, Term } from '../domain/meetings/events.ts';
import type { Notice } from '../domain/meetings/facts.ts';
import { type Meeting, type Seat, seatOf } from '../domain/meetings/state.ts';
import type { Localised } from '../domain/reference.ts';
import type { ViewFacts } from '../domain/view/view.ts';
import type { LiveMeetings } from './live.ts';
import type { Loaded, MeetingStore } from './store.ts';

/** Texts that are data: notices by id and language, terms and questions by template. */
export interface MeetingTexts {
  notice(noticeId: string, lang: string): Notice | null;
  terms(texts: readonly CardText[], lang: string): readonly Term[];
  questions(templateCode: string): readonly string[];
  /** Names of a benefit of today's list, by its code. */
  benefit(code: string): Localised | null;
}

export interface FactsDeps {
  readonly store: MeetingStore;
  readonly live: LiveMeetings;
  readonly texts: MeetingTexts;
  readonly now: () => Instant;
  readonly newId: NewId;
  readonly helpPhone: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Everything that a decision or a view of this seat looks at, as it is now; null when there is no such seat. */
export function factsOf(
  deps: FactsDeps,
  meetingId: MeetingId,
  seatId: SeatId,
): { readonly facts: ViewFacts; readonly loaded: Loaded } | null {
  const loaded = deps.store.load(meetingId);
  const seat = loaded && seatOf(loaded.meeting, seatId);
  return seat ? { facts: factsFor(deps, loaded.meeting, seat), loaded } : null;
}

const factsFor = (deps: FactsDeps, meeting: Meeting, seat: Seat): ViewFacts => ({
  meeting,
  seat,
  now: deps.now(),
  newId: deps.newId,
  live: deps.live.of(meeting.meetingId),
  notice: (id, lang) => deps.texts.notice(id, lang),
  terms: (texts, lang) => deps.texts.terms(texts, lang),
  benefit: (code) => deps.texts.benefit(code),
  sha256,
  helpPhone: deps.helpPhone,
  questions: deps.texts.questions(meeting.templateCode),
});
