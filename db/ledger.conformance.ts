/** What every ledger does, whatever it keeps its events in. An adapter's test file calls this once. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Append, type Ledger, LedgerUnavailable, type NewEvent } from '../server/domain/ledger.ts';

export interface LedgerUnderTest {
  readonly ledger: Ledger;
  /** The same ledger after the program has stopped and started; absent where nothing outlives it. */
  readonly reopen?: () => Promise<Ledger>;
  /** Makes it unable to write; absent where that cannot happen. */
  readonly fallIll?: () => Illness;
  readonly end: () => Promise<void>;
}

export interface Illness {
  /** Lets the ledger's own patience run out. */
  waitTooLong(): void;
  /** Lets it write again, and notice that it can. */
  getWell(): void;
}

const at = '2026-11-24T08:00:00.000Z';
const later = '2026-11-24T08:00:01.000Z';
const event = (body: unknown = {}, type = 'thing.done/1'): NewEvent => ({ type, actor: 'sea_1', body });
const to = (stream: string, expectedHead: number | null, ...events: NewEvent[]): Append => ({
  stream,
  expectedHead,
  events,
});
const shredding = (stream: string, expectedHead: number | null, ...events: NewEvent[]): Append => ({
  ...to(stream, expectedHead, ...events),
  shred: true,
});

/**
 * What every ledger must do.
 * @param create a fresh, empty ledger for each test
 */
