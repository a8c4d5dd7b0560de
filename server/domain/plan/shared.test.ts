import fc from 'fast-check';
import { expect, test } from 'vitest';
import { otherAuthority, type Role } from '../people.ts';
import { isEmptyExtract, type PlanExtract, remainderFor, sharedPlan } from './shared.ts';
import { domainOf } from './state.ts';
import { opOf, randomSheet, type Step } from './testing/play.ts';
import { act, action, cards, must, readerOf, rowId, set, type Sheet, sheetWith } from './testing/sheet.ts';
import { maySee } from './visible.ts';

const titles = ({ rows }: PlanExtract) => rows.actions.map((row) => row.values['title']?.value);
const table = (sheet: Sheet, together: boolean) => ({ ...sheet.rights, together });

let sheet = sheetWith(cards('velat'));
sheet = must(sheet, 'county', set('goal', 'Koti säilyy'));
sheet = must(sheet, 'county', set('survey/terveys/countyView', 'unet menneet'));
sheet = must(sheet, 'county', action('velat', 'Soitto', { rowId: rowId(1) }));
sheet = must(sheet, 'county', action('terveys', 'Lääkäri', { rowId: rowId(2), after: rowId(1) }));
sheet = must(sheet, 'county', action('turva', 'Turvakoti', { rowId: rowId(3), after: rowId(2) }));
sheet = must(sheet, 'kela', action('velat', 'Hakemus', { rowId: rowId(4), after: rowId(1) }));

test('PL-25 the shared part is what all who sign may see', () => {
  const shared = sharedPlan(sheet.plan, table(sheet, true));
  expect(titles(shared)).toEqual(['Soitto', 'Hakemus']);
  expect(Object.keys(shared.fields)).toEqual(['goal']);
  expect(shared.fields['goal']).toMatchObject({ value: 'Koti säilyy', by: { role: 'county' } });
});

test('PL-25 the rest is for those who may see it, and safety for the county alone', () => {
  const rest = (...seenBy: readonly Role[]) => remainderFor(sheet.plan, table(sheet, true), { seenBy });
  expect(isEmptyExtract(rest('kela'))).toBe(true);
  expect(titles(rest('client'))).toEqual(['Lääkäri']);
  expect(titles(rest('client', 'county'))).toEqual(['Lääkäri']);
  expect(titles(rest('county'))).toEqual(['Lääkäri', 'Turvakoti']);
  for (const role of ['county', 'client'] as const)
    expect(Object.keys(rest(role).fields)).toEqual(['survey/terveys/countyView']);
  expect(isEmptyExtract(rest('interpreter'))).toBe(true);
  const alone = { seenBy: ['county'], hiddenFrom: ['client'] } as const;
  expect(titles(remainderFor(sheet.plan, table(sheet, true), alone))).toEqual(['Turvakoti']);
});

test('PL-25 after a withdrawal the initiator and the client share what they both may see', () => {
  const alone = { ...sheet, rights: sheetWith([]).rights };
  const rest = (role: Role) => titles(remainderFor(alone.plan, table(alone, false), { seenBy: [role] }));
  expect(titles(sharedPlan(alone.plan, table(alone, false)))).toEqual(['Soitto', 'Lääkäri']);
  expect(rest('client')).toEqual(['Hakemus']);
  expect(rest('county')).toEqual(['Turvakoti']);
});

test('PL-26 safety is not in the shared part even when only the county signs', () => {
  expect(JSON.stringify(sharedPlan(sheet.plan, table(sheet, false)))).not.toContain('Turvakoti');
});

const nat = fc.nat({ max: 1000 });

test('PL-25 in any meeting shared and remainder are apart, and together all that a party may see', () => {
  fc.assert(
    fc.property(
      nat,
      fc.array(nat, { minLength: 22, maxLength: 22 }),
      fc.array(fc.tuple(nat, nat, nat, nat), { maxLength: 60 }),
      fc.boolean(),
      (initiator, edges, steps, together) => {
        let played = randomSheet(initiator, edges);
        steps.forEach((step: Step, mark) => {
          const { role, op } = opOf(played, step, mark);
          played = act(played, role, op);
        });
        const shared = sharedPlan(played.plan, table(played, together));
        const invited = otherAuthority(played.rights.initiator);
        for (const role of ['client', played.rights.initiator, ...(together ? [invited] : [])] as const) {
          const rest = remainderFor(played.plan, table(played, together), { seenBy: [role] });
          const ids = [...shared.rows.actions, ...rest.rows.actions].map((row) => row.id).sort();
          const seen = played.plan.rows.actions
            .filter((row) => maySee(readerOf(played, role), { owner: row.owner, domain: domainOf(row) }))
            .map((row) => row.id)
            .sort();
          expect(ids).toEqual(seen);
        }
        expect(JSON.stringify(shared)).not.toContain('"turva"');
        expect(JSON.stringify(shared)).not.toContain('survey/turva');
      },
    ),
  );
});
