import { expect, test } from 'vitest';
import type { SeatId } from '../domain/ids.ts';
import { Answers } from './answers.ts';

const yes = (id: string, bytes = 0) => Promise.resolve({ t: 'ok', id, data: 'x'.repeat(bytes) } as const);
const kilobyte = 1024;

/** Asks, and tells whether it had to be done. */
async function isDone(answers: Answers, seatId: SeatId, id: string, bytes = 0): Promise<boolean> {
  let done = false;
  await answers.once(seatId, id, () => {
    done = true;
    return yes(id, bytes);
  });
  return done;
}

test('SE-11 an answer is kept for the seat that asked, and the same id is not done twice', async () => {
  const answers = new Answers();
  expect(await isDone(answers, 'sea_1', 'a')).toBe(true);
  expect(await isDone(answers, 'sea_1', 'a')).toBe(false);
  expect(await isDone(answers, 'sea_2', 'a')).toBe(true);
});

test('SE-11 two at the same time are one; after a surprise it is done again', async () => {
  const answers = new Answers();
  let runs = 0;
  const run = async () => {
    runs += 1;
    await Promise.resolve();
    return yes('a');
  };
  await Promise.all([answers.once('sea_1', 'a', run), answers.once('sea_1', 'a', run)]);
  expect(runs).toBe(1);
  await expect(answers.once('sea_1', 'b', () => Promise.reject(new Error('a surprise')))).rejects.toThrow();
  expect(await isDone(answers, 'sea_1', 'b')).toBe(true);
});

test('SE-11 all answers together take no more bytes than allowed: whose seat asked longest ago is forgotten', async () => {
  const answers = new Answers(100 * kilobyte);
  for (const seat of ['sea_1', 'sea_2', 'sea_3'] as const) await isDone(answers, seat, 'a', 30 * kilobyte);
  // Asking keeps a seat's answers young.
  expect(await isDone(answers, 'sea_1', 'a')).toBe(false);
  await isDone(answers, 'sea_4', 'a', 30 * kilobyte);
  expect(await isDone(answers, 'sea_1', 'a')).toBe(false);
  expect(await isDone(answers, 'sea_3', 'a')).toBe(false);
  expect(await isDone(answers, 'sea_2', 'a')).toBe(true);
});

test('SE-11 bytes count, and not letters', async () => {
  const answers = new Answers(100 * kilobyte);
  const arabic = () => Promise.resolve({ t: 'ok', id: 'a', data: 'ن'.repeat(40 * kilobyte) } as const);
  await answers.once('sea_1', 'a', arabic);
  await isDone(answers, 'sea_2', 'a', 30 * kilobyte);
  expect(await isDone(answers, 'sea_1', 'a')).toBe(true);
});

test('SE-11 many small answers count too', async () => {
  const answers = new Answers(100 * kilobyte);
  const seats = Array.from({ length: 500 }, (_, n) => `sea_${n}` as const);
  for (const seat of seats) await isDone(answers, seat, 'a');
  const kept = await Promise.all(seats.map(async (seat) => !(await isDone(answers, seat, 'a'))));
  expect(kept.filter(Boolean).length).toBeLessThan(250);
});

test('SE-11 what one seat alone would fill is forgotten as well, and a very long answer is not kept', async () => {
  const answers = new Answers(100 * kilobyte);
  for (let n = 0; n < 10; n++) await isDone(answers, 'sea_1', String(n), 30 * kilobyte);
  expect(await isDone(answers, 'sea_1', '0')).toBe(true);
  const roomy = new Answers();
  await isDone(roomy, 'sea_1', 'a', 5 * kilobyte * kilobyte);
  expect(await isDone(roomy, 'sea_1', 'a')).toBe(true);
});

test('SE-11 a seat has two hundred answers kept', async () => {
  const answers = new Answers();
  for (let n = 0; n <= 200; n++) await isDone(answers, 'sea_1', String(n));
  expect(await isDone(answers, 'sea_1', '200')).toBe(false);
  expect(await isDone(answers, 'sea_1', '1')).toBe(false);
  expect(await isDone(answers, 'sea_1', '0')).toBe(true);
});
