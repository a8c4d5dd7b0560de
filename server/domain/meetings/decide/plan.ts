import type { Decision } from '../../decision.ts';
import { decidePlanOp } from '../../plan/decide.ts';
import { isJoint, readerOf, writeLock } from '../../view/plan-part.ts';
import { present } from '../checks.ts';
import type { CommandBody } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import type { Facts } from '../facts.ts';

/** The plan's own rules (PL) decide; here only who asks and in what state the meeting is. */
export function applyPlan(facts: Facts, { op }: CommandBody<'plan.apply'>): Decision<MeetingEvent> {
  const { meeting, seat, newId } = facts;
  const refusal = present(facts);
  if (refusal) return refusal;
  return decidePlanOp(
    {
      plan: meeting.plan,
      author: { role: seat.role, name: seat.name },
      reader: readerOf(meeting, seat.role),
      locked: writeLock(facts),
      joint: isJoint(meeting),
      newId,
    },
    op,
  );
}
