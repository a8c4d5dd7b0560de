import { describe, expect, test } from 'vitest';
import { type MeetingPlay, said, types } from '../testing/meeting.ts';
import {
  closed,
  closing,
  disclosure,
  given,
  greeting,
  joint,
  noCard,
  noSeat,
  seal,
  set,
  signing,
} from '../testing/walk.ts';
import { mayFreeze } from './decide/closing.ts';
import { maySign } from './decide/signing.ts';
import { admitToMedia, recogniseByCode } from './decide/open-seat.ts';

const ended = (): MeetingPlay => {
  const play = joint();
  play.must('mikko', 'meeting.close');
  return play;
};

test('ME-2 who left before the end is told of the end, not of a way back', () => {
  const play = signing();
  const left = play.seat('ahmed').seatId;
  play.must('ahmed', 'seat.leave');
  expect(play.view(left)).toMatchObject({ kind: 'ended', how: 'left' });
  seal(play);
  expect(play.view(left)).toMatchObject({ kind: 'ended', how: 'over' });
});

describe.each([
  ['sealed', closed],
  ['ended without a summary', ended],
] as const)('%s', (_, walk) => {
  test.each([
    ['seat.wait', {}],
    ['seat.affirm-secrecy', { hash: 'x' }],
    ['seat.admit', { seatId: noSeat, recognised: 'known' }],
    ['seat.deny', { seatId: noSeat }],
    ['seat.remove', { seatId: noSeat }],
    ['seat.leave', {}],
    ['seat.pause', {}],
    ['seat.return', {}],
    ['presence.ask', {}],
    ['presence.answer', { answer: 'no' }],
    ['scope.ask', { domain: 'asuminen' }],
    ['scope.answer', { domain: 'asuminen', answer: 'no' }],
    ['consent.acknowledge', {}],
    ['consent.withdraw', {}],
    ['company.continue-alone', {}],
    ['card.confirm', { cardId: noCard, hash: 'x' }],
    ['plan.apply', { op: set('goal', 'x') }],
    ['closing.begin', {}],
    ['closing.back', {}],
    ['closing.read', { part: 'goal' }],
    ['summary.unfreeze', {}],
    ['signing.choose', { choice: 'later', ownView: null }],
    ['signing.decline', { item: '' }],
    ['meeting.close', {}],
  ] as const)('ME-2 a closed meeting takes no %s', (name, body) => {
    const play = walk();
    for (const who of ['mikko', 'satu', 'layla', 'ahmed'] as const) {
      const decision = play.ask(who, name, body);
      expect(decision.ok).toBe(false);
      if (!decision.ok)
        expect(['meeting.over', 'plan.frozen', 'plan.not-your-field', 'seat.ended']).toContain(decision.code);
    }
  });

  test('ME-2 a closed meeting opens no seat, recognises nobody, and freezes and admits to nothing', () => {
    const play = walk();
    expect(said(play.official('mikko', 'per_00000000000000000000000088'))).toBe('meeting.over ME-2');
    expect(said(play.arrives('layla', { device: 'new', code: false }))).toBe('meeting.over ME-2');
    const place = { identity: 'p', room: 'r', expiresAt: '2026-11-24T12:00:00.000Z' };
    for (const who of ['mikko', 'satu', 'layla', 'ahmed'] as const) {
      const facts = play.facts(who);
      expect(said(admitToMedia(play.meeting, facts.seat, place, play.newId))).toBe('meeting.over ME-2');
      expect(said(recogniseByCode(play.meeting, facts.seat, 'device'))).toBe('meeting.over ME-2');
      expect(said(mayFreeze(facts))).toBe('meeting.over ME-2');
      expect(said(maySign(facts))).toBe('meeting.over ME-2');
    }
  });
});

test('ME-8 the chair ends a meeting without a summary in every phase before signing; then no paper is made', () => {
  for (const play of [greeting(), given(), disclosure(), joint(), closing()]) {
    const events = types(play.must('mikko', 'meeting.close'));
    expect(events.at(-1)).toBe('phase.moved/1');
    expect(play.meeting).toMatchObject({ phase: 'closed', signing: null });
    expect(play.meeting.seats.every((seat) => !['testing', 'door'].includes(seat.status))).toBe(true);
    expect(play.view('layla')).toMatchObject({ kind: 'closed', copy: false, summary: null, sealedAt: null });
  }
  expect(greeting().refusal('layla', 'meeting.close')).toBe('meeting.not-chair ME-3');
});

test('ME-8 in signing the paper is taken back first, or finished', () => {
  const play = signing();
  expect(play.refusal('mikko', 'meeting.close')).toBe('signing.waiting-for-others SU-9');
  play.must('mikko', 'summary.unfreeze');
  play.must('mikko', 'meeting.close');
  expect(play.meeting.signing).toBeNull();
});

test('ME-2 the phases of a whole meeting go in their order', () => {
  const moves = closed().events.flatMap((event) => (event.type === 'phase.moved/1' ? [event.body.to] : []));
  expect(moves).toEqual(['greeting', 'presence', 'disclosure', 'joint', 'closing', 'signing', 'closed']);
});

test('ME-2 a refused command changes nothing', () => {
  const play = greeting();
  const before = [play.meeting, play.events.length] as const;
  expect(play.refusal('mikko', 'closing.begin')).toBe('meeting.wrong-phase ME-2');
  expect([play.meeting, play.events.length]).toEqual(before);
});
