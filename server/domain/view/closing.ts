import { mayChair } from '../meetings/checks.ts';
import type { Facts } from '../meetings/facts.ts';
import { readBack } from '../meetings/read-back.ts';
import { missingThings } from '../plan/missing.ts';
import { sharedPlan } from '../plan/shared.ts';
import { othersWriting, tableOf } from './plan-part.ts';
import type { ClosingView } from './types.ts';

/** What is missing, what has been read back, and who still writes; for officials, in the closing phase. */
export function closingView(facts: Facts): ClosingView | null {
  const { meeting, seat } = facts;
  if (meeting.phase !== 'closing') return null;
  const current = meeting.card?.subject.kind === 'read-back' ? meeting.card.subject.part : null;
  return {
    missing: missingThings(sharedPlan(meeting.plan, tableOf(meeting))),
    readBack: mayChair(meeting, seat)
      ? readBack(facts).map(({ part, read, optional, texts }) => ({
          part,
          title: texts[0]?.text ?? '',
          read,
          optional,
          current: part === current,
        }))
      : [],
    stillWriting: othersWriting(facts).map(({ seatId }) => ({ seatId, path: null })),
  };
}
