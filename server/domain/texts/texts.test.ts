import { describe, expect, test } from 'vitest';
import { lifeDomains } from '../life-domains.ts';
import { planTextIds } from '../plan/definition.ts';
import { actionOwners, followUpChannels, planOwners } from '../plan-template.ts';
import { dirOf, langs, type Lang } from './lang.ts';
import { fill, isTextId, text } from './text.ts';
import { textsAr } from './texts.ar.ts';
import { textsEn } from './texts.en.ts';
import { textsFi, type TextId } from './texts.fi.ts';

const catalogues: Record<Lang, Record<TextId, string>> = { fi: textsFi, en: textsEn, ar: textsAr };
const ids = Object.keys(textsFi).filter(isTextId);
const placeholders = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

/** Words that the product never says (DOMAIN §6). */
const avoided = /syyttä|laiminly|vaikeasti työllist|\btapau|\bisän(tä|nä)|\bviera(s|a)|\buhri/i;

describe.each(langs)('texts in %s', (lang) => {
  test('none is empty or padded', () => {
    expect(ids.filter((id) => catalogues[lang][id].trim() !== catalogues[lang][id])).toEqual([]);
    expect(ids.filter((id) => catalogues[lang][id] === '')).toEqual([]);
  });

  test('each takes the same values as its source', () => {
    const differs = (id: TextId) =>
      placeholders(catalogues[lang][id]).join() !== placeholders(textsFi[id]).join();
    expect(ids.filter(differs)).toEqual([]);
  });
});

test('no word is used that should be avoided', () => {
  expect(ids.filter((id) => avoided.test(textsFi[id]))).toEqual([]);
});

test('the translations are translations', () => {
  const arabic = /[\u0600-\u06ff]/;
  const onlyValues = (id: TextId) => /^[{}\w\s.:,;–]*$/.test(textsAr[id]);
  expect(ids.filter((id) => !onlyValues(id) && !arabic.test(textsAr[id]))).toEqual([]);
  expect(ids.filter((id) => arabic.test(textsFi[id] + textsEn[id]))).toEqual([]);
});

test('the letters of the marks differ within each language', () => {
  const roles = ['kela', 'county', 'client', 'interpreter', 'service'] as const;
  for (const lang of langs) {
    const letters = roles.map((role) => text(`mark.${role}`, lang));
    expect(new Set(letters).size).toBe(roles.length);
    expect(letters.every((letter) => letter.length === 1)).toBe(true);
  }
});

test('every field and code of the plan has its words', () => {
  const codes = [
    ...planTextIds,
    ...lifeDomains.flatMap((domain) => [
      `domain.${domain}`,
      `domain.${domain}.examples`,
      `domain.${domain}.prompt`,
    ]),
    ...[...actionOwners, ...planOwners].map((owner) => `owner.${owner}`),
    ...followUpChannels.map((channel) => `channel.${channel}`),
  ];
  expect(codes.filter((code) => !isTextId(code))).toEqual([]);
});

describe('values in a saying', () => {
  test('are put where the source has them', () => {
    expect(text('change.set', 'fi', { who: 'Mikko', what: 'mistä apua on haettu' })).toBe(
      'Mikko muutti: mistä apua on haettu',
    );
    expect(text('summary.page', 'en', { page: 1, pages: 2 })).toBe('Page 1 / 2');
  });

  test('are isolated when they run the other way', () => {
    expect(fill('{who} sanoi', 'fi', { who: 'ليلى' })).toBe('\u2068ليلى\u2069 sanoi');
    expect(fill('قال {who}.', 'ar', { who: 'Mikko' })).toBe('قال \u2068Mikko\u2069.');
    expect(fill('قال {who}.', 'ar', { who: 'ميكو' })).toBe('قال ميكو.');
  });

  test('are asked for by the types', () => {
    // @ts-expect-error a value is missing
    expect(text('summary.page', 'fi', { page: 1 })).toBe('Sivu 1 / {pages}');
    // @ts-expect-error the text takes no value
    expect(text('plan.title', 'fi', { who: 'x' })).toBe('Yhteinen suunnitelma');
  });

  test('cannot smuggle in another placeholder', () => {
    expect(fill('{a} {b}', 'fi', { a: '{b}', b: 'x' })).toBe('{b} x');
  });
});

test('directions', () => {
  expect(['fi', 'en', 'ar', 'ar-SY', 'ckb', 'kmr', 'fa'].map(dirOf)).toEqual([
    'ltr',
    'ltr',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'rtl',
  ]);
});
