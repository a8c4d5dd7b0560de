import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type HonoSocket, type RawSocket, wireOf } from './wire.ts';

const held = { meetingId: 'mtg_1', seatId: 'sea_1', owner: 'cookie', tabId: 'tab' } as const;

/** A browser whose end of the line takes nothing: what is sent to it stays with us. */
function unread() {
  const told: string[] = [];
  const sent: string[] = [];
  const listeners: ((data: Buffer) => void)[] = [];
  let bufferedAmount = 0;
  const raw: RawSocket = {
    get bufferedAmount() {
      return bufferedAmount;
    },
    ping: () => undefined,
    on: (_event, listener) => void listeners.push(listener),
    once: () => undefined,
    off: () => undefined,
    terminate: () => void told.push('terminate'),
  };
  const socket: HonoSocket = {
    raw,
    send(data) {
      bufferedAmount += data.length;
      told.push('send');
      sent.push(data);
    },
    close: () => void told.push('close'),
  };
  /** It has read everything that was sent so far. */
  const reads = () => {
    for (const listener of listeners) listener(Buffer.from('read'));
  };
  return { socket, told, sent, reads, waiting: () => bufferedAmount };
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

describe('strangers’ pictures', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const pictureOf = (seat: number, jpeg = 'x') => ({ t: 'picture', seatId: `sea_${seat}`, jpeg }) as const;
  const seats = (sent: readonly string[]) =>
    sent.map((text) => (JSON.parse(text) as { seatId?: string }).seatId ?? 'ours');

  test('SE-10 a browser that does not read has one of them to read, however many are sent', () => {
    const { socket, sent, told } = unread();
    const line = wireOf(held, socket);
    for (let n = 0; n < 1000; n++) line.offer(pictureOf(n));
    vi.advanceTimersByTime(60_000);
    expect(seats(sent)).toEqual(['sea_0']);
    line.send({ t: 'busy' });
    expect(seats(sent)).toEqual(['sea_0', 'ours']);
    expect(told).not.toContain('terminate');
  });

  test('SE-10 the next one comes when that has been read, after as long a rest; the six newest wait', () => {
    const { socket, sent, reads } = unread();
    const line = wireOf(held, socket);
    for (let n = 0; n < 10; n++) line.offer(pictureOf(n));
    vi.advanceTimersByTime(400);
    reads();
    vi.advanceTimersByTime(399);
    expect(seats(sent)).toEqual(['sea_0']);
    vi.advanceTimersByTime(1);
    expect(seats(sent)).toEqual(['sea_0', 'sea_4']);
    for (let n = 0; n < 10; n++) {
      reads();
      vi.runAllTimers();
    }
    expect(seats(sent)).toEqual(['sea_0', 'sea_4', 'sea_5', 'sea_6', 'sea_7', 'sea_8', 'sea_9']);
  });

  test('SE-10 of one seat only the newest waits', () => {
    const { socket, sent, reads } = unread();
    const line = wireOf(held, socket);
    for (const jpeg of ['a', 'b', 'c']) line.offer(pictureOf(1, jpeg));
    reads();
    vi.runAllTimers();
    expect(sent.map((text) => (JSON.parse(text) as { jpeg: string }).jpeg)).toEqual(['a', 'c']);
  });
});
