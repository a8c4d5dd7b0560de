import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LifeDomain, lifeDomains } from '../life-domains.ts';
import type { Role } from '../people.ts';
import { cards, type EdgeName, rightsWith } from './testing/sheet.ts';
import { domainOpenTo, hiddenFrom, maySee, type Part } from './visible.ts';

const core: Part = { owner: 'core' };
const domains = fc.constantFrom(...lifeDomains);
const owners = fc.constantFrom('kela', 'county', 'client');
const part = fc.record({ owner: owners, domain: domains }) as fc.Arbitrary<Part>;
const edge = fc
  .tuple(fc.boolean(), domains)
  .map(([out, domain]): EdgeName => (out ? `county>kela:${domain}` : `kela>county:${domain}`));
const rights = fc
  .tuple(fc.constantFrom('kela' as const, 'county' as const), fc.array(edge))
  .map(([initiator, edges]) => rightsWith(initiator, edges));

const sees = (role: Role, part: Part, edges: readonly EdgeName[], initiator: 'kela' | 'county' = 'county') =>
  maySee({ ...rightsWith(initiator, edges), role }, part);

test('PL-8 the client sees every part but safety, the interpreter none', () => {
  fc.assert(
    fc.property(rights, fc.oneof(part, fc.constant(core)), (given, any) => {
      const safety = 'domain' in any && any.domain === 'turva';
      expect(maySee({ ...given, role: 'client' }, any)).toBe(!safety);
      expect(maySee({ ...given, role: 'interpreter' }, any)).toBe(false);
    }),
  );
});

test('PL-8 an authority sees its own parts whatever the consents, safety apart', () => {
  fc.assert(
    fc.property(
      rights,
      domains.filter((domain) => domain !== 'turva'),
      fc.constantFrom('kela' as const, 'county' as const),
      (given, domain, role) => {
        expect(maySee({ ...given, role }, { owner: role, domain })).toBe(true);
      },
    ),
  );
});

const of = (owner: 'kela' | 'county' | 'client', domain: LifeDomain = 'velat'): Part => ({ owner, domain });

test('PL-9 the other authority sees a part only along the edge from its owner, for its life domain', () => {
  expect(sees('kela', of('county'), [])).toBe(false);
  expect(sees('kela', of('county'), ['county>kela:velat'])).toBe(true);
  expect(sees('kela', of('county'), ['kela>county:velat'])).toBe(false);
  expect(sees('kela', of('county'), ['county>kela:asuminen'])).toBe(false);
  expect(sees('county', of('kela'), ['county>kela:velat'])).toBe(false);
  expect(sees('county', of('kela'), ['kela>county:velat'])).toBe(true);
});

test("PL-9 the client's own words go to the initiator always, to the invited along initiator → invited", () => {
  expect(sees('county', of('client'), [])).toBe(true);
  expect(sees('kela', of('client'), [])).toBe(false);
  expect(sees('kela', of('client'), ['kela>county:velat'])).toBe(false);
  expect(sees('kela', of('client'), ['county>kela:velat'])).toBe(true);
  expect(sees('kela', of('client'), [], 'kela')).toBe(true);
  expect(sees('county', of('client'), [], 'kela')).toBe(false);
  expect(sees('county', of('client'), ['kela>county:velat'], 'kela')).toBe(true);
});

test('PL-10 the core is the initiator’s from the start and opens to the invited with a yes', () => {
  expect(sees('county', core, [])).toBe(true);
  expect(sees('kela', core, [])).toBe(false);
  expect(sees('kela', core, ['county>kela:velat'])).toBe(true);
  expect(sees('kela', core, [], 'kela')).toBe(true);
});

test('PL-11 safety is the county’s alone, whoever called the meeting, whoever recorded it, whatever lives', () => {
  const every: EdgeName[] = cards(...lifeDomains);
  for (const initiator of ['kela', 'county'] as const)
    for (const owner of ['kela', 'county', 'client'] as const) {
      for (const role of ['kela', 'client', 'interpreter'] as const) {
        expect(sees(role, of(owner, 'turva'), every, initiator)).toBe(false);
        expect(domainOpenTo({ ...rightsWith(initiator, every), role }, 'turva')).toBe(false);
      }
      expect(sees('county', of(owner, 'turva'), every, initiator)).toBe(true);
      expect(hiddenFrom(rightsWith(initiator, every), of(owner, 'turva'))).toEqual(['client', 'kela']);
    }
});

test('PL-11 a county that was invited sees safety from the first acknowledged yes, and not after the last', () => {
  expect(sees('county', of('county', 'turva'), [], 'county')).toBe(true);
  expect(sees('county', of('county', 'turva'), [], 'kela')).toBe(false);
  expect(sees('county', of('county', 'turva'), ['kela>county:velat'], 'kela')).toBe(true);
});

test('PL-9 a life domain is open to the initiator, and to the invited when the client allowed it', () => {
  const open = (role: Role, edges: readonly EdgeName[]) =>
    domainOpenTo({ ...rightsWith('county', edges), role }, 'terveys');
  expect(open('county', [])).toBe(true);
  expect(open('client', [])).toBe(true);
  expect(open('interpreter', cards('terveys'))).toBe(false);
  expect(open('kela', cards('velat'))).toBe(false);
  expect(open('kela', cards('terveys'))).toBe(true);
});

test('PL-9 it is said from whom a part is hidden', () => {
  expect(hiddenFrom(rightsWith('county', []), of('county'))).toEqual(['kela']);
  expect(hiddenFrom(rightsWith('county', ['county>kela:velat']), of('county'))).toEqual([]);
  expect(hiddenFrom(rightsWith('county', []), of('kela'))).toEqual(['county']);
});
