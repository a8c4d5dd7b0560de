import { describe, expect, test } from 'vitest';
import { said, type Setting, types } from '../testing/meeting.ts';
import { alone, asked, disclosure, given, greeting, joint, letIn, read, refused } from '../testing/walk.ts';

const directions = [{ initiator: 'county' }, { initiator: 'kela' }] as const satisfies Partial<Setting>[];

describe.each(directions)('$initiator invites', (setting) => {
  test('CO-2 the chair asks, and only when client and interpreter are in', () => {
    const play = greeting(setting);
    play.must('ahmed', 'seat.leave');
    expect(play.refusal(play.chair, 'presence.ask')).toBe('meeting.paused ME-6');
    const without = greeting({ ...setting, interpreted: false });
    without.must(without.chair, 'presence.ask');
    expect(without.meeting).toMatchObject({ phase: 'presence', presence: { status: 'asked' } });
    without.must('layla', 'seat.leave');
    expect(without.refusal(without.chair, 'presence.ask')).toBe('meeting.paused ME-6');
  });

  test('CO-2 the question is about the authority that waits outside', () => {
    const play = asked(setting);
    expect(play.meeting.card).toMatchObject({
      subject: { kind: 'presence' },
      texts: [{ title: `presence.${play.meeting.invited} (fi)` }, { lang: 'ar' }],
    });
  });

  test('CO-3 a yes by her own tap: one edge, with the text that she was shown', () => {
    const play = given(setting);
    expect(play.meeting.edges).toEqual([
      expect.objectContaining({
        discloser: play.meeting.initiator,
        recipient: play.meeting.invited,
        scope: 'presence',
        manner: 'own-tap',
        notice: { ...play.facts('layla').notice(`presence.${play.meeting.invited}`, 'ar')?.ref },
        interpreterSeat: play.seat('ahmed').seatId,
        endedAt: null,
      }),
    ]);
    expect(play.meeting).toMatchObject({ company: 'together', presence: { status: 'given' }, card: null });
  });

  test('CO-5 her tap is an answer to the text on her screen, and to none that was not on the card', () => {
    const play = asked(setting);
    const { invited } = play.meeting;
    read(play);
    expect(play.refusal('layla', 'presence.answer', { answer: 'yes', lang: 'en' })).toBe(
      'consent.not-asked CO-5',
    );
    play.must('layla', 'presence.answer', { answer: 'yes', lang: 'fi' });
    expect(play.meeting.edges[0]?.notice).toEqual(
      play.facts('layla').notice(`presence.${invited}`, 'fi')?.ref,
    );
  });

  test('CO-5 aloud it is an answer to the text in her language, whatever screen the chair has', () => {
    const play = asked(setting);
    read(play);
    play.must(play.chair, 'presence.answer', { answer: 'yes', lang: 'fi' });
    expect(play.meeting.edges[0]?.notice.lang).toBe('ar');
  });

  test('CO-3 aloud: the chair marks it when the card has been read', () => {
    const play = asked(setting);
    expect(play.refusal(play.chair, 'presence.answer', { answer: 'yes' })).toBe('consent.not-read IN-2');
    read(play);
    play.must(play.chair, 'presence.answer', { answer: 'yes' });
    expect(play.meeting.edges[0]?.manner).toBe('spoken');
  });

  test('IN-2 her own yes counts when the card has been read, her no at once', () => {
    const play = asked(setting);
    expect(play.refusal('layla', 'presence.answer', { answer: 'yes' })).toBe('consent.not-read IN-2');
    expect(play.refusal('layla', 'presence.answer', { answer: 'yes', readMyself: false })).toBe(
      'consent.not-read IN-2',
    );
    expect(play.view('layla')).toMatchObject({ card: { confirmedAt: null } });
    play.must('layla', 'presence.answer', { answer: 'no' });
    expect(play.meeting.presence.status).toBe('refused');
    const aloud = asked(setting);
    aloud.must(aloud.chair, 'presence.answer', { answer: 'no' });
    expect(aloud.meeting.presence.status).toBe('refused');
  });

  test('IN-2 "luin tämän itse" is hers to say, on her own screen, and is recorded with her yes', () => {
    const play = asked(setting);
    const yes = { answer: 'yes', readMyself: true } as const;
    expect(play.refusal(play.chair, 'presence.answer', yes)).toBe('consent.not-read IN-2');
    expect(play.must('layla', 'presence.answer', yes)[0]).toMatchObject({
      type: 'presence.given/1',
      body: { manner: 'own-tap', readMyself: true },
    });
    expect(JSON.stringify(given(setting).events)).not.toContain('readMyself');
  });

  test('IN-2 without an interpreter nothing has to be read to her first', () => {
    const play = asked({ ...setting, interpreted: false, language: 'fi' });
    play.must('layla', 'presence.answer', { answer: 'yes' });
  });

  test('CO-3 a question is answered once', () => {
    for (const answer of ['yes', 'no'] as const) {
      const play = asked(setting);
      read(play);
      play.must('layla', 'presence.answer', { answer });
      expect(play.refusal('layla', 'presence.answer', { answer: 'yes' })).toBe('presence.decided CO-3');
      expect(play.refusal('layla', 'presence.answer', { answer: 'no' })).toBe('presence.decided CO-3');
    }
  });

  test('CO-3 a no ends the seat that waits outside, opens no edge, and costs no more than a yes', () => {
    const play = refused(setting);
    expect(play.meeting).toMatchObject({
      company: 'alone-pending',
      presence: { status: 'refused' },
      edges: [],
    });
    expect(play.seat(play.guest)).toMatchObject({ status: 'ended', how: 'refused' });
    expect(said(play.official(play.guest as 'mikko' | 'satu'))).toBe('presence.not-given CO-7');
  });

  test('CO-7 after a refusal the client goes on alone, and may be asked again', () => {
    const play = alone(setting);
    expect(play.meeting).toMatchObject({ phase: 'joint', company: 'alone' });
    play.must(play.chair, 'presence.ask');
    expect(said(play.official(play.guest as 'mikko' | 'satu'))).toBe('presence.not-given CO-7');
    read(play);
    play.must('layla', 'presence.answer', { answer: 'yes' });
    expect(said(play.official(play.guest as 'mikko' | 'satu'))).toBe('allowed');
    letIn(play, play.guest);
    expect(play.meeting).toMatchObject({ phase: 'disclosure', company: 'together' });
  });
});

