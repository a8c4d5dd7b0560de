import { expect, test } from 'vitest';
import { termsIn } from '../server/domain/glossary.ts';
import { templates } from './templates.ts';
import { terms } from './terms.ts';

const finnish = (text: string) => termsIn(text, terms, 'ar').map(({ fi }) => fi);

test('every term has four languages and an id of its own, and Arabic is marked as unchecked', () => {
  expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
  for (const { words } of terms) {
    expect(Object.keys(words).sort()).toEqual(['ar', 'en', 'fi', 'sv']);
    expect(words['ar']?.unchecked).toBe(true);
    expect(words['ar']?.text).toMatch(/[\u0600-\u06ff]/);
  }
  expect(terms.find(({ id }) => id === 'yleistuki')?.words['sv']).toEqual({
    text: 'allmänt stöd',
    unchecked: true,
  });
});

test('a card shows the terms that stand in it, in their order, whatever their endings', () => {
  expect(finnish('Satu tekee asumistukihakemuksen kanssasi tänään.')).toEqual(['asumistuki', 'hakemus']);
  expect(finnish('Kela tarvitsee tiliotteen. Päätös tulee viimeistään 7 arkipäivää siitä.')).toEqual([
    'tiliote',
    'päätös',
    'arkipäivä',
  ]);
});

test('the longer term counts, and each only once', () => {
  expect(
    finnish('Perustoimeentulotuki, sitten ehkäisevästä toimeentulotuesta, ja perustoimeentulotuesta'),
  ).toEqual(['perustoimeentulotuki', 'ehkäisevä toimeentulotuki']);
});

test('a short beginning is not found inside another word', () => {
  expect(finnish('Voit luvata itsellesi, sinä päätät')).toEqual([]);
});

test('a language without a word shows nothing', () => {
  expect(termsIn('tiliote', terms, 'so')).toEqual([]);
});

test('templates name terms that are', () => {
  const ids = terms.map(({ id }) => id);
  expect(templates.flatMap((template) => template.terms).filter((id) => !ids.includes(id))).toEqual([]);
});
