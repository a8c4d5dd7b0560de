import { expect, test } from 'vitest';
import { cardForm } from '../../server/domain/meetings/card-form.ts';
import type { CardText } from '../../server/domain/meetings/events.ts';
import type { CardView } from '../../server/domain/view/types.ts';
import { hexOf, sha256, utf8 } from './signing.bytes.ts';
import { ShownCards } from './signing.cards.ts';

const texts = (text: string): readonly CardText[] => [
  { title: 'Kuka tekee mitä', text, lang: 'fi', dir: 'ltr' },
];
let cards = 0;
const card = (subject: CardView['subject'], text: string): CardView => ({
  cardId: `crd_${(cards += 1)}`,
  subject,
  texts: texts(text),
  terms: [],
  // What the server says of it counts for nothing.
  hash: 'said',
  confirmedAt: null,
});
const read = (part: string, text: string) => card({ kind: 'read-back', part }, text);
const greeting = () => card({ kind: 'greeting' }, 'Tätä ei nauhoiteta.');

const inPaper = async (text: string, confirmedAt: string | null = '2026-11-24T08:35:00.000Z') => ({
  title: text,
  hash: hexOf(await sha256(utf8(cardForm(texts(text))))),
  lang: 'ar',
  confirmedAt,
});

const page = (...shown: readonly CardView[]) => {
  const cards = new ShownCards();
  for (const one of shown) cards.show(one);
  return cards;
};
const paperOf = async (...cards: readonly (string | Promise<Awaited<ReturnType<typeof inPaper>>>)[]) => ({
  readBack: await Promise.all(cards.map((one) => (typeof one === 'string' ? inPaper(one) : one))),
  byPhone: [] as { from: string; to: string | null }[],
});

test('SU-12 the cards of the paper are those that were read', async () => {
  const shown = page(greeting(), read('goal', 'Koti säilyy.'), read('actions/1', 'Mikko soittaa.'));
  expect(await shown.compareWith(await paperOf('Koti säilyy.', 'Mikko soittaa.'))).toEqual({
    same: true,
    uncompared: 0,
  });
  // Not read aloud, and said to be so.
  const benefit = inPaper('Asumistuki', null);
  expect((await shown.compareWith(await paperOf('Koti säilyy.', benefit))).same).toBe(true);
});

test.each([
  ['another text', ['Koti säilyy.', 'Mikko soittaa kahdesti.']],
  ['a card more', ['Koti säilyy.', 'Mikko soittaa.', 'Layla maksaa.']],
])('SU-12 a paper with %s than was read is refused', async (_, paper) => {
  const shown = page(greeting(), read('goal', 'Koti säilyy.'), read('actions/1', 'Mikko soittaa.'));
  expect(await shown.compareWith(await paperOf(...paper))).toEqual({ same: false });
});

test('SU-12 a card that was changed and read again is compared as it was read last', async () => {
  const shown = page(greeting(), read('goal', 'Koti.'), read('goal', 'Koti säilyy.'));
  expect((await shown.compareWith(await paperOf('Koti säilyy.'))).same).toBe(true);
});

test('SU-12 a card that was taken out of the plan after it was read holds nobody up', async () => {
  const shown = page(greeting(), read('goal', 'Koti säilyy.'), read('actions/1', 'Mikko soittaa.'));
  expect((await shown.compareWith(await paperOf('Koti säilyy.'))).same).toBe(true);
});

test('SU-12 after a reload what has been seen since is compared, and the rest is counted', async () => {
  const since = page(read('actions/1', 'Mikko soittaa.'));
  expect(await since.compareWith(await paperOf('Koti säilyy.', 'Mikko soittaa.'))).toEqual({
    same: true,
    uncompared: 1,
  });
  expect(await since.compareWith(await paperOf('Koti säilyy.', 'Mikko ei soita.'))).toEqual({ same: false });
  expect(await page().compareWith(await paperOf('Koti säilyy.', 'Mikko soittaa.'))).toEqual({
    same: true,
    uncompared: 2,
  });
});

test('SU-12, IN-4 what was read on the telephone did not stand on the page', async () => {
  const shown = page(greeting(), read('goal', 'Koti säilyy.'));
  const paper = await paperOf('Koti säilyy.', 'Mikko soittaa.');
  const byPhone = [{ from: '2026-11-24T08:34:00.000Z', to: '2026-11-24T08:36:00.000Z' }];
  expect(await shown.compareWith({ ...paper, byPhone })).toEqual({ same: true, uncompared: 1 });
});

test('SU-12 no paper, no cards: nothing to compare', async () => {
  expect(await page(greeting()).compareWith(null)).toEqual({ same: true, uncompared: 0 });
});
