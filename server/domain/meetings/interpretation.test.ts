import { describe, expect, test } from 'vitest';
import { idOf, MeetingPlay, type Who } from '../testing/meeting.ts';
import {
  action,
  closing,
  disclosure,
  fill,
  greeting,
  joint,
  letIn,
  noCard,
  plan,
  read,
  set,
} from '../testing/walk.ts';
import { expectedSigners, summaryFrom } from '../summary/from-meeting.ts';
import { chairsView } from '../view/people.ts';
import { admitToMedia } from './decide/open-seat.ts';
import { officialConnected } from '../view/view.ts';

const ahmedTests = (): MeetingPlay => {
  const play = new MeetingPlay();
  play.official('mikko');
  play.arrives('ahmed');
  return play;
};

test('IN-1 no waiting, no door, no room before the promise; with it the text, version and hash are kept', () => {
  const play = ahmedTests();
  expect(play.refusal('ahmed', 'seat.wait')).toBe('seat.secrecy-first IN-1');
  expect(play.refusal('ahmed', 'seat.affirm-secrecy', { hash: 'another text' })).toBe('card.replaced IN-1');
  for (const lang of ['fi', 'en', 'ar']) {
    const one = ahmedTests();
    const ref = one.facts('ahmed').notice('secrecy', lang)?.ref;
    one.must('ahmed', 'seat.affirm-secrecy', { hash: ref?.hash ?? '' });
    expect(one.seat('ahmed').secrecy?.notice).toEqual(ref);
    expect(one.must('ahmed', 'seat.affirm-secrecy', { hash: ref?.hash ?? '' })).toEqual([]);
    one.must('ahmed', 'seat.wait');
    letIn(one, 'ahmed');
    expect(one.seat('ahmed')).toMatchObject({ ground: { kind: 'booking', secrecy: ref } });
  }
});

test('IN-1 the promise is a recognised interpreter’s own', () => {
  const play = new MeetingPlay();
  play.arrives('ahmed', { code: false });
  const hash = play.facts('ahmed').notice('secrecy', 'fi')?.ref.hash ?? '';
  expect(play.refusal('ahmed', 'seat.affirm-secrecy', { hash })).toBe('seat.not-recognised SE-3');
  play.arrives('layla');
  expect(play.refusal('layla', 'seat.affirm-secrecy', { hash })).toBe('meeting.not-your-role PA-3');
});

test('IN-1 on the same device the promise holds for the next seat, on another one it is made again', () => {
  const play = greeting();
  play.must('ahmed', 'seat.leave');
  play.arrives('ahmed');
  expect(play.seat('ahmed').secrecy).not.toBeNull();
  play.arrives('ahmed', { device: 'another' });
  expect(play.seat('ahmed').secrecy).toBeNull();
});

test('IN-2 only the interpreter says that a card has been read, and only the card that is up', () => {
  const play = disclosure();
  const card = play.meeting.card ?? { cardId: noCard, hash: '' };
  for (const who of ['mikko', 'satu', 'layla'] as const)
    expect(play.refusal(who, 'card.confirm', { cardId: card.cardId, hash: card.hash })).toBe(
      'meeting.not-your-role IN-2',
    );
  expect(play.refusal('ahmed', 'card.confirm', { cardId: noCard, hash: card.hash })).toBe(
    'card.replaced IN-2',
  );
  expect(play.refusal('ahmed', 'card.confirm', { cardId: card.cardId, hash: 'x' })).toBe(
    'card.replaced IN-2',
  );
  read(play);
  expect(play.must('ahmed', 'card.confirm', { cardId: card.cardId, hash: card.hash })).toEqual([]);
  expect(play.view('layla')).toMatchObject({ card: { confirmedAt: play.events.at(-1)?.at } });
});

test('IN-2 an answer aloud counts when the card has been read; a card shown anew is read anew', () => {
  const play = disclosure();
  const yes = { domain: 'toimeentulo', answer: 'yes' } as const;
  expect(play.refusal('mikko', 'scope.answer', yes)).toBe('consent.not-read IN-2');
  read(play);
  play.must('mikko', 'scope.ask', { domain: 'toimeentulo' });
  expect(play.refusal('mikko', 'scope.answer', yes)).toBe('consent.not-read IN-2');
  read(play);
  play.must('mikko', 'scope.answer', yes);
  expect(play.meeting.scopes[0]).toMatchObject({ answer: 'yes', manner: 'spoken' });
  expect(play.meeting.edges.at(-1)).toMatchObject({ interpreterSeat: play.seat('ahmed').seatId });
});