describe('what the question is not', () => {
  test('CO-3 neither interpreter nor invited official answers for the client', () => {
    const play = asked();
    read(play);
    for (const who of ['ahmed', 'satu'] as const)
      expect(play.ask(who, 'presence.answer', { answer: 'yes' })).toMatchObject({ ok: false });
  });

  test('ME-2 it is asked in the greeting, or again when the two work alone', () => {
    for (const play of [asked(), given(), disclosure(), joint(), refused()])
      expect(play.refusal('mikko', 'presence.ask')).toBe('meeting.wrong-phase CO-2');
    expect(greeting().refusal('layla', 'presence.answer', { answer: 'yes' })).toBe(
      'meeting.wrong-phase ME-2',
    );
  });

  test('ME-6 a yes is not taken while the interpreter is away; her own no is', () => {
    const play = asked();
    read(play);
    play.must('ahmed', 'seat.leave');
    expect(play.refusal('layla', 'presence.answer', { answer: 'yes' })).toBe('meeting.paused ME-6');
    expect(play.refusal('mikko', 'presence.answer', { answer: 'yes' })).toBe('meeting.paused ME-6');
    expect(play.refusal('mikko', 'presence.answer', { answer: 'no' })).toBe('meeting.paused ME-6');
    play.must('layla', 'presence.answer', { answer: 'no' });
  });

  test('ME-6 nothing is marked for a client who is not there', () => {
    const play = asked({ interpreted: false });
    play.must('layla', 'seat.leave');
    for (const answer of ['yes', 'no'] as const)
      expect(play.refusal('mikko', 'presence.answer', { answer })).toBe('meeting.paused ME-6');
  });

  test('CO-10 the invited case gets its id at the yes, and a second yes opens another', () => {
    const play = given();
    const first = play.meeting.invitedCaseId;
    expect(first).toMatch(/^cas_/);
    play.must('layla', 'consent.withdraw');
    play.must('layla', 'company.continue-alone');
    play.must('mikko', 'presence.ask');
    read(play);
    play.must('layla', 'presence.answer', { answer: 'yes' });
    expect(play.meeting.invitedCaseId).not.toBe(first);
    expect(play.meeting.invitedCases).toEqual([first, play.meeting.invitedCaseId]);
  });

  test('CO-9 with the meeting every permission ends', () => {
    const play = joint();
    expect(play.view('satu')).toMatchObject({ plan: { open: true } });
    const events = play.must('mikko', 'meeting.close');
    expect(types(events)).toContain('phase.moved/1');
    expect(play.view('satu')).toMatchObject({ kind: 'closed', summary: null });
  });
});
