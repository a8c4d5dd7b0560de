import { expect, test } from 'vitest';
import { MeetingPlay } from '../../../server/domain/testing/meeting.ts';
import * as walk from '../../../server/domain/testing/walk.ts';
import { viewOf } from '../../fixtures/room.views.ts';
import { hasEntered, hasKnocked, newsBetween } from './room-official.news.ts';

/** The chair sits alone in the room. */
const opened = (): MeetingPlay => {
  const play = new MeetingPlay();
  play.official('mikko');
  return play;
};

const knocks = (play: MeetingPlay) => {
  play.arrives('layla');
  play.must('layla', 'seat.wait');
};

const knocked = (): MeetingPlay => {
  const play = opened();
  knocks(play);
  return play;
};

const paused = (): MeetingPlay => {
  const play = walk.greeting();
  play.must('layla', 'seat.pause');
  return play;
};

const cutOff = (): MeetingPlay => {
  const play = walk.greeting();
  play.loses('ahmed');
  return play;
};

type Happens = (play: MeetingPlay) => unknown;

test.each<[string, () => MeetingPlay, Happens, readonly string[]]>([
  ['somebody comes to the door', opened, knocks, ['Ovella: Layla Haddad']],
  [
    'somebody comes in',
    knocked,
    (play) => {
      walk.letIn(play, 'layla');
    },
    ['Layla tuli sisään'],
  ],
  ['somebody leaves', walk.joint, (play) => play.must('satu', 'seat.leave'), ['Satu poistui']],
  ['somebody takes a break', walk.greeting, (play) => play.must('layla', 'seat.pause'), ['Layla on tauolla']],
  ['and comes back', paused, (play) => play.must('layla', 'seat.return'), ['Layla on taas mukana']],
  [
    'a line breaks',
    walk.greeting,
    (play) => {
      play.loses('ahmed');
    },
    ['Yhteys katkesi: Ahmed'],
  ],
  [
    'and holds again',
    cutOff,
    (play) => {
      play.returns('ahmed');
    },
    ['Ahmed on taas mukana'],
  ],
  ['permission is asked', walk.greeting, (play) => play.must('mikko', 'presence.ask'), ['Nyt: Lupa']],
  [
    'yes to the other authority',
    walk.asked,
    (play) => {
      walk.read(play);
      play.must('layla', 'presence.answer', { answer: 'yes' });
    },
    ['Ovella: Satu Niemi', 'Layla sanoi kyllä'],
  ],
  [
    'no to the other authority',
    walk.asked,
    (play) => play.must('layla', 'presence.answer', { answer: 'no' }),
    ['Layla sanoi ei'],
  ],
  [
    'yes to a topic',
    walk.disclosure,
    (play) => {
      walk.read(play);
      play.must('layla', 'scope.answer', { domain: 'toimeentulo', answer: 'yes' });
    },
    ['Rahat ja tuet: Kyllä'],
  ],
  [
    'no to a topic that was open',
    walk.joint,
    (play) => play.must('layla', 'scope.answer', { domain: 'asuminen', answer: 'no' }),
    ['Asuminen: Ei'],
  ],
  [
    'the permission is withdrawn',
    walk.joint,
    (play) => play.must('layla', 'consent.withdraw'),
    ['Satu poistui', 'Layla peruutti luvan'],
  ],
  ['nothing that concerns the others', walk.asked, walk.read, []],
])('said aloud to the chair: %s', (_, begin, happens, sentences) => {
  const play = begin();
  const before = viewOf(play);
  happens(play);
  expect(newsBetween(before, viewOf(play))).toEqual(sentences);
});

test('knocking and coming in are each noticed once', () => {
  const play = opened();
  const alone = viewOf(play);
  knocks(play);
  const atTheDoor = viewOf(play);
  walk.letIn(play, 'layla');
  const inside = viewOf(play);
  expect([
    hasKnocked(alone, atTheDoor),
    hasKnocked(atTheDoor, atTheDoor),
    hasKnocked(atTheDoor, inside),
  ]).toEqual([true, false, false]);
  expect([hasEntered(alone, atTheDoor), hasEntered(atTheDoor, inside), hasEntered(inside, inside)]).toEqual([
    false,
    true,
    false,
  ]);
});
