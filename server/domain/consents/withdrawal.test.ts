import { describe, expect, test } from 'vitest';
import { type MeetingPlay, said, types } from '../testing/meeting.ts';
import {
  alone,
  asked,
  closed,
  closing,
  disclosure,
  given,
  greeting,
  joint,
  letIn,
  plan,
  read,
  refused,
  set,
  sign,
  signing,
} from '../testing/walk.ts';

const accepted = (): MeetingPlay => {
  const play = signing();
  play.must('layla', 'signing.choose', { choice: 'accept', ownView: null });
  return play;
};

const signedByClient = (): MeetingPlay => {
  const play = accepted();
  sign(play, 'layla');
  return play;
};

const onABreak = (): MeetingPlay => {
  const play = joint();
  play.must('layla', 'seat.pause');
  return play;
};

const onANewDevice = (): MeetingPlay => {
  const play = joint();
  play.arrives('layla', { device: 'tablet' });
  play.must('layla', 'seat.wait');
  return play;
};

const backAfterLeaving = (): MeetingPlay => {
  const play = joint();
  play.must('layla', 'seat.leave');
  play.arrives('layla');
  return play;
};

const withoutInterpreter = (): MeetingPlay => {
  const play = joint();
  play.must('ahmed', 'seat.leave');
  return play;
};

describe.each([
  ['at the yes, with the invited authority at the door', given],
  ['in disclosure', disclosure],
  ['in the joint phase', joint],
  ['in the closing', closing],
  ['in signing, before the first signature', accepted],
  ['in signing, after the first signature', signedByClient],
  ['on a break', onABreak],
  ['while the interpreter is away', withoutInterpreter],
  ['at the door on a new device', onANewDevice],
  ['coming back after having left', backAfterLeaving],
] as const)('%s', (_, walk) => {
  test('CO-7 withdrawal ends every edge and every seat of the invited authority, for good', () => {
    const play = walk();
    const satu = play.seat('satu').seatId;
    // Who had not been let in loses nothing: it is a no.
    const how = play.seat('satu').status === 'door' ? 'refused' : 'withdrawn';
    expect(play.view('layla')).toMatchObject({
      may: expect.arrayContaining(['consent.withdraw']) as unknown,
    });
    play.must('layla', 'consent.withdraw');
    expect(play.meeting.edges.every((edge) => edge.endedAt !== null)).toBe(true);
    expect(play.byId(satu)).toMatchObject({ status: 'ended', how });
    expect(play.meeting).toMatchObject({
      company: 'alone-pending',
      presence: { status: 'withdrawn' },
      card: null,
    });
    expect(play.view(satu)).toEqual({
      kind: 'ended',
      role: 'kela',
      how,
      helpPhone: '020 000 0000',
      copy: false,
      permission: 'over',
      meetingId: play.meeting.meetingId,
    });
    expect(said(play.official('satu'))).toBe('presence.not-given CO-7');
    expect(play.refusal(satu, 'seat.wait')).toBe('seat.ended SE-2');
    expect(play.refusal('mikko', 'seat.admit', { seatId: satu, recognised: 'login' })).toBe(
      'seat.not-in-lobby SE-4',
    );
    expect(play.refusal('layla', 'consent.withdraw')).toBe('consent.nothing-to-withdraw CO-7');
  });

  test('CO-7 until the client goes on the plan is read-only, and it is she alone who goes on', () => {
    const play = walk();
    play.must('layla', 'consent.withdraw');
    const op = set('goal', 'Uusi tavoite', play.meeting.plan.fields['goal']?.rev ?? 0);
    expect(play.ask('mikko', 'plan.apply', { op })).toMatchObject({ ok: false });
    expect(play.refusal('mikko', 'company.continue-alone')).toBe('meeting.not-your-role PA-3');
  });
});

describe('what follows', () => {
  test('CO-7 continue alone: back to the plan, which is writable again', () => {
    const play = closing();
    play.must('layla', 'consent.withdraw');
    expect(play.refusal('mikko', 'closing.back')).toBe('allowed');
    expect(play.refusal('mikko', 'closing.begin')).toBe('plan.locked CO-7');
    play.must('layla', 'company.continue-alone');
    expect(play.meeting).toMatchObject({ phase: 'joint', company: 'alone' });
    plan(play, 'mikko', set('goal', 'Kahdestaan', play.meeting.plan.fields['goal']?.rev ?? 0));
    expect(play.refusal('layla', 'company.continue-alone')).toBe('presence.decided CO-7');
  });

  test('CO-7 a new yes makes a new seat; the old one stays ended', () => {
    const play = joint();
    const old = play.seat('satu').seatId;
    play.must('layla', 'consent.withdraw');
    play.must('layla', 'company.continue-alone');
    play.must('mikko', 'presence.ask');
    read(play);
    play.must('layla', 'presence.answer', { answer: 'yes' });
    play.official('satu');
    expect(play.seat('satu').seatId).not.toBe(old);
    letIn(play, 'satu');
    expect(play.byId(old).status).toBe('ended');
    expect(play.meeting.scopes.every((scope) => scope.answer === null)).toBe(true);
    expect(play.view('satu')).toMatchObject({ plan: { open: false } });
  });

  test('SU-8 before the first signature the paper is taken back', () => {
    const play = accepted();
    expect(types(play.must('layla', 'consent.withdraw'))).toEqual([
      'consent.withdrawn/1',
      'seat.ended/1',
      'summary.unfrozen/1',
      'phase.moved/1',
    ]);
    expect(play.meeting).toMatchObject({ phase: 'closing', signing: null, ownView: null });
    play.must('layla', 'company.continue-alone');
    expect(play.meeting.phase).toBe('joint');
  });

  test('SU-8 after it the paper stands, the open turn of the invited authority ends, the others sign on', () => {
    const play = signedByClient();
    play.must('layla', 'consent.withdraw');
    expect(play.meeting.phase).toBe('signing');
    expect(play.meeting.signing?.signers.map(({ role, state }) => [role, state])).toEqual([
      ['client', 'signed'],
      ['kela', 'left'],
      ['county', 'waiting'],
      ['interpreter', 'waiting'],
    ]);
    sign(play, 'mikko');
    sign(play, 'ahmed');
    expect(play.view('mikko')).toMatchObject({ signing: { json: play.meeting.signing?.json } });
  });

  test('SU-8 a signature that the invited authority has given stays', () => {
    const play = signedByClient();
    sign(play, 'satu');
    play.must('layla', 'consent.withdraw');
    expect(play.meeting.signing?.signers.find((one) => one.role === 'kela')?.state).toBe('signed');
  });
});