test('IN-2 without an interpreter an official says it, and an answer aloud needs no confirmation', () => {
  const play = disclosure({ interpreted: false, language: 'fi' });
  play.must('mikko', 'scope.answer', { domain: 'toimeentulo', answer: 'yes' });
  read(play);
  expect(play.meeting.confirmations.at(-1)?.seatId).toBe(play.seat('mikko').seatId);
});

test('IN-3 the interpreter gets the card that is up, seats, phase and clock, and nothing of the plan', () => {
  const play = joint();
  fill(play);
  plan(play, 'mikko', set('survey/asuminen/countyView', 'Vuokra on kolme kuukautta myöhässä'));
  const view = play.view('ahmed');
  expect(Object.keys(view).toSorted()).toEqual([
    'byPhone',
    'card',
    'facts',
    'interpreterEndsAt',
    'kind',
    'may',
    'me',
    'onHold',
    'paused',
    'people',
    'phase',
    'signing',
    'step',
  ]);
  expect(JSON.stringify(view)).not.toMatch(/Vuokra|järjestykseen|toimeentulotuki/);
  play.must('mikko', 'closing.begin');
  play.must('mikko', 'closing.read', { part: 'goal' });
  expect(JSON.stringify(play.view('ahmed'))).toContain('järjestykseen');
  play.must('mikko', 'closing.back');
  expect(JSON.stringify(play.view('ahmed'))).not.toContain('järjestykseen');
});

test('IN-3 the interpreter writes nothing and decides nothing', () => {
  const play = joint();
  const op = set('goal', 'Tulkin tavoite');
  expect(play.refusal('ahmed', 'plan.apply', { op })).toBe('plan.not-your-field PL-12');
  for (const name of ['presence.ask', 'closing.begin'] as const)
    expect(play.refusal('ahmed', name)).toBe('meeting.not-chair ME-3');
  expect(play.refusal('ahmed', 'meeting.close')).toBe('meeting.not-your-role PA-3');
});

