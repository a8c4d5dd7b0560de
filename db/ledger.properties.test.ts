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

/** Two writers who decide on what they saw last, which the other may have overtaken. */
const step = fc.record({
  writer: fc.nat(1),
  looksFirst: fc.boolean(),
  targets: fc.uniqueArray(fc.constantFrom(...streams), { minLength: 1, maxLength: 2 }),
  count: fc.integer({ min: 0, max: 3 }),
});

test('AU-1 whoever writes when, no chain forks: each event follows the one before it', () => {
  let run = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      run += 1;
      const file = join(folder.path, `${run}.sqlite`);
      const databases = [openDatabase(file), openDatabase(file)] as const;
      const writers = databases.map((database) => ({
        ledger: createLedger(database, testKeys),
        seen: new Map<string, number>(),
      }));
      let written = 0;
      for (const { writer: index, looksFirst, targets, count } of steps) {
        const writer = writers[index];
        if (!writer) throw new Error('There are two writers.');
        if (looksFirst) for (const stream of targets) writer.seen.set(stream, seqOf(writer.ledger, stream));
        const before = targets.map((stream) => seqOf(writer.ledger, stream));
        const expected = targets.map((stream) => writer.seen.get(stream) ?? 0);
        const result = writer.ledger.append(
          targets.map((stream, i) => ({
            stream,
            expectedHead: expected[i] ?? 0,
            events: Array.from({ length: count }, () => ({ type: 'a/1', actor: `w${index}`, body: run })),
          })),
          at,
        );
        // Accepted exactly when the writer knew every head.
        expect(result.ok).toBe(before.every((seq, i) => seq === expected[i]));
        if (result.ok) written += count * targets.length;
      }
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

const seqOf = (ledger: Ledger, stream: string): number => ledger.head(stream)?.seq ?? 0;
