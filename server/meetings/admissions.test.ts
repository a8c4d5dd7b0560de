import { beforeEach, describe, expect, test } from 'vitest';
import type { AdmissionId } from '../domain/ids.ts';
import { admitToMedia } from '../domain/meetings/decide/open-seat.ts';
import { type MeetingPlay, said, type Who } from '../domain/testing/meeting.ts';
import { given, joint, letIn } from '../domain/testing/walk.ts';
import { LedgerAdmissions } from './admissions.ts';
import { Cuts } from './cuts.ts';
import { LiveMeetings } from './live.ts';
import { mainSpace, roomOf } from './spaces.ts';

let play: MeetingPlay;
let admissions: LedgerAdmissions;
beforeEach(() => {
  play = joint();
  admissions = admissionsOf(play);
});

/** @param silent whose page has said nothing since the start of the service */
function admissionsOf(of: MeetingPlay, silent?: Who): LedgerAdmissions {
  const world = { now: () => of.now, monotonic: () => Date.parse(of.now) };
  const live = new LiveMeetings(world);
  for (const { seatId } of of.meeting.seats) {
    live.connect(of.meeting.meetingId, seatId);
    if (silent === undefined || seatId !== of.seat(silent).seatId) live.sign(of.meeting.meetingId, seatId);
  }
  // The play's fold is the ledger's.
  const store = { known: () => ({ meeting: of.meeting, head: { seq: of.events.length, hash: '' } }) };
  return new LedgerAdmissions({ store, live, cuts: new Cuts(), world });
}

/** A place in the media until this many seconds from now, decided and recorded as when it is asked for. */
function enter(who: Who, seconds = 3600): AdmissionId {
  const { meetingId } = play.meeting;
  const expiresAt = new Date(Date.parse(play.now) + seconds * 1000).toISOString();
  const place = { identity: `p_${who}`, room: roomOf(meetingId, mainSpace), expiresAt };
  const decided = admitToMedia(play.meeting, play.seat(who), place, play.newId);
  if (!decided.ok) throw new Error(said(decided));
  play.record(decided.events, play.seat(who).seatId);
  const admission = play.meeting.media.find((one) => one.seatId === play.seat(who).seatId);
  if (!admission) throw new Error(`${who} has no place`);
  admissions.note(play.meeting);
  return admission.admissionId;
}

const answer = (id: AdmissionId): string => {
  const standing = admissions.check(id);
  return standing.ok ? 'allowed' : standing.code;
};
const identities = () => [...admissions.liveIdentities(roomOf(play.meeting.meetingId, mainSpace))];

test('ME-5 everyone inside has a place, and it says whose it is', () => {
  for (const who of ['mikko', 'satu', 'layla', 'ahmed'] as const)
    expect(admissions.check(enter(who))).toEqual({
      ok: true,
      room: roomOf(play.meeting.meetingId, mainSpace),
      identity: `p_${who}`,
      seatId: play.seat(who).seatId,
      publish: true,
      subscribe: true,
    });
  expect(identities()).toEqual(['p_mikko', 'p_satu', 'p_layla', 'p_ahmed']);
});

describe('a ground that has ended since', () => {
  test.each(['consent.withdrawn/1', 'consent.nothing-allowed/1'] as const)(
    'ME-5 %s alone ends the invited authority’s place, though its seat still stands',
    (type) => {
      const [satu, mikko] = [enter('satu'), enter('mikko')];
      const ended =
        type === 'consent.withdrawn/1' ? { type, body: { manner: 'spoken' as const } } : { type, body: {} };
      play.record([ended], play.seat('mikko').seatId);
      expect(play.seat('satu').status).toBe('admitted');
      expect([answer(satu), answer(mikko)]).toEqual(['media.no-ground', 'allowed']);
      expect(identities()).toEqual(['p_mikko']);
    },
  );

  test('CO-7 the client withdraws: refused, and the others stay', () => {
    const [satu, layla] = [enter('satu'), enter('layla')];
    play.must('layla', 'consent.withdraw');
    expect([answer(satu), answer(layla)]).toEqual(['seat.ended', 'allowed']);
    expect(identities()).toEqual(['p_layla']);
  });

  test('SE-6 who is removed', () => {
    const ahmed = enter('ahmed');
    play.must('mikko', 'seat.remove', { seatId: play.seat('ahmed').seatId });
    expect(answer(ahmed)).toBe('seat.ended');
    expect(identities()).toEqual([]);
  });

  test('SE-7 who takes a break has no place, and the old one does not come back', () => {
    const layla = enter('layla');
    play.must('layla', 'seat.pause');
    expect(answer(layla)).toBe('seat.ended');
    play.must('layla', 'seat.return');
    expect(answer(layla)).toBe('seat.ended');
  });

  test('ME-5 a place goes with the page load that had it', () => {
    const before = enter('layla');
    const after = enter('layla');
    expect([answer(before), answer(after)]).toEqual(['seat.ended', 'allowed']);
  });

  test('ME-2 nobody when the meeting is over', () => {
    const everyone = (['mikko', 'satu', 'layla', 'ahmed'] as const).map((who) => enter(who));
    play.record([{ type: 'phase.moved/1', body: { to: 'closed' } }], 'service');
    expect(everyone.map(answer)).toEqual(Array(4).fill('meeting.over'));
    expect([identities(), admissions.rooms()]).toEqual([[], []]);
  });
});

test('ME-5 a yes opens the door only: a seat outside gets no place', () => {
  play = given();
  admissions = admissionsOf(play);
  expect(() => enter('satu')).toThrow('seat.not-admitted SE-4');
  letIn(play, 'satu');
  expect(answer(enter('satu'))).toBe('allowed');
});

test('ME-5 an admission holds until its end and not a second longer', () => {
  const layla = enter('layla', 60);
  // The play's clock has gone on a second with the event.
  play.wait(58);
  expect(answer(layla)).toBe('allowed');
  play.wait(1);
  expect(answer(layla)).toBe('seat.not-admitted');
  expect(identities()).toEqual([]);
});

test('an admission that nobody gave is none', () => {
  enter('layla');
  expect(answer('adm_unknown')).toBe('seat.ended');
});

test('ME-9 ME-13 after a start Kela waits for the client’s page, or for the word that she is on the telephone', () => {
  const admissionsAfter = admissionsOf(play, 'layla');
  const satu = enter('satu');
  admissionsAfter.note(play.meeting);
  expect(admissionsAfter.onHold(satu)).toBe(true);
  play.loses('layla');
  play.must('mikko', 'client.by-phone');
  expect(admissionsAfter.onHold(satu)).toBe(false);
});