test('CO-7 who was in, left and waits at the door again has something to lose: it is a withdrawal', () => {
  const play = joint();
  play.must('satu', 'seat.leave');
  const again = play.official('satu');
  expect(said(again)).toBe('allowed');
  const satu = play.seat('satu').seatId;
  expect(play.byId(satu).status).not.toBe('admitted');
  play.must('layla', 'consent.withdraw');
  expect(play.byId(satu)).toMatchObject({ status: 'ended', how: 'withdrawn' });
});

test('CO-7 after having left the client withdraws from where she left, and is told what lives', () => {
  const play = joint();
  const satu = play.seat('satu').seatId;
  const left = play.seat('layla').seatId;
  play.must('layla', 'seat.leave');
  expect(play.view(left)).toMatchObject({ kind: 'ended', permission: 'open' });
  expect(play.refusal(left, 'consent.withdraw')).toBe('allowed');
  expect(play.byId(satu)).toMatchObject({ status: 'ended', how: 'withdrawn' });
  expect(play.view(left)).toMatchObject({ kind: 'ended', permission: 'over' });
  expect(play.refusal(left, 'consent.withdraw')).toBe('consent.nothing-to-withdraw CO-7');
});

test('CO-7 wherever the client is while the permission lives, her page offers to withdraw it', () => {
  for (const walk of [given, disclosure, joint, closing, accepted, onABreak, onANewDevice, backAfterLeaving])
    expect(walk().view('layla')).toMatchObject({ stop: expect.arrayContaining(['withdraw']) as unknown });
  for (const walk of [greeting, refused, alone])
    expect(walk().view('layla')).toMatchObject({ stop: expect.not.arrayContaining(['withdraw']) as unknown });
});

describe('who may not withdraw', () => {
  test('CO-7 whoever holds only the link ends nothing in her name', () => {
    const play = joint();
    play.arrives('layla', { device: 'stranger', code: false });
    expect(play.refusal('layla', 'consent.withdraw')).toBe('seat.not-recognised SE-3');
    expect(play.view('layla')).toMatchObject({ kind: 'unrecognised', may: ['seat.wait', 'seat.leave'] });
    play.must('layla', 'seat.wait');
    expect(play.refusal('layla', 'consent.withdraw')).toBe('seat.not-recognised SE-3');
    expect(play.meeting.company).toBe('together');
  });

  test('CO-7 a seat that was left behind for another device ends nothing', () => {
    const play = onANewDevice();
    const [old] = play.meeting.seats.filter(({ role }) => role === 'client');
    if (!old) throw new Error('no seat');
    play.must('mikko', 'seat.admit', {
      seatId: play.seat('layla').seatId,
      recognised: 'code',
      replaces: old.seatId,
    });
    expect(play.byId(old.seatId)).toMatchObject({ status: 'ended', how: 'moved' });
    expect(play.refusal(old.seatId, 'consent.withdraw')).toBe('seat.ended SE-2');
    expect(play.view(old.seatId)).toMatchObject({ kind: 'ended', permission: 'elsewhere' });
  });

  test('CO-7 who left before showing the code ends nothing', () => {
    const play = joint();
    play.arrives('layla', { device: 'stranger', code: false });
    const stranger = play.seat('layla').seatId;
    play.must('layla', 'seat.leave');
    expect(play.refusal(stranger, 'consent.withdraw')).toBe('seat.ended SE-2');
    // The same words whether a permission lives or not: who only holds the link learns nothing of it.
    expect(play.view(stranger)).toMatchObject({ permission: 'elsewhere' });
    play.must('mikko', 'consent.withdraw');
    expect(play.view(stranger)).toMatchObject({ permission: 'elsewhere' });
  });

  test('CO-7 an official inside may, on her word, and it is recorded as spoken', () => {
    const play = joint();
    expect(play.refusal('ahmed', 'consent.withdraw')).toBe('meeting.not-your-role PA-3');
    expect(given().refusal('satu', 'consent.withdraw')).toBe('seat.not-admitted SE-4');
    const [first] = play.must('satu', 'consent.withdraw');
    expect(first?.body).toEqual({ manner: 'spoken' });
  });

  test('CO-7 without a permission there is nothing to withdraw', () => {
    for (const play of [greeting(), asked(), refused(), alone()])
      expect(play.refusal('layla', 'consent.withdraw')).toBe('consent.nothing-to-withdraw CO-7');
    expect(closed().refusal('layla', 'consent.withdraw')).toBe('meeting.over ME-2');
  });
});