describe('IN-4 an interpreter on the telephone', () => {
  const byPhone = (): MeetingPlay => {
    const play = closing();
    play.must('mikko', 'seat.remove', { seatId: play.seat('ahmed').seatId });
    play.must('mikko', 'interpreting.by-phone');
    return play;
  };

  test('IN-4 is the chair’s to take, and only while the interpreter is missing', () => {
    const play = joint();
    expect(play.refusal('mikko', 'interpreting.by-phone')).toBe('interpreter.not-missing IN-4');
    play.loses('ahmed');
    expect(play.view('mikko')).toMatchObject({ paused: 'interpreter-away', byPhone: false });
    expect(play.refusal('layla', 'interpreting.by-phone')).toBe('meeting.not-chair ME-3');
    play.must('satu', 'interpreting.by-phone');
    expect(play.view('layla')).toMatchObject({ paused: null, byPhone: true });
    expect(play.must('mikko', 'interpreting.by-phone')).toEqual([]);
  });

  test('IN-4 a meeting without an interpreter needs none on the telephone', () => {
    const play = joint(['asuminen'], { interpreted: false, language: 'fi' });
    expect(play.refusal('mikko', 'interpreting.by-phone')).toBe('interpreter.not-missing IN-4');
  });

  test('IN-4 nobody came: the questions are read and marked by the chair, and answers count', () => {
    const play = new MeetingPlay();
    play.official('mikko');
    play.arrives('layla');
    play.must('layla', 'seat.wait');
    letIn(play, 'layla');
    play.must('mikko', 'interpreting.by-phone');
    expect(play.meeting.card?.subject).toEqual({ kind: 'greeting' });
    play.must('mikko', 'presence.ask');
    expect(play.refusal('mikko', 'presence.answer', { answer: 'yes' })).toBe('consent.not-read IN-2');
    const card = play.meeting.card ?? { cardId: noCard, hash: '' };
    play.must('mikko', 'card.confirm', { cardId: card.cardId, hash: card.hash });
    play.must('mikko', 'presence.answer', { answer: 'yes' });
    expect(play.meeting.edges.at(-1)).toMatchObject({ interpreterSeat: null });
  });

  test('IN-4 the cards of the closing are the chair’s to mark, and the summary waits for no interpreter', () => {
    const play = byPhone();
    play.must('mikko', 'closing.read', { part: 'goal' });
    const card = play.meeting.card ?? { cardId: noCard, hash: '' };
    expect(play.refusal('layla', 'card.confirm', { cardId: card.cardId, hash: card.hash })).toBe(
      'meeting.not-your-role IN-2',
    );
    play.must('mikko', 'card.confirm', { cardId: card.cardId, hash: card.hash });
    expect(expectedSigners(play.meeting).map(({ role }) => role)).toEqual(['client', 'kela', 'county']);
    expect(chairsView(play.meeting)).toEqual([]);
  });

  test('IN-4 the paper says from when to when', () => {
    const play = byPhone();
    const ahmed = play.seat('ahmed');
    const { interpretation } = summaryFrom({
      facts: play.facts('mikko'),
      head: { seq: play.events.length, hash: 'h' },
      service: 'Kerralla',
      topic: { fi: 'Vuokravelka', en: 'Vuokravelka' },
      ownView: null,
    });
    expect(interpretation?.byPhone).toEqual([{ from: play.events.at(-1)?.at, to: null }]);
    expect(interpretation?.endedAt).toBe('at' in ahmed && ahmed.at);
  });

  test.each<[string, (play: MeetingPlay) => void]>([
    [
      'has picture and sound again',
      (play) => {
        play.getsMedia('ahmed');
      },
    ],
    ['confirms a card', read],
  ])('IN-4 an interpreter whose line is back takes over: %s', (_, does) => {
    const play = disclosure();
    play.loses('ahmed');
    play.must('mikko', 'interpreting.by-phone');
    play.returns('ahmed');
    does(play);
    expect(play.view('mikko')).toMatchObject({ byPhone: false });
    expect(play.meeting.byPhone.map(({ to }) => to)).toEqual([play.events.at(-1)?.at]);
  });

  test('IN-4 whose page only asks for a place in the media is on the telephone still', () => {
    const play = disclosure();
    play.losesMedia('ahmed');
    play.must('mikko', 'interpreting.by-phone');
    const place = { identity: 'ahmed', room: 'room', expiresAt: play.now };
    const entered = admitToMedia(play.meeting, play.seat('ahmed'), place, play.newId);
    if (entered.ok) play.record(entered.events, play.seat('ahmed').seatId);
    expect(play.view('mikko')).toMatchObject({ byPhone: true });
  });

  test('SU-4 who goes and comes back is one line of the paper, and one span of interpreting', () => {
    const play = joint();
    const firstIn = play.seat('ahmed');
    for (const who of ['ahmed', 'satu'] as const) {
      play.must(who, 'seat.leave');
      if (who === 'satu') play.official('satu');
      else play.arrives('ahmed');
      if (who === 'ahmed') play.must('ahmed', 'seat.wait');
      letIn(play, who);
    }
    const { participants, interpretation } = summaryFrom({
      facts: play.facts('mikko'),
      head: { seq: play.events.length, hash: 'h' },
      service: 'Kerralla',
      topic: { fi: 'Vuokravelka', en: 'Vuokravelka' },
      ownView: null,
    });
    const began = 'admittedAt' in firstIn ? firstIn.admittedAt : null;
    expect(participants.map(({ name }) => name).toSorted()).toEqual([
      'Ahmed Saleh',
      'Layla Haddad',
      'Mikko Laine',
      'Satu Niemi',
    ]);
    expect(participants.find(({ role }) => role === 'interpreter')).toMatchObject({
      joinedAt: began,
      leftAt: null,
    });
    expect(interpretation?.startedAt).toBe(began);
  });

  test('IN-4 an interpreter who is let in takes over', () => {
    const play = joint();
    play.must('ahmed', 'seat.leave');
    play.must('mikko', 'interpreting.by-phone');
    play.arrives('ahmed');
    play.must('ahmed', 'seat.wait');
    letIn(play, 'ahmed');
    expect(play.view('mikko')).toMatchObject({ byPhone: false, paused: null });
    const began = play.events.find((event) => event.type === 'interpreting.by-phone/1')?.at;
    const ended = play.events.findLast((event) => event.type === 'seat.admitted/1')?.at;
    expect(play.meeting.byPhone).toEqual([{ from: began, to: ended }]);
  });
});

