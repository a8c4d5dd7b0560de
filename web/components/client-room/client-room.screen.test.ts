import { expect, test } from 'vitest';
import type { MeetingPlay } from '../../../server/domain/testing/meeting.ts';
import * as walk from '../../../server/domain/testing/walk.ts';
import { screenOf } from './client-room.screen.ts';

/** What the client meets in a played meeting. */
const meets = (play: MeetingPlay) => {
  const view = play.view('layla');
  if (view.kind !== 'client') throw new Error(`the client is ${view.kind}`);
  return screenOf(view, Date.parse(play.now));
};

test('ME-6 while the interpreter is away she is neither asked nor thanked for answers that she has not given', () => {
  const asked = walk.asked();
  asked.must('ahmed', 'seat.leave');
  expect(meets(asked)).toMatchObject({ screen: { kind: 'resting' }, pause: 'interpreter-coming' });
  const half = walk.disclosure();
  walk.read(half);
  half.must('layla', 'scope.answer', { domain: 'toimeentulo', answer: 'yes' });
  half.must('ahmed', 'seat.leave');
  expect(meets(half)).toMatchObject({ screen: { kind: 'resting' }, pause: 'interpreter-coming' });
  expect(meets(walk.answered(['asuminen'])).screen).toEqual({ kind: 'acknowledging' });
});

test('CO-8 who closed every topic in the joint phase is not told that the other authority saw no plan', () => {
  expect(meets(walk.answered([])).screen).toEqual({ kind: 'apart', apart: 'nothing-allowed' });
  const later = walk.joint(['asuminen']);
  later.must('layla', 'scope.answer', { domain: 'asuminen', answer: 'no' });
  expect(meets(later).screen).toEqual({ kind: 'apart', apart: 'withdrawn' });
});

test('CO-7 who takes the permission back before the other authority came in is told of nothing that it had heard', () => {
  const play = walk.given();
  play.must('layla', 'consent.withdraw');
  expect(meets(play).screen).toEqual({ kind: 'apart', apart: 'refused' });
});
