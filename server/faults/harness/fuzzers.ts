import { once } from 'node:events';
import WebSocket from 'ws';
import type { Seat } from '../../../web/e2e/api/seat.ts';
import { mediaFrames, meetingFrames } from './frames.ts';
import { playToJoint, type Joint } from './joint.ts';
import { dialMedia, mediaTicket } from '../../../web/e2e/api/media-line.ts';
import { mutated } from './mutate.ts';
import { chance } from './numbers.ts';
import type { Product } from './product.ts';
import { sleep } from './wait.ts';

/** What was sent, over how many lines. */
export interface Fuzzed {
  sent: number;
  lines: number;
}

/** Frames on one line: the first bad one ends it, so that more would only be thrown away. */
const aLine = 40;

/** Sends spoiled frames over meeting sockets of one meeting after another, until so many were sent or it is late. */
export async function fuzzMeetings(product: Product, wanted: number, until: number): Promise<Fuzzed> {
  const draw = chance(11);
  const done: Fuzzed = { sent: 0, lines: 0 };
  const isDone = () => done.sent >= wanted || performance.now() > until;
  while (!isDone()) {
    const joint = await playToJoint(product);
    const seats = [joint.kela, joint.client, joint.chair];
    for (const seat of seats) seat.close();
    await Promise.all(seats.map((seat) => fuzzSeat(joint, seat, done, draw, isDone)));
  }
  return done;
}

/** One seat, until it gets no ticket any more: its meeting is over, or it has asked too often. */
async function fuzzSeat(
  { meetingId }: Joint,
  { caller, seatId }: Seat,
  done: Fuzzed,
  draw: () => number,
  isDone: () => boolean,
): Promise<void> {
  while (!isDone()) {
    const path = `/api/meetings/${meetingId}/seats/${seatId}/ticket`;
    const asked = await caller.post<{ ticket: string }>(path, { tabId: 'tab-fuzz' }).catch(() => null);
    if (!asked) return;
    const line = new WebSocket(
      `ws://127.0.0.1:${caller.port}/api/socket`,
      ['kerralla.v1', `ticket.${asked.ticket}`],
      {
        origin: caller.origin,
        headers: { host: caller.host, cookie: caller.cookies() },
      },
    );
    line.on('error', () => undefined);
    const open = await Promise.race([once(line, 'open').then(() => true), closedOf(line)]);
    if (!open) continue;
    done.lines += 1;
    const spoiled = () => {
      const frame = meetingFrames[Math.floor(draw() * meetingFrames.length)] ?? Buffer.alloc(0);
      return mutated(frame, meetingFrames, draw);
    };
    await sendAll(line, () => (draw() < 0.95 ? spoiled().toString() : spoiled()), done);
  }
}

/** Sends spoiled signalling over lines to the media, each with a ticket of its own. */
export async function fuzzMedia(product: Product, wanted: number, until: number): Promise<Fuzzed> {
  const draw = chance(12);
  const done: Fuzzed = { sent: 0, lines: 0 };
  const isDone = () => done.sent >= wanted || performance.now() > until;
  while (!isDone()) {
    const joint = await playToJoint(product);
    const seats = [joint.kela, joint.client, joint.chair];
    await Promise.all(
      seats.map(async (seat) => {
        while (!isDone()) {
          const ticket = await mediaTicket(seat);
          if (ticket === null) return;
          const dialled = await dialMedia(seat.caller, ticket);
          if (!('line' in dialled)) continue;
          done.lines += 1;
          await sendAll(
            dialled.line,
            () => {
              const frame = mediaFrames[Math.floor(draw() * mediaFrames.length)] ?? Buffer.alloc(0);
              const bytes = mutated(frame, mediaFrames, draw);
              return draw() < 0.98 ? bytes : bytes.toString('latin1');
            },
            done,
          );
        }
      }),
    );
    for (const seat of seats) seat.close();
  }
  return done;
}

async function sendAll(line: WebSocket, next: () => string | Buffer, done: Fuzzed): Promise<void> {
  for (let index = 0; index < aLine && line.readyState === WebSocket.OPEN; index += 1) {
    line.send(next());
    done.sent += 1;
    // In time to hear that it has been closed.
    if (index % 8 === 7) await sleep(1);
  }
  line.close();
  await Promise.race([closedOf(line), sleep(500)]);
  line.terminate();
}

const closedOf = (line: WebSocket): Promise<false> =>
  new Promise((gone) => {
    line.once('close', () => {
      gone(false);
    });
  });
