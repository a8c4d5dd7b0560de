/** What every ledger does, whatever it keeps its events in. An adapter's test file calls this once. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Append, Ledger, NewEvent } from '../server/domain/ledger.ts';

export interface LedgerUnderTest {
  readonly ledger: Ledger;
  /** The same ledger after the program has stopped and started; absent where nothing outlives it. */
  readonly reopen?: () => Ledger;
  readonly end: () => void;
}

const at = '2026-11-24T08:00:00.000Z';
const later = '2026-11-24T08:00:01.000Z';
const event = (body: unknown = {}, type = 'thing.done/1'): NewEvent => ({ type, actor: 'sea_1', body });
const to = (stream: string, expectedHead: number, ...events: NewEvent[]): Append => ({
  stream,
  expectedHead,
  events,
});

/**
 * What every ledger must do. The one in SQLite and the one in memory pass the same suite.
 * @param create a fresh, empty ledger for each test
 */
export function ledgerConformance(name: string, create: () => LedgerUnderTest): void {
  describe(`ledger: ${name}`, () => {
    let under: LedgerUnderTest;
    let ledger: Ledger;
    beforeEach(() => {
      under = create();
      ledger = under.ledger;
    });
    afterEach(() => {
      under.end();
    });

    const mustAppend = (...appends: Append[]) => {
      const result = ledger.append(appends, at);
      if (!result.ok) throw new Error('conflict');
      return result;
    };

    test('a stream that nobody wrote has no head and no events', () => {
      expect(ledger.head('meeting/a')).toBeNull();
      expect(ledger.read('meeting/a')).toEqual([]);
      expect(ledger.streams('')).toEqual([]);
    });

    test('events come back as they were given, numbered from 1', () => {
      mustAppend(to('meeting/a', 0, event({ n: 1 }, 'one/1'), event({ n: 2 }, 'two/1')));
      expect(ledger.read('meeting/a')).toMatchObject([
        { stream: 'meeting/a', seq: 1, type: 'one/1', at, actor: 'sea_1', body: { n: 1 } },
        { stream: 'meeting/a', seq: 2, type: 'two/1', at, actor: 'sea_1', body: { n: 2 } },
      ]);
    });

    test('an append answers what a reading will say', () => {
      const { recorded, heads } = mustAppend(
        to('meeting/a', 0, event({ name: 'Äiti', gone: undefined }), event([1, null, '\ud800 مرحبا'])),
        to('case/b', 0, event('b')),
      );
      expect(recorded).toEqual([...ledger.read('meeting/a'), ...ledger.read('case/b')]);
      expect(heads).toEqual([
        { stream: 'meeting/a', ...ledger.head('meeting/a') },
        { stream: 'case/b', ...ledger.head('case/b') },
      ]);
      expect(recorded[0]?.body).toEqual({ name: 'Äiti' });
    });

    test('a reading can begin after an event', () => {
      mustAppend(to('meeting/a', 0, event(1), event(2), event(3)));
      expect(ledger.read('meeting/a', 1).map((e) => e.body)).toEqual([2, 3]);
      expect(ledger.read('meeting/a', 3)).toEqual([]);
    });

    test('the head names the last event and its hash', () => {
      const { recorded } = mustAppend(to('meeting/a', 0, event(), event()));
      expect(ledger.head('meeting/a')).toEqual({ seq: 2, hash: recorded[1]?.hash });
      expect(recorded[1]?.hash).toMatch(/^[0-9a-f]{64}$/);
      expect(recorded[1]?.hash).not.toBe(recorded[0]?.hash);
    });

    test.each([
      ['a stream that is there already', 0],
      ['a head that has moved on', 1],
      ['a head that is not there yet', 3],
    ])('a conflict is a value: %s', (_, expected) => {
      mustAppend(to('meeting/a', 0, event(), event()));
      expect(ledger.append([to('meeting/a', expected, event())], later)).toEqual({
        ok: false,
        conflict: { stream: 'meeting/a', expected, actual: 2 },
      });
    });

    test('a conflict in one stream changes none', () => {
      mustAppend(to('meeting/a', 0, event()));
      const before = ledger.head('meeting/a');
      const result = ledger.append([to('case/new', 0, event()), to('meeting/a', 0, event())], later);
      expect(result.ok).toBe(false);
      expect(ledger.head('meeting/a')).toEqual(before);
      expect(ledger.head('case/new')).toBeNull();
      expect(ledger.streams('')).toEqual(['meeting/a']);
    });

    test('an append without events holds the others to its head', () => {
      mustAppend(to('case/a', 0, event()));
      expect(ledger.append([to('case/a', 2), to('meeting/a', 0, event())], at).ok).toBe(false);
      expect(mustAppend(to('case/a', 1), to('meeting/a', 0, event())).heads).toHaveLength(2);
      expect(mustAppend(to('case/none', 0)).heads).toMatchObject([{ stream: 'case/none', seq: 0 }]);
      expect(ledger.head('case/none')).toBeNull();
    });

    test('a stream named twice in one append is a mistake of the caller', () => {
      expect(() => ledger.append([to('a', 0, event()), to('a', 1, event())], at)).toThrow();
      expect(ledger.head('a')).toBeNull();
    });

    test('a body that is no JSON value is a mistake of the caller, and nothing of its append stays', () => {
      const cyclic: Record<string, unknown> = {};
      cyclic['self'] = cyclic;
      expect(() => ledger.append([to('a', 0, event(1), event(cyclic))], at)).toThrow();
      const none: NewEvent = { ...event(), body: undefined };
      expect(() => ledger.append([to('a', 0, event(1), none)], at)).toThrow();
      expect(ledger.head('a')).toBeNull();
    });

    test('streams are found by the beginning of their name, sorted', () => {
      for (const stream of ['meeting/b', 'case/a', 'meeting/a', 'meetings', 'meeting/ä']) {
        mustAppend(to(stream, 0, event(), event()));
      }
      expect(ledger.streams('meeting/')).toEqual(['meeting/a', 'meeting/b', 'meeting/ä']);
      expect(ledger.streams('%')).toEqual([]);
    });

    test('what was appended is there after a restart', () => {
      if (!under.reopen) return;
      mustAppend(to('meeting/a', 0, event({ n: 1 })));
      const before = ledger.read('meeting/a');
      ledger = under.reopen();
      expect(ledger.read('meeting/a')).toEqual(before);
      expect(mustAppend(to('meeting/a', 1, event())).heads).toMatchObject([{ seq: 2 }]);
    });
  });
}
