import { describe, expect, test } from 'vitest';
import { birthDateOf, isInventedHetu } from '../server/domain/hetu.ts';
import { isId } from '../server/domain/ids.ts';
import { mayBeAsked } from '../server/domain/life-domains.ts';
import { templateCodes } from '../server/domain/plan-template.ts';
import type { Dated } from '../server/domain/reference.ts';
import { benefits } from './benefits.ts';
import { demoCases } from './demo-cases.ts';
import { interpreters } from './interpreters.ts';
import { languages } from './languages.ts';
import { officials, people } from './officials.ts';
import { organisations, units } from './organisations.ts';
import { templates } from './templates.ts';
import { terms } from './terms.ts';

/** The day on which the demonstration plays. */
const today = '2026-11-24';
const validToday = ({ validFrom, validTo }: Dated) =>
  validFrom <= today && (validTo === null || validTo >= today);
const twice = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);

describe.each(templates)('template $code', (template) => {
  test('asks three to six topics that may be asked, each once', () => {
    expect(template.cards.length).toBeGreaterThanOrEqual(3);
    expect(template.cards.length).toBeLessThanOrEqual(6);
    expect(template.cards.every(mayBeAsked)).toBe(true);
    expect(twice(template.cards)).toEqual([]);
  });

  test('suggests only rows that the cards can open', () => {
    const rows = [...template.suggestedActions, ...template.suggestedBenefits];
    const questions = template.questions.flatMap(({ domain }) => (domain ? [{ domain }] : []));
    expect([...rows, ...questions].filter(({ domain }) => !template.cards.includes(domain))).toEqual([]);
  });

  test('suggests benefits that are paid today, from the authority that decides on them', () => {
    const known = template.suggestedBenefits.map(({ code, authority }) => {
      const benefit = benefits.find(({ id }) => id === code);
      const owner = organisations.find(({ id }) => id === benefit?.organisationId);
      return benefit !== undefined && validToday(benefit) && owner?.authority === authority;
    });
    expect(known).toEqual(template.suggestedBenefits.map(() => true));
  });

  test('puts no fact and no words of the client into the plan', () => {
    const words = JSON.stringify(template);
    expect(words).not.toMatch(
      /En uskaltanut|Rahaa ei tullut|Olen kotona|Haluan oppia|Rautio|Salo|Koeaho|Haddad/,
    );
  });
});

test('every situation has its template, its card lengths and one demo case', () => {
  expect(templates.map(({ code }) => code)).toEqual([...templateCodes]);
  expect(templates.every(({ minutes, minutesInterpreted }) => minutesInterpreted === 2 * minutes)).toBe(true);
  const county = demoCases.filter(({ system }) => system === 'county');
  expect(county.map(({ templateCode }) => templateCode).sort()).toEqual([...templateCodes].sort());
});

test('personal codes are invented, agree with the birth date, and stand only in the county’s system', () => {
  for (const { system, client } of demoCases) {
    expect('hetu' in client).toBe(system === 'county');
    if (client.hetu === undefined) continue;
    expect(isInventedHetu(client.hetu)).toBe(true);
    expect(birthDateOf(client.hetu)).toBe(client.birthDate);
  }
});

test('Layla Haddad is the interpreted client, and speaks a language that is interpreted', () => {
  const interpreted = demoCases.filter(({ client }) => client.language !== 'fi');
  expect(interpreted.map(({ client }) => client.name)).toEqual(['Layla Haddad']);
  expect(languages.map(({ id }) => id)).toEqual(
    expect.arrayContaining(interpreters.flatMap((one) => one.languages)),
  );
});

test('ids are of their kind and nobody has another’s', () => {
  const persons = [...officials, ...interpreters].map(({ id }) => id);
  expect(persons.filter((id) => !isId('per', id))).toEqual([]);
  expect(twice([...persons])).toEqual([]);
  expect(twice([...organisations, ...units, ...benefits, ...languages].map(({ id }) => id))).toEqual([]);
});

test('every unit has a named contact at the other authority, and a deputy', () => {
  const authorityOf = (organisationId: string) =>
    organisations.find(({ id }) => id === organisationId)?.authority;
  for (const unit of units) {
    const contacts = unit.contacts.flatMap(({ personId, deputyIds }) => [personId, ...deputyIds]);
    expect(contacts.length).toBeGreaterThanOrEqual(2);
    for (const contact of contacts) {
      const official = officials.find(({ id }) => id === contact);
      expect(authorityOf(official?.organisationId ?? '')).not.toBe(authorityOf(unit.organisationId));
    }
  }
});

test('officials and cases belong to units that are', () => {
  const known = (id: string, organisationId?: string) =>
    units.some((unit) => unit.id === id && (!organisationId || unit.organisationId === organisationId));
  for (const { unitIds, organisationId } of officials)
    expect(unitIds.every((id) => known(id, organisationId))).toBe(true);
  expect(demoCases.every(({ unitId }) => known(unitId))).toBe(true);
  expect(people.mikko.unitIds).toContain(demoCases[0]?.unitId);
});

test('one benefit ends where the next begins', () => {
  const on = (day: string) =>
    benefits
      .filter(({ validFrom, validTo }) => validFrom <= day && (!validTo || validTo >= day))
      .map(({ id }) => id);
  expect(on('2026-04-30')).toContain('tyomarkkinatuki');
  expect(on('2026-04-30')).not.toContain('yleistuki');
  expect(on('2026-05-01')).toContain('yleistuki');
  expect(on('2026-05-01')).not.toContain('tyomarkkinatuki');
});

test('a benefit has a name in every language, Arabic marked as unchecked, in the words of the glossary', () => {
  for (const { id, name, unchecked } of benefits) {
    expect(Object.keys(name).sort()).toEqual(['ar', 'en', 'fi']);
    expect(unchecked).toContain('ar');
    const words = terms.find((term) => term.id === id)?.words;
    if (words) expect(name).toEqual({ fi: words['fi']?.text, en: words['en']?.text, ar: words['ar']?.text });
  }
});

test('languages have their own names and directions', () => {
  expect(languages.filter(({ dir }) => dir === 'rtl').map(({ id }) => id)).toEqual([
    'ar',
    'fa',
    'prs',
    'ckb',
    'ps',
  ]);
  expect(languages.find(({ id }) => id === 'ar')).toMatchObject({
    ownName: 'العربية',
    name: { fi: 'arabia' },
  });
});
