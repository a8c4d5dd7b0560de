import { expect, test } from 'vitest';
import type { WaitingView } from '../../../server/domain/view/types.ts';
import { clientViews } from '../../fixtures/meeting.client.ts';
import { waitingSteps } from './waiting.words.ts';

const stepsIn = (phase: WaitingView['phase']) =>
  waitingSteps({ ...clientViews.waiting, phase }).map(({ title }) => title);

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
