import { expect, test } from 'vitest';
import type { MeetingPlay } from '../../../server/domain/testing/meeting.ts';
import * as walk from '../../../server/domain/testing/walk.ts';
import type { SeatView } from '../../../server/domain/view/types.ts';
import { clientViews } from '../../fixtures/meeting.client.ts';
import { interpreterViews } from '../../fixtures/meeting.interpreter.ts';
import { changesBetween } from './changes.ts';

type Happens = (play: MeetingPlay) => unknown;

/** What the client and the interpreter are told of what happens in a played meeting. */
const told = (play: MeetingPlay, happens: Happens) => {
  const before = { layla: play.view('layla'), ahmed: play.view('ahmed') };
  happens(play);
  return {
    client: changesBetween(before.layla, play.view('layla')),
    interpreter: changesBetween(before.ahmed, play.view('ahmed')),
  };
};

const both = (...sentences: readonly string[]) => ({ client: sentences, interpreter: sentences });
const twice = (sentence: string) => [sentence, sentence] as const;

test.each<[string, MeetingPlay, Happens, ReturnType<typeof told>]>([
  [
    'the presence question is asked',
    walk.greeting(),
    (play) => play.must('mikko', 'presence.ask'),
    both('Nyt: kysymme, saako Kela tulla mukaan.'),
  ],
  ['the question has been read', walk.asked(), walk.read, both()],
  [
    'yes',
    walk.asked(),
    (play) => {
      walk.read(play);
      play.must('layla', 'presence.answer', { answer: 'yes' });
    },
    { client: ['Kiitos. Sanoit kyllä.'], interpreter: ['Kysymykseen on vastattu.'] },
  ],
  [
    'no',
    walk.asked(),
    (play) => play.must('layla', 'presence.answer', { answer: 'no' }),
    { client: ['Selvä. Kela ei tule mukaan.'], interpreter: ['Kysymykseen on vastattu.'] },
  ],
  [
    'the other authority comes in',
    walk.given(),
    (play) => {
      walk.letIn(play, 'satu');
    },
    both('Satu Niemi, Kela, tuli huoneeseen.', 'Nyt: kysymme, mistä saa puhua.'),
  ],
  [
    'a topic is answered',
    walk.disclosure(),
    (play) => {
      walk.read(play);
      const [first] = play.meeting.scopes;
      play.must('layla', 'scope.answer', { domain: first?.domain ?? 'arki', answer: 'yes' });
    },
    { client: ['Rahat ja tuet: Kyllä'], interpreter: ['Kysymykseen on vastattu.'] },
  ],
  [
    'the permission is withdrawn',
    walk.joint(),
    (play) => play.must('layla', 'consent.withdraw'),
    {
      client: ['Satu Niemi, Kela, lähti.', 'Kela ei ole enää mukana'],
      interpreter: ['Satu Niemi, Kela, lähti.'],
    },
  ],
  [
    'the closing begins',
    walk.joint(),
    (play) => {
      walk.fill(play);
      play.must('mikko', 'closing.begin');
    },
    both('Nyt: luemme, mitä on sovittu.'),
  ],
])('client and interpreter are told: %s', (_, play, happens, sentences) => {
  expect(told(play, happens)).toEqual(sentences);
});

test.each<[SeatView, SeatView]>([
  [clientViews.waiting, clientViews.greeting],
  [interpreterViews.waiting, interpreterViews.greeting],
])('who comes in is told where they are and what happens', (before, after) => {
  const sentences = ['Olet nyt huoneessa.', 'Nyt: tervehdimme.'];
  expect(changesBetween(before, after)).toEqual(sentences);
  expect(changesBetween(null, after)).toEqual(sentences);
});

test.each<[string, MeetingPlay, string, string]>([
  ['yes', walk.given(), 'Kiitos. Sanoit kyllä.', 'Kysymykseen on vastattu.'],
  ['no', walk.refused(), 'Selvä. Kela ei tule mukaan.', 'Kysymykseen on vastattu.'],
  ['not yet', walk.asked(), ...twice('Nyt: kysymme, saako Kela tulla mukaan.')],
])(
  'who comes back while the question has its answer is told the answer: %s',
  (_, play, client, interpreter) => {
    expect(changesBetween(null, play.view('layla')).at(-1)).toBe(client);
    expect(changesBetween(null, play.view('ahmed')).at(-1)).toBe(interpreter);
  },
);

test('nothing is told where nothing has changed, and nothing outside the room', () => {
  expect(changesBetween(clientViews.together, clientViews.together)).toEqual([]);
  expect(changesBetween(clientViews.together, clientViews.left)).toEqual([]);
  expect(changesBetween(null, clientViews.waiting)).toEqual([]);
  expect(changesBetween(clientViews.together, null)).toEqual([]);
});
