import { createHash } from 'node:crypto';
import type { Instant, NewId, SeatId } from '../domain/ids.ts';
import type { CardText, Term } from '../domain/meetings/events.ts';
import type { Live, Notice } from '../domain/meetings/facts.ts';
import { type Meeting, type Seat, seatOf } from '../domain/meetings/state.ts';
import type { Localised } from '../domain/reference.ts';
import type { ViewFacts } from '../domain/view/view.ts';
import type { LiveMeetings } from './live.ts';

/** Texts that are data: notices by id and language, terms and questions by template. */
export interface MeetingTexts {
  notice(noticeId: string, lang: string): Notice | null;
  terms(texts: readonly CardText[], lang: string): readonly Term[];
  questions(templateCode: string): readonly string[];
  /** Names of a benefit of today's list, by its code. */
  benefit(code: string): Localised | null;
}

/** What the machine does to a meeting just now. */
export type MachineNow = Pick<Live, 'onHold' | 'mediaDown' | 'saving' | 'hush' | 'readOnly'>;

export interface FactsDeps {
  readonly live: LiveMeetings;
  readonly machine: (meeting: Meeting) => MachineNow;
  readonly texts: MeetingTexts;
  readonly now: () => Instant;
  readonly newId: NewId;
  readonly helpPhone: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Everything that a decision or a view of this seat looks at, in this meeting; null when it has no such seat. */
export function factsIn(deps: FactsDeps, meeting: Meeting, seatId: SeatId): ViewFacts | null {
  const seat = seatOf(meeting, seatId);
  return seat ? factsFor(deps, meeting, seat) : null;
}

const factsFor = (deps: FactsDeps, meeting: Meeting, seat: Seat): ViewFacts => ({
  meeting,
  seat,
  now: deps.now(),
  newId: deps.newId,
  live: { ...deps.live.of(meeting.meetingId), ...deps.machine(meeting) },
  notice: (id, lang) => deps.texts.notice(id, lang),
  terms: (texts, lang) => deps.texts.terms(texts, lang),
  benefit: (code) => deps.texts.benefit(code),
  sha256,
  helpPhone: deps.helpPhone,
  questions: deps.texts.questions(meeting.templateCode),
});
