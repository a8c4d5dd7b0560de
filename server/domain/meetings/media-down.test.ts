import { describe, expect, test } from 'vitest';
import type { MeetingPlay, Who } from '../testing/meeting.ts';
import { types } from '../testing/meeting.ts';
import { asked, disclosure, given, greeting, joint, letIn, read, signing } from '../testing/walk.ts';
import { clientByPhone } from './decide/interpreting.ts';

const finnish = { interpreted: false, language: 'fi' } as const;

/** What is put to the client, with the meeting in which it would be. */
const questions: readonly (readonly [string, () => MeetingPlay, (play: MeetingPlay) => string])[] = [
  ['presence', greeting, (play) => play.refusal(play.chair, 'presence.ask')],
  ['a topic', () => joint(['asuminen']), (play) => play.refusal('mikko', 'scope.ask', { domain: 'terveys' })],
];

describe.each(questions)('%s is asked', (_, begin, ask) => {
  test.each(['layla', 'ahmed'] as const)('ME-13 never while the media of %s is down', (who) => {
    const play = begin();
    play.losesMedia(who);
    expect(ask(play)).toBe('media.down ME-13');
    play.getsMedia(who);
    expect(ask(play)).toBe('allowed');
  });

  test('ME-13 whoever has not yet been in the media, is not asked either', () => {
    const play = begin();
    play.losesMedia('layla', null);
    expect(ask(play)).toBe('media.down ME-13');
  });

  test('ME-13 while an official’s media is down: she hears the other one, or nobody, as she sees', () => {
    const play = begin();
    play.losesMedia('mikko');
    expect(ask(play)).toBe('allowed');
  });

  test.each([
    ['layla', 'client.by-phone'],
    ['ahmed', 'interpreting.by-phone'],
  ] as const)('ME-13 with %s on the telephone', (who, phone) => {
    const play = begin();
    play.losesMedia(who);
    play.must(play.chair, phone);
    expect(ask(play)).toBe('allowed');
  });
});

test('ME-13 a button that would be refused is not offered', () => {
  const play = greeting();
  play.losesMedia('layla');
  const { may } = play.view('mikko') as { may: readonly string[] };
  expect(may).not.toContain('presence.ask');
  expect(may).toContain('client.by-phone');
});

test('ME-13 what was asked before is still answered, and the next card waits for the chair', () => {
  const play = disclosure();
  read(play);
  play.losesMedia('layla');
  const events = play.must('layla', 'scope.answer', { domain: 'toimeentulo', answer: 'yes' });
  expect(types(events)).toEqual(['scope.answered/1', 'card.put-away/1']);
  expect(play.meeting.card).toBeNull();
  play.getsMedia('layla');
  play.must('mikko', 'scope.ask', { domain: 'asuminen' });
  expect(play.meeting.card?.subject).toEqual({ kind: 'scope', scope: 'asuminen' });
});

test('ME-13 the presence question is answered too, and with the other authority inside no card comes by itself', () => {
  const play = asked();
  read(play);
  play.losesMedia('ahmed');
  play.must('layla', 'presence.answer', { answer: 'yes' });
  letIn(play, play.guest);
  expect(play.meeting).toMatchObject({ phase: 'disclosure', card: null });
  play.must('mikko', 'interpreting.by-phone');
  play.must('mikko', 'scope.ask', { domain: 'toimeentulo' });
});

test('ME-13 without an interpreter only her own media counts', () => {
  const play = greeting(finnish);
  play.must('mikko', 'presence.ask');
  const other = given(finnish);
  letIn(other, other.guest);
  expect(other.meeting.card?.subject.kind).toBe('scope');
});

