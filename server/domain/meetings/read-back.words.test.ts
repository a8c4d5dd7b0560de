import { describe, expect, test } from 'vitest';
import { planFields, rowFields } from '../plan/definition.ts';
import type { ReadBackCard } from '../plan/read-back.ts';
import type { PlanField } from '../plan/field.ts';
import { langs } from '../texts/lang.ts';
import { readBackWords } from './read-back.words.ts';

const rent = { fi: 'yleinen asumistuki', en: 'general housing allowance', ar: 'إعانة السكن العامة' };
const names = (code: string) => (code === 'yleinen_asumistuki' ? rent : null);

const parts = {
  'actions/row_1': {
    title: 'Täytä hakemus',
    owner: 'asiakas',
    person: 'Layla Haddad',
    due: '2026-11-28',
    domain: 'asuminen',
    status: 'sovittu',
    help: 'sosiaaliohjaaja',
  },
  'benefits/row_2': {
    code: 'yleinen_asumistuki',
    title: 'yleinen asumistuki',
    authority: 'kela',
    domain: 'asuminen',
    state: 'vireilla',
    note: 'vuokrasopimus puuttuu',
    date: '2026-12-04',
  },
  agreed: {
    'lead/authority': 'kela',
    'lead/name': 'Satu Niemi',
    'followUp/date': '2026-12-15',
    'followUp/channel': 'phone',
    'followUp/none': 'asia on valmis',
  },
} as const;
type Part = keyof typeof parts;

const fieldOf = (part: Part, name: string): PlanField => {
  const field =
    part === 'agreed'
      ? planFields.find(({ pattern }) => pattern === name)
      : rowFields(part === 'actions/row_1' ? 'actions' : 'benefits').get(name);
  if (!field) throw new Error(`${part} has no ${name}`);
  return field;
};

/** The card with these fields alone. */
const card = (part: Part, ...filled: readonly string[]): ReadBackCard => ({
  part,
  optional: false,
  lines: Object.entries(parts[part])
    .filter(([name]) => filled.includes(name))
    .map(([name, value]) => ({ name, field: fieldOf(part, name), value })),
});

const fi = (part: Part, ...filled: readonly string[]) => readBackWords(card(part, ...filled), 'fi', names);

describe('SU-13 what has not been agreed is said in words', () => {
  test('of an action', () => {
    expect(fi('actions/row_1', 'title', 'owner', 'due', 'help')).toBe(
      'Sinä teet tämän: Täytä hakemus\nViimeinen päivä: la 28.11.2026\nApuna: sosiaaliohjaaja',
    );
    expect(fi('actions/row_1', 'title', 'owner')).toBe(
      'Sinä teet tämän: Täytä hakemus\nPäivää ei ole vielä sovittu.',
    );
    expect(fi('actions/row_1', 'title')).toBe(
      'Vielä ei ole sovittu, kuka tekee tämän: Täytä hakemus\nPäivää ei ole vielä sovittu.',
    );
    expect(fi('actions/row_1', 'person', 'due')).toBe(
      'Tämän tekee Layla Haddad: tekoa ei ole vielä kirjoitettu\nViimeinen päivä: la 28.11.2026',
    );
  });

  test('of a benefit', () => {
    expect(fi('benefits/row_2', 'title', 'authority', 'state', 'date', 'note')).toBe(
      'Yleinen asumistuki, Kela: vireillä.\nPäivä: pe 4.12.2026\nHuomio: vuokrasopimus puuttuu',
    );
    expect(fi('benefits/row_2', 'code')).toBe('Yleinen asumistuki: tilannetta ei ole vielä kirjattu.');
  });

  test('of the lead person and the follow-up', () => {
    expect(fi('agreed', 'lead/name', 'lead/authority', 'followUp/date', 'followUp/channel')).toBe(
      'Sinun yhteyshenkilösi on Satu Niemi, Kela.\nKatsomme yhdessä, miten meni: ti 15.12.2026, puhelin.',
    );
    expect(fi('agreed', 'lead/name')).toBe(
      'Sinun yhteyshenkilösi on Satu Niemi.\nVielä ei ole sovittu, milloin katsomme, miten meni.',
    );
    expect(fi('agreed', 'lead/authority', 'followUp/none')).toBe(
      'Yhteyshenkilösi tulee täältä: Kela. Nimeä ei ole vielä sovittu.\nSeurantaa ei sovita. Syy: asia on valmis',
    );
    expect(fi('agreed', 'followUp/date')).toBe(
      'Yhteyshenkilöä ei ole vielä sovittu.\nKatsomme yhdessä, miten meni: ti 15.12.2026.',
    );
  });
});

/** Every choice of some of these. */
const subsets = (all: readonly string[]): readonly (readonly string[])[] =>
  all.reduce<readonly (readonly string[])[]>(
    (some, one) => [...some, ...some.map((few) => [...few, one])],
    [[]],
  );

test.each(langs)('SU-13 in %s no card has an empty place, whatever of it is filled in', (lang) => {
  const empty = /[:،,]\s*(\n|$|[:،,.])|[{}]|undefined|null/;
  for (const part of ['actions/row_1', 'benefits/row_2', 'agreed'] as const)
    for (const filled of subsets(Object.keys(parts[part]))) {
      const words = readBackWords(card(part, ...filled), lang, names);
      expect([filled, empty.exec(words)]).toEqual([filled, null]);
    }
});

test('PL-29 a card in Arabic names the benefit in Arabic, with the word of the letters beside it', () => {
  const said = readBackWords(card('benefits/row_2', 'code', 'title', 'authority', 'state'), 'ar', names);
  expect(said).toContain('إعانة السكن العامة');
  expect(said).toContain('yleinen asumistuki');
});
