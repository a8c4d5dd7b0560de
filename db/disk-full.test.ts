import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { LedgerUnavailable } from '../server/domain/ledger.ts';
import { createLedger } from './ledger.ts';
import { openDatabase } from './open.ts';
import { at, ManualWaits, testKeys } from './testing.ts';
import { needs, smallDisk } from './testing-disk.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0).reverse()) end();
});

/** Around them lie the sizes at which SQLite's log begins to be moved into its file. */
test.for([1024, 2048, 6144])(
  'AU-7 on a full disk of %i KiB nothing acknowledged is lost, reading goes on, and it gets well by itself',
  async (kibibytes, context) => {
    const disk = needs(context, smallDisk(kibibytes));
    ends.push(() => {
      disk.remove();
    });
    const waits = new ManualWaits();
    const database = openDatabase(join(disk.path, 'a.sqlite'), { waits });
    ends.push(database.close);
    const ledger = createLedger(database, testKeys);
    let acknowledged = 0;
    const add = async () => {
      const events = [{ type: 'a/1', actor: 'x', body: 'y'.repeat(3000) }];
      await ledger.append([{ stream: 'meeting/a', expectedHead: null, events }], at);
      acknowledged += 1;
    };
    const addUntilRefused = async () => {
      for (;;) {
        try {
          await add();
        } catch (error) {
          return error;
        }
      }
    };

    await add();
    disk.fill();
    expect(await addUntilRefused()).toBeInstanceOf(LedgerUnavailable);
    expect(database.writer.state()).toBe('read-only');
    expect(await ledger.read('meeting/a')).toHaveLength(acknowledged);
    waits.pass(10_000);
    expect(database.writer.state()).toBe('read-only');

    disk.free();
    waits.pass(1000);
    expect(database.writer.state()).toBe('ok');
    // And again, full of its own events.
    expect(await addUntilRefused()).toBeInstanceOf(LedgerUnavailable);
    expect(await ledger.read('meeting/a')).toHaveLength(acknowledged);
    expect(database.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect((await ledger.head('meeting/a'))?.seq).toBe(acknowledged);
  },
);
