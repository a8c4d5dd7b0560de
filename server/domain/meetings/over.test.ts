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
import { decide } from './decide.ts';
import { mayFreeze } from './decide/closing.ts';
import { maySign } from './decide/signing.ts';
import { enterWithCode } from './decide/arrive.ts';
import { admitToMedia } from './decide/open-seat.ts';

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
      expect(said(mayFreeze(facts))).toBe('meeting.over ME-2');
      expect(said(maySign(facts))).toBe('meeting.over ME-2');
    }
    for (const invitation of play.meeting.invitations) {
      const coming = { meeting: play.meeting, invitation, deviceHash: 'device', now: play.now };
      expect(said(enterWithCode(coming, 'another', play.newId))).toBe('meeting.over ME-2');
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
  for (const who of ['layla', 'ahmed'] as const)
    expect(joint().refusal(who, 'meeting.close')).toBe('meeting.not-your-role PA-3');
});

test('ME-8 the other authority ends it only when nobody of the initiator has been connected for ten minutes', () => {
  for (const play of [disclosure(), joint(), closing()]) {
    const offered = () => {
      const view = play.view('satu');
      return 'may' in view && view.may.includes('meeting.close');
    };
    expect(play.refusal('satu', 'meeting.close')).toBe('meeting.not-your-role ME-8');
    // A colleague at the door is somebody of the initiator.
    play.official('mikko', 'per_00000000000000000000000088');
    const colleague = play.seat('mikko').seatId;
    const first = play.meeting.seats.find((one) => one.role === 'county' && one.status === 'admitted');
    play.must(first?.seatId ?? noSeat, 'seat.leave');
    play.wait(601);
    expect(play.refusal('satu', 'meeting.close')).toBe('meeting.not-your-role ME-8');
    play.must(colleague, 'seat.leave');
    play.wait(590);
    expect([play.refusal('satu', 'meeting.close'), offered()]).toEqual(['meeting.not-your-role ME-8', false]);
    play.wait(10);
    expect(offered()).toBe(true);
    play.must('satu', 'meeting.close');
    expect(play.meeting.phase).toBe('closed');
  }
});

test('ME-8 a lost connection counts from its loss, and who comes back is there', () => {
  const play = joint();
  play.loses('mikko');
  play.wait(599);
  expect(play.refusal('satu', 'meeting.close')).toBe('meeting.not-your-role ME-8');
  play.returns('mikko');
  play.wait(1000);
  expect(play.refusal('satu', 'meeting.close')).toBe('meeting.not-your-role ME-8');
  play.loses('mikko');
  play.wait(600);
  play.must('satu', 'meeting.close');
});

test('ME-8 a process that has just started has not seen the initiator gone', () => {
  const play = joint();
  play.connected.delete(play.seat('mikko').seatId);
  const since = play.now;
  play.wait(599);
  const { live, ...facts } = play.facts('satu');
  const close = (now: string) =>
    said(decide({ ...facts, now, live: { ...live, since } }, { name: 'meeting.close', body: {} }));
  expect(close(play.now)).toBe('meeting.not-your-role ME-8');
  play.wait(1);
  expect(close(play.now)).toBe('allowed');
});

test('ME-8 nobody’s leaving ends the meeting: neither the client’s, nor the initiator’s', () => {
  const play = joint();
  for (const who of ['layla', 'mikko', 'ahmed'] as const) {
    play.must(who, 'seat.leave');
    expect(play.meeting.phase).toBe('joint');
  }
  expect(play.view('satu')).toMatchObject({ kind: 'official', phase: 'joint' });
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