export function ledgerConformance(name: string, create: () => Promise<LedgerUnderTest>): void {
  describe(`ledger: ${name}`, () => {
    let under: LedgerUnderTest;
    let ledger: Ledger;
    beforeEach(async () => {
      under = await create();
      ledger = under.ledger;
    });
    afterEach(() => under.end());

    const mustAppend = async (...appends: Append[]) => {
      const result = await ledger.append(appends, at);
      if (!result.ok) throw new Error('conflict');
      return result;
    };
    const bodies = async (stream: string) => (await ledger.read(stream)).map(({ body }) => body);

    test('a stream that nobody wrote has no head and no events', async () => {
      expect(await ledger.head('meeting/a')).toBeNull();
      expect(await ledger.read('meeting/a')).toEqual([]);
      expect(await ledger.streams('')).toEqual([]);
    });

    test('events come back as they were given, numbered from 1', async () => {
      await mustAppend(to('meeting/a', 0, event({ n: 1 }, 'one/1'), event({ n: 2 }, 'two/1')));
      expect(await ledger.read('meeting/a')).toMatchObject([
        { stream: 'meeting/a', seq: 1, type: 'one/1', at, actor: 'sea_1', body: { n: 1 } },
        { stream: 'meeting/a', seq: 2, type: 'two/1', at, actor: 'sea_1', body: { n: 2 } },
      ]);
    });

    test('an append answers what a reading will say', async () => {
      const { recorded, heads } = await mustAppend(
        to('meeting/a', 0, event({ name: 'Äiti', gone: undefined }), event([1, null, '\ud800 مرحبا'])),
        to('case/b', 0, event('b')),
      );
      expect(recorded).toEqual([...(await ledger.read('meeting/a')), ...(await ledger.read('case/b'))]);
      expect(heads).toEqual([
        { stream: 'meeting/a', ...(await ledger.head('meeting/a')) },
        { stream: 'case/b', ...(await ledger.head('case/b')) },
      ]);
      expect(recorded[0]?.body).toEqual({ name: 'Äiti' });
    });

    test('a body is recorded as it was when it was asked for', async () => {
      const body = { n: 1 };
      const asked = mustAppend(to('meeting/a', 0, event(body)));
      body.n = 2;
      await asked;
      expect(await bodies('meeting/a')).toEqual([{ n: 1 }]);
    });

    test('a reading can begin after an event', async () => {
      await mustAppend(to('meeting/a', 0, event(1), event(2), event(3)));
      expect((await ledger.read('meeting/a', 1)).map((e) => e.body)).toEqual([2, 3]);
      expect(await ledger.read('meeting/a', 3)).toEqual([]);
    });

    test('the head names the last event and its hash', async () => {
      const { recorded } = await mustAppend(to('meeting/a', 0, event(), event()));
      expect(await ledger.head('meeting/a')).toEqual({ seq: 2, hash: recorded[1]?.hash });
      expect(recorded[1]?.hash).toMatch(/^[0-9a-f]{64}$/);
      expect(recorded[1]?.hash).not.toBe(recorded[0]?.hash);
    });

    test.each([
      ['a stream that is there already', 0],
      ['a head that has moved on', 1],
      ['a head that is not there yet', 3],
    ])('a conflict is a value: %s', async (_, expected) => {
      await mustAppend(to('meeting/a', 0, event(), event()));
      expect(await ledger.append([to('meeting/a', expected, event())], later)).toEqual({
        ok: false,
        conflict: { stream: 'meeting/a', expected, actual: 2 },
      });
    });

    test('a conflict in one stream changes none', async () => {
      await mustAppend(to('meeting/a', 0, event()));
      const before = await ledger.head('meeting/a');
      const result = await ledger.append([to('case/new', 0, event()), to('meeting/a', 0, event())], later);
      expect(result.ok).toBe(false);
      expect(await ledger.head('meeting/a')).toEqual(before);
      expect(await ledger.head('case/new')).toBeNull();
      expect(await ledger.streams('')).toEqual(['meeting/a']);
    });

    test('an append that names no head comes after whatever stands there', async () => {
      expect((await mustAppend(to('meeting/a', null, event(1)))).heads).toMatchObject([{ seq: 1 }]);
      await mustAppend(to('meeting/a', 1, event(2)));
      expect((await mustAppend(to('meeting/a', null, event(3)))).heads).toMatchObject([{ seq: 3 }]);
      expect(await bodies('meeting/a')).toEqual([1, 2, 3]);
    });

    test('an append without events holds the others to its head', async () => {
      await mustAppend(to('case/a', 0, event()));
      expect((await ledger.append([to('case/a', 2), to('meeting/a', 0, event())], at)).ok).toBe(false);
      expect((await mustAppend(to('case/a', 1), to('meeting/a', 0, event()))).heads).toHaveLength(2);
      expect((await mustAppend(to('case/none', 0))).heads).toMatchObject([{ stream: 'case/none', seq: 0 }]);
      expect(await ledger.head('case/none')).toBeNull();
    });

    test('a stream named twice in one append is a mistake of the caller', async () => {
      await expect(ledger.append([to('a', 0, event()), to('a', 1, event())], at)).rejects.toThrow('once');
      expect(await ledger.head('a')).toBeNull();
    });

    test('a body that is no JSON value is a mistake of the caller, and nothing of its append stays', async () => {
      const cyclic: Record<string, unknown> = {};
      cyclic['self'] = cyclic;
      await expect(ledger.append([to('a', 0, event(1), event(cyclic))], at)).rejects.toThrow();
      const none: NewEvent = { ...event(), body: undefined };
      await expect(ledger.append([to('a', 0, event(1), none)], at)).rejects.toThrow();
      expect(await ledger.head('a')).toBeNull();
    });

    test('streams are found by the beginning of their name, sorted', async () => {
      for (const stream of ['meeting/b', 'case/a', 'meeting/a', 'meetings', 'meeting/ä']) {
        await mustAppend(to(stream, 0, event(), event()));
      }
      expect(await ledger.streams('meeting/')).toEqual(['meeting/a', 'meeting/b', 'meeting/ä']);
      expect(await ledger.streams('%')).toEqual([]);
    });

    test('what was appended is there after a restart', async () => {
      if (!under.reopen) return;
      await mustAppend(to('meeting/a', 0, event({ n: 1 })));
      const before = await ledger.read('meeting/a');
      ledger = await under.reopen();
      expect(await ledger.read('meeting/a')).toEqual(before);
      expect((await mustAppend(to('meeting/a', 1, event()))).heads).toMatchObject([{ seq: 2 }]);
    });

    describe('appends of one tick', () => {
      test('each is answered for itself, in the order of asking', async () => {
        const order: number[] = [];
        const asked = [
          to('a', 0, event(0)),
          to('a', 1, event(1)),
          to('b', 5, event(2)),
          to('a', 2, event(3)),
        ];
        const results = await Promise.all(
          asked.map(async (append, index) => {
            const result = await ledger.append([append], at);
            order.push(index);
            return result;
          }),
        );
        expect(results.map(({ ok }) => ok)).toEqual([true, true, false, true]);
        expect(order).toEqual([0, 1, 2, 3]);
        expect(await bodies('a')).toEqual([0, 1, 3]);
        expect(await ledger.head('b')).toBeNull();
      });

      test('of two that name the same head, exactly the first is written', async () => {
        await mustAppend(to('a', 0, event('begin')));
        const [first, second] = await Promise.all(
          ['first', 'second'].map((body) => ledger.append([to('a', 1, event(body))], at)),
        );
        expect(first).toMatchObject({ ok: true, heads: [{ seq: 2 }] });
        expect(second).toEqual({ ok: false, conflict: { stream: 'a', expected: 1, actual: 2 } });
        expect(await bodies('a')).toEqual(['begin', 'first']);
      });

      test('one that fails takes no other along', async () => {
        const cyclic: Record<string, unknown> = {};
        cyclic['self'] = cyclic;
        const results = await Promise.allSettled([
          mustAppend(to('a', 0, event(1))),
          mustAppend(to('b', 0, event(cyclic))),
          mustAppend(to('a', 1, event(2)), to('b', 0, event(3))),
        ]);
        expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        expect([await bodies('a'), await bodies('b')]).toEqual([[1, 2], [3]]);
      });

      test('when one is answered, its events can be read', async () => {
        await Promise.all(
          ['a', 'b', 'c'].map(async (stream) => {
            const { recorded } = await mustAppend(to(stream, 0, event(stream)));
            expect(await ledger.read(stream)).toEqual(recorded);
          }),
        );
      });
    });

    describe('shredding', () => {
      test('AU-9 nothing in the stream can be read any more; its head stands, others are as they were', async () => {
        await mustAppend(to('meeting/a', 0, event(1)), to('meeting/b', 0, event(2)));
        const { heads } = await mustAppend(shredding('meeting/a', 1, event('last', 'thing.erased/1')));
        expect(await ledger.read('meeting/a')).toEqual([]);
        expect(await ledger.read('meeting/a', 1)).toEqual([]);
        expect({ stream: 'meeting/a', ...(await ledger.head('meeting/a')) }).toEqual(heads[0]);
        expect(heads).toMatchObject([{ seq: 2 }]);
        expect(await ledger.streams('')).toEqual(['meeting/a', 'meeting/b']);
        expect(await bodies('meeting/b')).toEqual([2]);
      });

      test('a conflict destroys nothing', async () => {
        await mustAppend(to('a', 0, event(1)), to('b', 0, event(2)));
        expect((await ledger.append([shredding('a', 1), to('b', 7, event())], at)).ok).toBe(false);
        expect((await ledger.append([shredding('a', 0)], at)).ok).toBe(false);
        expect(await bodies('a')).toEqual([1]);
      });

      test('whoever wants to write there finds a conflict, whatever head is named', async () => {
        await mustAppend(to('a', 0, event(1)));
        await mustAppend(shredding('a', null));
        for (const expected of [0, 1, null]) {
          expect(await ledger.append([to('a', expected, event(2))], at)).toEqual({
            ok: false,
            conflict: { stream: 'a', expected, actual: 1 },
          });
        }
        expect((await ledger.append([to('a', null)], at)).ok).toBe(false);
      });

      test('others can still be held to its head', async () => {
        await mustAppend(to('a', 0, event(1)));
        await mustAppend(shredding('a', 1));
        await mustAppend(to('a', 1), to('b', 0, event()));
        await mustAppend(shredding('a', 1));
        expect((await ledger.append([to('a', 0), to('b', 1, event())], at)).ok).toBe(false);
      });

      test('what was asked for in the same tick comes before or after it, never between', async () => {
        await mustAppend(to('a', 0, event(1)));
        const results = await Promise.all([
          ledger.append([to('a', 1, event(2))], at),
          ledger.append([shredding('a', 2, event(3))], at),
          ledger.append([to('a', 3, event(4))], at),
        ]);
        expect(results.map(({ ok }) => ok)).toEqual([true, true, false]);
        expect(await ledger.head('a')).toMatchObject({ seq: 3 });
      });

      test('what was destroyed stays so after a restart', async () => {
        if (!under.reopen) return;
        await mustAppend(to('a', 0, event(1)));
        await mustAppend(shredding('a', 1));
        ledger = await under.reopen();
        expect(await ledger.read('a')).toEqual([]);
        expect(await ledger.head('a')).toMatchObject({ seq: 1 });
      });
    });

    describe('when nothing can be written', () => {
      /** A full disk may still have room for a word. */
      const long = 'x'.repeat(50_000);

      test('AU-7 a reading is answered as ever', async () => {
        if (!under.fallIll) return;
        await mustAppend(to('a', 0, event(1)));
        under.fallIll();
        expect(await bodies('a')).toEqual([1]);
        expect(await ledger.head('a')).toMatchObject({ seq: 1 });
      });

      test('an append says at once that it waits, and is refused in the end as if never asked', async () => {
        if (!under.fallIll) return;
        await mustAppend(to('a', 0, event(1)));
        const illness = under.fallIll();
        const said: string[] = [];
        const waiting = Promise.withResolvers<undefined>();
        const onWaiting = () => {
          said.push('waits');
          waiting.resolve(undefined);
        };
        const refused = ledger
          .append([to('a', 1, event(long))], at, { onWaiting })
          .catch((error: unknown) => {
            said.push('refused');
            return error;
          });
        await waiting.promise;
        illness.waitTooLong();
        expect(await refused).toBeInstanceOf(LedgerUnavailable);
        expect(said).toEqual(['waits', 'refused']);
        illness.getWell();
        expect(await bodies('a')).toEqual([1]);
      });

      test('AU-3 what has become unwanted while it waited is not written', async () => {
        if (!under.fallIll) return;
        await mustAppend(to('a', 0, event(1)));
        const illness = under.fallIll();
        let wanted = true;
        const waiting = Promise.withResolvers<undefined>();
        const onWaiting = () => {
          waiting.resolve(undefined);
        };
        const options = { onWaiting, stands: () => wanted };
        // Where it is refused at once there is nothing to wait for.
        const refused = ledger.append([to('a', 1, event(long))], at, options).catch(() => ({ ok: false }));
        await waiting.promise;
        wanted = false;
        illness.getWell();
        expect(await refused).toMatchObject({ ok: false });
        expect(await bodies('a')).toEqual([1]);
        wanted = true;
        expect((await ledger.append([to('a', 1, event(2))], at, options)).ok).toBe(true);
      });

      test('once it can be written again, it is', async () => {
        if (!under.fallIll) return;
        const illness = under.fallIll();
        const onWaiting = vi.fn();
        // Whether the first one is waited with or refused at once is the illness's.
        const first = ledger.append([to('a', 0, event(long))], at, { onWaiting }).then(
          () => 1,
          () => 0,
        );
        await vi.waitFor(() => {
          expect(onWaiting).toHaveBeenCalledOnce();
        });
        illness.getWell();
        const seq = await first;
        expect((await mustAppend(to('a', seq, event(2)))).heads).toMatchObject([{ seq: seq + 1 }]);
        expect(onWaiting).toHaveBeenCalledOnce();
      });
    });
  });
}
