import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SeatView } from '../../server/domain/view/types.ts';
import type { CommandName } from '../../server/domain/meetings/commands.ts';
import type { Awaited, CommandAnswer, Send } from './meeting.commands.ts';
import type { RoomConnection } from './room.ts';
import { RoomStay } from './room.stay.ts';
import { Store } from './store.ts';

/** A meeting and a media room without a network: every ticket is a number, every entering succeeds. */
const world = () => {
  const seat = new Store<{ view: SeatView | null }>({ view: null });
  const room = new Store<{ connection: RoomConnection }>({ connection: 'off' });
  const entered: string[] = [];
  let answer: CommandAnswer = { ok: true, data: { ticket: 'tk_1' } };
  let answers = true;
  const asked: CommandName[] = [];
  const awaited = new Map<CommandName, Awaited>();
  const silences: boolean[] = [];
  const send: Send = (name) => {
    asked.push(name);
    return answers ? Promise.resolve(answer) : new Promise(() => undefined);
  };
  const stay = new RoomStay(
    {
      get view() {
        return seat.now.view;
      },
      send,
      awaited: (name) => awaited.get(name) ?? null,
      subscribe: (listener) => seat.subscribe(listener),
    },
    {
      get now() {
        return room.now;
      },
      enter(ticket) {
        entered.push(ticket);
        room.set({ connection: 'connected' });
        return Promise.resolve();
      },
      leave() {
        room.set({ connection: 'off' });
        return Promise.resolve();
      },
      pauseSending(on) {
        if (silences.at(-1) !== on) silences.push(on);
      },
      subscribe: (listener) => room.subscribe(listener),
    },
  );
  return {
    stay,
    entered,
    asked,
    silences,
    room,
    show: async (kind: SeatView['kind'], more: object = {}) => {
      seat.set({ view: { kind, ...more } as SeatView });
      await vi.advanceTimersByTimeAsync(0);
    },
    /** The person has tapped, and nobody has answered yet; null: answered. */
    tap: (name: CommandName, how: Awaited | null = 'sent') => {
      if (how) awaited.set(name, how);
      else awaited.delete(name);
      seat.update({});
    },
    answerNothing: () => {
      answers = false;
    },
    answerWith: (next: CommandAnswer) => {
      answer = next;
    },
  };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('ME-5: whoever waits at the door is not in the media; whoever is inside enters once', async () => {
  const { entered, show } = world();
  await show('waiting');
  expect(entered).toEqual([]);
  await show('client');
  await show('client');
  expect(entered).toEqual(['tk_1']);
});

test('SE-8: a break leaves the room, and coming back enters it again', async () => {
  const { entered, room, show } = world();
  await show('client');
  await show('away');
  expect(room.now.connection).toBe('off');
  await show('client');
  expect(entered).toHaveLength(2);
});

test('a lost connection is mended with a new admission', async () => {
  const { entered, room, show } = world();
  await show('client');
  room.set({ connection: 'lost' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(entered).toHaveLength(2);
});

test('a refused admission is asked for again, and no longer after the seat has ended', async () => {
  const { entered, show, answerWith } = world();
  answerWith({ ok: false, code: 'media.no-ground', rule: 'ME-5' });
  await show('client');
  await vi.advanceTimersByTimeAsync(1000);
  expect(entered).toEqual([]);
  await show('ended');
  answerWith({ ok: true, data: { ticket: 'tk_2' } });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(entered).toEqual([]);
});

test.each(['seat.leave', 'seat.pause'] as const)(
  'PG-2: %s ends all media at the tap, before the meeting says so, and it stays ended',
  async (name) => {
    const { tap, entered, room, show } = world();
    await show('client');
    tap(name);
    expect(room.now.connection).toBe('off');
    tap(name, null);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(entered).toHaveLength(1);
    await show('away');
    await show('client');
    expect(entered).toHaveLength(2);
  },
);

test('who may not leave is back in the room', async () => {
  const { stay, tap, entered, show } = world();
  await show('official');
  tap('seat.leave');
  tap('seat.leave', null);
  stay.goOn();
  await vi.advanceTimersByTimeAsync(0);
  expect(entered).toHaveLength(2);
});

test('PG-2: her page sends nothing from the tap of a withdrawal until it is recorded, and stays in the room', async () => {
  const { tap, silences, room, show } = world();
  await show('client');
  expect(silences).toEqual([false]);
  tap('consent.withdraw');
  expect(silences).toEqual([false, true]);
  tap('consent.withdraw', 'again');
  await show('client', { saving: 'withdrawal' });
  tap('consent.withdraw', null);
  expect(silences).toEqual([false, true]);
  await show('client');
  expect(silences).toEqual([false, true, false]);
  expect(room.now.connection).toBe('connected');
});

test('an official who withdraws on her word goes on sending', async () => {
  const { tap, silences, show } = world();
  await show('official');
  tap('consent.withdraw');
  await show('official', { saving: 'withdrawal' });
  expect(silences).toEqual([false]);
});

test.each(['official', 'client', 'interpreter'] as const)(
  'PG-3: while nobody knows whether a connection is cut, the page of the %s sends nothing, then goes on',
  async (kind) => {
    const { silences, room, show } = world();
    await show(kind);
    await show(kind, { hush: true });
    expect(silences).toEqual([false, true]);
    expect(room.now.connection).toBe('connected');
    await show(kind);
    expect(silences).toEqual([false, true, false]);
  },
);

test('PG-5: a ticket that never comes is asked for again, after waits that double', async () => {
  const { answerNothing, asked, entered, show } = world();
  answerNothing();
  await show('client');
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(8499);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(9000);
  expect(asked).toHaveLength(3);
  expect(entered).toEqual([]);
});

test('PG-4: a ticket that comes after the person has gone is not used', async () => {
  const { entered, room, show } = world();
  void show('client');
  await show('away');
  expect([entered, room.now.connection]).toEqual([[], 'off']);
});

test('closing leaves the room', async () => {
  const { stay, room, show } = world();
  await show('interpreter');
  stay.close();
  expect(room.now.connection).toBe('off');
});
