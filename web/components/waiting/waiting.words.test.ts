import { expect, test } from 'vitest';
import type { WaitingView } from '../../../server/domain/view/types.ts';
import { stepOf } from '../../../server/domain/view/step.ts';
import { clientViews } from '../../fixtures/meeting.client.ts';
import { nowWords, waitingSteps } from './waiting.words.ts';

const stepsIn = (phase: WaitingView['phase']) =>
  waitingSteps({ ...clientViews.waiting, phase, step: stepOf(phase) }).map(({ title }) => title);

test.each(['scheduled', 'greeting'] as const)(
  'who comes for the first time is told what will be asked: %s',
  (phase) => {
    expect(stepsIn(phase)).toEqual([
      'Sosiaalityö päästää sinut sisään',
      'Tervehdimme',
      'Saako Kela tulla mukaan?',
    ]);
  },
);

test.each(['presence', 'disclosure', 'joint', 'closing', 'signing'] as const)(
  'a client who comes back is not told that she will be asked what she has answered: %s',
  (phase) => {
    expect(stepsIn(phase)).toEqual(['Sosiaalityö päästää sinut sisään', 'Jatkamme siitä, mihin jäimme']);
  },
);

test('at the door of a room that the officials have left nobody is promised to get in soon', () => {
  const view = { ...clientViews.waiting, phase: 'joint', step: 'together' } as const;
  expect(nowWords({ ...view, inside: ['interpreter'] }).heading).toBe('Virkailija ei ole nyt huoneessa.');
  expect(nowWords({ ...view, inside: ['kela'] }).heading).toBe('Pääset pian sisään.');
});

test('the invited official who comes back is not told of questions that are answered', () => {
  const view = { ...clientViews.waiting, phase: 'joint', step: 'together', answer: 'yes' } as const;
  const satu = { ...view, me: { ...view.me, role: 'kela' as const } };
  expect(waitingSteps(satu).map(({ title }) => title)).toEqual([
    'Sosiaalityö päästää sinut sisään',
    'Jatkamme siitä, mihin jäimme',
  ]);
});
