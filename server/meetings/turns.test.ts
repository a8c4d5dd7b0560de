import { expect, test } from 'vitest';
import { LedgerUnavailable } from '../domain/ledger.ts';
import { Turns } from './turns.ts';

/** Work that ends when it is told to. */
function held(log: string[], name: string) {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return {
    end: () => {
      resolve(undefined);
    },
    work: async () => {
      log.push(`${name} begins`);
      await promise;
      log.push(`${name} ends`);
      return name;
    },
  };
}

const settled = () => new Promise((done) => setImmediate(done));

test('AU-6 one meeting’s commands run one after another, those of different meetings side by side', async () => {
  const [log, turns] = [[] as string[], new Turns()];
  const [a, b, c] = [held(log, 'a'), held(log, 'b'), held(log, 'c')];
  const all = [turns.run('mtg_1', a.work), turns.run('mtg_1', b.work), turns.run('mtg_2', c.work)];
  await settled();
  expect(log).toEqual(['a begins', 'c begins']);
  a.end();
  await settled();
  expect(log).toEqual(['a begins', 'c begins', 'a ends', 'b begins']);
  b.end();
  c.end();
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
});

test('AU-6 what takes away goes before what waits, in the order of asking', async () => {
  const [log, turns] = [[] as string[], new Turns()];
  const first = held(log, 'first');
  const quick = (name: string) => () => {
    log.push(name);
    return Promise.resolve(name);
  };
  const all = [
    turns.run('mtg_1', first.work),
    turns.run('mtg_1', quick('edit')),
    turns.run('mtg_1', quick('no'), true),
    turns.run('mtg_1', quick('another no'), true),
  ];
  await settled();
  first.end();
  await Promise.all(all);
  expect(log).toEqual(['first begins', 'first ends', 'no', 'another no', 'edit']);
});

test('a turn that does not come is said, and what takes away goes on waiting', async () => {
  const [log, turns] = [[] as string[], new Turns(1)];
  const ill = held(log, 'ill');
  const holding = turns.run('mtg_1', ill.work);
  const no = turns.run('mtg_1', () => Promise.resolve('no'), true);
  await expect(turns.run('mtg_1', () => Promise.resolve('edit'))).rejects.toThrow(LedgerUnavailable);
  ill.end();
  expect([await holding, await no]).toEqual(['ill', 'no']);
  expect(await turns.run('mtg_1', () => Promise.resolve('well'))).toBe('well');
});

test('work that throws gives the turn on', async () => {
  const turns = new Turns();
  const broken = turns.run('mtg_1', () => Promise.reject(new Error('a surprise')));
  const next = turns.run('mtg_1', () => Promise.resolve('next'));
  await expect(broken).rejects.toThrow('a surprise');
  expect(await next).toBe('next');
});