test('ME-6 while client or interpreter is away nothing of the matter is handled', () => {
  for (const away of ['layla', 'ahmed'] as const satisfies Who[]) {
    const play = joint();
    play.must(away, 'seat.leave');
    expect(play.view('mikko')).toMatchObject({
      paused: away === 'layla' ? 'client-away' : 'interpreter-away',
    });
    expect(play.refusal('mikko', 'closing.begin')).toBe('meeting.paused ME-6');
    expect(play.refusal('mikko', 'scope.ask', { domain: 'asuminen' })).toBe('meeting.paused ME-6');
    expect(play.refusal('mikko', 'plan.apply', { op: set('goal', 'x') })).toBe('meeting.paused PL-12');
    const later = closing();
    later.must(away, 'seat.leave');
    expect(later.refusal('mikko', 'closing.read', { part: 'goal' })).toBe('meeting.paused ME-6');
  }
});

test('ME-6 a lost connection pauses as a walk out of the room does, and coming back ends the pause', () => {
  for (const lost of ['layla', 'ahmed'] as const satisfies Who[]) {
    const play = joint();
    play.loses(lost);
    const paused = lost === 'layla' ? 'client-away' : 'interpreter-away';
    expect(play.view('mikko')).toMatchObject({
      paused,
      plan: { view: { fields: { goal: { mayWrite: false } } } },
    });
    expect(play.refusal('satu', 'plan.apply', { op: set('goal', 'x') })).toBe('meeting.paused PL-12');
    expect(play.refusal('mikko', 'closing.begin')).toBe('meeting.paused ME-6');
    play.returns(lost);
    expect(play.view('mikko')).toMatchObject({ paused: null });
    plan(play, 'satu', set('goal', 'x'));
  }
});

test('ME-6 a break of the client pauses too, and no card counts as read meanwhile', () => {
  const play = closing();
  play.must('mikko', 'closing.read', { part: 'goal' });
  play.must('layla', 'seat.pause');
  const card = play.meeting.card ?? { cardId: noCard, hash: '' };
  expect(play.refusal('ahmed', 'card.confirm', { cardId: card.cardId, hash: card.hash })).toBe(
    'meeting.paused ME-6',
  );
  play.must('layla', 'seat.return');
  read(play);
});

test('ME-7 without a connected official the interpreter is on hold', () => {
  const play = joint();
  expect(play.view('ahmed')).toMatchObject({ onHold: false, paused: null });
  play.loses('mikko');
  expect(officialConnected(play.facts('ahmed'))).toBe(true);
  play.loses('satu');
  expect(play.view('ahmed')).toMatchObject({ onHold: true, paused: 'official-away' });
  expect(play.view('layla')).toMatchObject({ paused: 'official-away' });
  play.returns('satu');
  expect(play.view('ahmed')).toMatchObject({ onHold: false });
});

test('ME-7 an official at the door keeps nobody company', () => {
  const play = greeting();
  play.loses('mikko');
  play.official('mikko', idOf('per', 77));
  expect(play.seat('mikko').status).toBe('door');
  expect(play.view('ahmed')).toMatchObject({ onHold: true });
});

test('PA-2 without an interpreter every step holds', () => {
  const play = closing(['asuminen'], {
    interpreted: false,
    language: 'fi',
    cards: ['asuminen', 'velat', 'muu'],
  });
  plan(play, 'mikko', action('asuminen', 'Soita vuokranantajalle'));
  expect(play.meeting.interpreterName).toBeNull();
  expect(play.view('layla')).toMatchObject({ paused: null, interpreterEndsAt: null });
});