describe('the client on the telephone', () => {
  test('ME-13 is the chair’s to mark, and only while nothing reaches her', () => {
    const play = greeting();
    expect(play.refusal('mikko', 'client.by-phone')).toBe('client.not-missing ME-13');
    play.losesMedia('layla');
    expect(play.refusal('layla', 'client.by-phone')).toBe('meeting.not-chair ME-3');
    expect(play.refusal('ahmed', 'client.by-phone')).toBe('meeting.not-chair ME-3');
    play.must('mikko', 'client.by-phone');
    for (const who of ['mikko', 'layla', 'ahmed'] as const)
      expect(play.view(who)).toMatchObject({ clientByPhone: true });
    expect(play.must('mikko', 'client.by-phone')).toEqual([]);
  });

  test('ME-13 her page is lost altogether: the matter goes on with her voice, and the chair marks what she says', () => {
    const play = asked(finnish);
    play.loses('layla');
    expect(play.view('mikko')).toMatchObject({ paused: 'client-away' });
    play.must('mikko', 'client.by-phone');
    expect(play.view('mikko')).toMatchObject({ paused: null });
    play.must('mikko', 'presence.answer', { answer: 'yes' });
  });

  test('ME-9 the invited authority does not say so of a page that nobody has seen since the start', () => {
    const play = joint();
    const since = (who: 'mikko' | 'satu') => {
      const facts = play.facts(who);
      const connected = new Set([play.seat('mikko').seatId, play.seat('satu').seatId]);
      return clientByPhone({ ...facts, live: { ...facts.live, connected, lostSince: new Map() } });
    };
    expect(since('satu')).toMatchObject({ ok: false, code: 'meeting.not-your-role', rule: 'ME-9' });
    expect(since('mikko')).toMatchObject({ ok: true });
    play.loses('layla');
    play.must('satu', 'client.by-phone');
  });

  test('ME-13 on a break she is called by nobody', () => {
    const play = joint();
    play.must('layla', 'seat.pause');
    play.losesMedia('layla');
    expect(play.refusal('mikko', 'client.by-phone')).toBe('client.not-missing ME-13');
    expect(play.view('mikko')).toMatchObject({ paused: 'client-away' });
  });

  test('ME-13 in the signing too, where Kela may wait for her page', () => {
    const play = signing();
    play.loses('layla');
    play.must('mikko', 'client.by-phone');
  });

  test.each<[string, (play: MeetingPlay) => void]>([
    [
      'has picture and sound again',
      (play) => {
        play.getsMedia('layla');
      },
    ],
    ['takes a break', (play) => play.must('layla', 'seat.pause')],
    ['leaves', (play) => play.must('layla', 'seat.leave')],
  ])('ME-13 it ends when she %s', (_, does) => {
    const play = joint();
    play.losesMedia('layla');
    play.must('mikko', 'client.by-phone');
    does(play);
    expect(play.meeting.clientByPhone).toBeNull();
    expect(play.foldedAgain()?.clientByPhone).toBeNull();
  });

  test('ME-13 another’s picture ends nobody’s telephone', () => {
    const play = joint();
    play.losesMedia('layla');
    play.losesMedia('ahmed');
    play.must('mikko', 'client.by-phone');
    play.getsMedia('ahmed');
    expect(play.meeting.clientByPhone).not.toBeNull();
  });
});

describe('after five seconds it is said', () => {
  const told = (play: MeetingPlay, by: Who): readonly string[] => {
    const view = play.view(by);
    return 'people' in view ? view.people.flatMap(({ media, name }) => (media ? [name] : [])) : [];
  };

  test('ME-13 of everybody, to everybody inside', () => {
    const play = joint();
    play.losesMedia('layla');
    play.losesMedia('mikko', null);
    play.wait(4);
    expect(told(play, 'satu')).toEqual(['Mikko Laine']);
    play.wait(1);
    for (const by of ['mikko', 'satu', 'layla', 'ahmed'] as const)
      expect(told(play, by)).toEqual(['Layla Haddad', 'Mikko Laine']);
  });

  test('ME-13 never of who is on a break', () => {
    const play = joint();
    play.must('layla', 'seat.pause');
    play.losesMedia('layla');
    play.wait(60);
    expect(told(play, 'mikko')).toEqual([]);
  });
});
