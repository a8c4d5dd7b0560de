import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SeatView } from '../../server/domain/view/types.ts';
import type { CommandAnswer, Send } from './meeting.commands.ts';
import type { RoomConnection } from './room.ts';
import { RoomStay } from './room.stay.ts';
import { Store } from './store.ts';

/** A meeting and a media room without a network: every ticket is a number, every entering succeeds. */
const world = () => {
  const seat = new Store<{ view: SeatView | null }>({ view: null });
  const room = new Store<{ connection: RoomConnection }>({ connection: 'off' });
  const entered: string[] = [];
  let answer: CommandAnswer = { ok: true, data: { ticket: 'tk_1' } };
  const send: Send = () => Promise.resolve(answer);
  const stay = new RoomStay(
    {
      get view() {
        return seat.now.view;
      },
      send,
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
      subscribe: (listener) => room.subscribe(listener),
    },
  );
  return {
    stay,
    entered,
    room,
    show: async (kind: SeatView['kind']) => {
      seat.set({ view: { kind } as SeatView });
      await vi.advanceTimersByTimeAsync(0);
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

test('what a person ends is ended at once, before the meeting says so, and stays ended', async () => {
  const { stay, entered, room, show } = world();
  await show('client');
  stay.rest(true);
  expect(room.now.connection).toBe('off');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(entered).toHaveLength(1);
  await show('away');
  await show('client');
  expect(entered).toHaveLength(2);
});

test('closing leaves the room', async () => {
  const { stay, room, show } = world();
  await show('interpreter');
  stay.close();
  expect(room.now.connection).toBe('off');
});
