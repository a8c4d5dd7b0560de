import { expect, test } from 'vitest';
import { type HonoSocket, type RawSocket, wireOf } from './wire.ts';

const held = { meetingId: 'mtg_1', seatId: 'sea_1', owner: 'cookie', tabId: 'tab' } as const;

/** A browser whose end of the line takes nothing: what is sent to it stays with us. */
function unread() {
  const told: string[] = [];
  let bufferedAmount = 0;
  const raw: RawSocket = {
    get bufferedAmount() {
      return bufferedAmount;
    },
    ping: () => undefined,
    on: () => undefined,
    once: () => undefined,
    off: () => undefined,
    terminate: () => void told.push('terminate'),
  };
  const socket: HonoSocket = {
    raw,
    send(data) {
      bufferedAmount += data.length;
      told.push('send');
    },
    close: () => void told.push('close'),
  };
  return { socket, told, waiting: () => bufferedAmount };
}

const picture = { t: 'picture', seatId: 'sea_2', jpeg: 'x'.repeat(50_000) } as const;
const megabyte = 1024 * 1024;

test('a browser that does not read fills no memory: with a megabyte waiting its line ends', () => {
  const { socket, told, waiting } = unread();
  const line = wireOf(held, socket);
  for (let n = 0; n < 1000 && !told.includes('terminate'); n++) line.send(picture);
  expect(told.at(-1)).toBe('terminate');
  expect(waiting()).toBeGreaterThan(megabyte);
  expect(waiting()).toBeLessThan(megabyte + 100_000);
});

test('and nothing is added to what waits, whatever is still said to it', () => {
  const { socket, waiting } = unread();
  const line = wireOf(held, socket);
  for (let n = 0; n < 30; n++) line.send(picture);
  const before = waiting();
  line.send(picture);
  expect(waiting()).toBe(before);
});

test('a browser that is only slow keeps its line', () => {
  const { socket, told } = unread();
  const line = wireOf(held, socket);
  for (let n = 0; n < 19; n++) line.send(picture);
  expect(new Set(told)).toEqual(new Set(['send']));
});
