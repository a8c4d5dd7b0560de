import { expect, test } from 'vitest';
import { createIndexes } from '../../db/indexes.ts';
import { createLedger } from '../../db/ledger.ts';
import { openDatabase } from '../../db/open.ts';
import { testKeys } from '../../db/testing.ts';
import type { CaseFacts } from '../domain/launch.ts';
import { testWorld } from '../http/testing-world.ts';
import { openCase } from './open-case.ts';

const facts: CaseFacts = {
  system: 'county',
  externalCaseId: 'HK-1',
  unitId: 'haukipudas',
  templateCode: 'vuokravelka_haato',
  client: { name: 'Layla Haddad', birthDate: '1990-09-01', language: 'ar' },
};

test('PA-5 a second link to a case leads to the same one, and says once who else works with the client', async () => {
  const database = openDatabase(':memory:');
  const ledger = createLedger(database, testKeys);
  const world = testWorld();
  const deps = { ledger, cases: createIndexes(database), newId: world.newId };
  const open = (personId: `per_${string}`, ...unitIds: string[]) =>
    openCase(deps, facts, { personId, unitIds }, world.now());
  const caseId = await open('per_1', 'haukipudas');
  for (const again of [open('per_2', 'haukipudas'), open('per_3', 'tuira'), open('per_3', 'tuira')])
    expect(await again).toBe(caseId);
  expect((await ledger.read(`case/${caseId}`)).map(({ type, actor }) => [type, actor])).toEqual([
    ['case.opened/1', 'per_1'],
    ['case.official-sent/1', 'per_3'],
  ]);
  database.close();
});
