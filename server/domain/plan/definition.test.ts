import { expect, test } from 'vitest';
import { actionOwners } from '../plan-template.ts';
import { isTextId } from '../texts/text.ts';
import { doerCodes, planFields, planSections, planTextIds, rowFields, rowKinds } from './definition.ts';
import { cleanValue } from './values.ts';

test('PL-1 every field is defined once', () => {
  const patterns = planFields.map((field) => field.pattern);
  expect(new Set(patterns).size).toBe(patterns.length);
});

test('PL-1 the sheet has its sections in this order', () => {
  expect(planSections).toEqual([
    'goal',
    'survey',
    'actions',
    'benefits',
    'leadPerson',
    'followUp',
    'ownView',
  ]);
});

test('PL-1 what opens a field agrees with its path and its owner', () => {
  for (const { pattern, owner, opens } of planFields) {
    const [head, star] = pattern.split('/');
    expect(opens).toBe(star !== '*' ? 'core' : head === 'survey' ? 'path' : 'row');
    expect(owner === 'core').toBe(opens === 'core');
    expect(owner === 'row').toBe(opens === 'row');
  }
});

test('PL-1 every kind of rows has a required life domain that only its owner sets', () => {
  for (const rows of rowKinds)
    expect(rowFields(rows).get('domain')).toMatchObject({
      required: true,
      writers: 'row-owner',
      shape: { kind: 'domain' },
    });
});

test('PL-1 nobody writes a view but its authority, and the interpreter writes nothing', () => {
  const writersOf = (pattern: string) => planFields.find((field) => field.pattern === pattern)?.writers;
  expect(writersOf('survey/*/kelaView')).toEqual(['kela']);
  expect(writersOf('survey/*/countyView')).toEqual(['county']);
  for (const { writers } of planFields) expect(writers).not.toContain('interpreter');
});

test('PL-1 there are words for every label, section, change and code', () => {
  expect(planTextIds.filter((id) => !isTextId(id))).toEqual([]);
});

test('PL-1 everyone whom a template names as the doer can be written as the doer', () => {
  const shape = rowFields('actions').get('owner')?.shape;
  for (const owner of actionOwners)
    expect(cleanValue({ shape: shape ?? { kind: 'date' }, required: true }, doerCodes[owner]).ok).toBe(true);
});
