import fc from 'fast-check';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Ledger } from '../server/domain/ledger.ts';
import { genesis } from './chain.ts';
import { createLedger } from './ledger.ts';
import { openDatabase } from './open.ts';
import { events } from './schema.ts';
import { at, testFolder, testKeys } from './testing.ts';

const folder = testFolder();
afterAll(folder.remove);

const streams = ['meeting/a', 'meeting/b', 'case/a'] as const;

/**
 * Two processes, each deciding on what it saw last, which the other may have overtaken. `together`: asked for in the
 * same tick as the step before.
 */
const step = fc.record({
  writer: fc.nat(1),
  together: fc.boolean(),
  looksFirst: fc.boolean(),
  namesHead: fc.boolean(),
  targets: fc.uniqueArray(fc.constantFrom(...streams), { minLength: 1, maxLength: 2 }),
  count: fc.integer({ min: 0, max: 3 }),
});

test('AU-1 whoever writes when, no chain forks: each event follows the one before it', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      run += 1;
      const file = join(folder.path, `${run}.sqlite`);
      const databases = [openDatabase(file), openDatabase(file)] as const;
      const writers = databases.map((database) => ({
        ledger: createLedger(database, testKeys),
        seen: new Map<string, number>(),
      }));
      let written = 0;
      let asked: Promise<void>[] = [];
      for (const { writer: index, together, looksFirst, namesHead, targets, count } of steps) {
        const writer = writers[index];
        if (!writer) throw new Error('There are two writers.');
        if (!together) {
          await Promise.all(asked);
          asked = [];
          if (looksFirst)
            for (const stream of targets) writer.seen.set(stream, await seqOf(writer.ledger, stream));
        }
        const expected = targets.map((stream) => (namesHead ? (writer.seen.get(stream) ?? 0) : null));
        const events = Array.from({ length: count }, () => ({ type: 'a/1', actor: `w${index}`, body: run }));
        const appends = targets.map((stream, i) => ({ stream, expectedHead: expected[i] ?? null, events }));
        asked.push(
          writer.ledger.append(appends, at).then((result) => {
            if (!result.ok) {
              const { stream, expected: named, actual } = result.conflict;
              expect(named).toBe(expected[targets.findIndex((target) => target === stream)]);
              expect(actual).not.toBe(named);
              return;
            }
            // Accepted exactly when the writer knew every head that it named.
            for (const [i, { seq }] of result.heads.entries())
              expect(seq - count).toBe(expected[i] ?? seq - count);
            written += count * targets.length;
          }),
        );
      }
      await Promise.all(asked);
      const rows = databases[0].db.select().from(events).orderBy(events.position).all();
      expect(rows.map((row) => row.position)).toEqual(rows.map((_, i) => i + 1));
      expect(rows).toHaveLength(written);
      for (const stream of streams) {
        let last = { seq: 0, hash: genesis };
        for (const row of rows.filter((r) => r.stream === stream)) {
          expect(row).toMatchObject({ seq: last.seq + 1, prevHash: last.hash });
          last = row;
        }
      }
      for (const { close } of databases) close();
    }),
    { numRuns: 60 },
  );
});

const seqOf = async (ledger: Ledger, stream: string): Promise<number> =>
  (await ledger.head(stream))?.seq ?? 0;
