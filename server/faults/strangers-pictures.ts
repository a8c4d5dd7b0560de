import { Seat } from '../../web/e2e/api/seat.ts';
import { Caller } from '../../web/e2e/api/caller.ts';
import type { SeatId } from '../domain/ids.ts';
import { beginProduct, beginStage } from './begin.ts';
import type { Fault } from './fault.ts';
import { editsOf } from './harness/edits.ts';
import type { Product } from './harness/product.ts';
import { p95 } from './harness/numbers.ts';
import { isDurable, withdrawAndListen, type Stage } from './harness/stage.ts';
import { sleep } from './harness/wait.ts';

const strangers = 15;
/** As many as a fresh connection may send at once; each as large as a picture may be. */
const pictures = 30;
const bytes = 40_000;
/** The chair's line takes nothing for so long, as a bad network does; shorter than any look for signs of life. */
const slowMs = 1500;

/** Fifteen people who hold only the link send pictures to the chair, whose line is slow: it lives, and editing goes on. */
export const strangersPictures: Fault = async (bench) => {
  const { findings, stops } = bench;
  const product = await beginProduct(bench);
  const stage = await beginStage(bench, product);
  const before = await editsOf(stage.chair, 15);

  const chairs = { cut: null as number | null };
  void stage.chair.over.then((code) => (chairs.cut = code));
  const seats: Seat[] = [];
  stops.add(() => {
    for (const seat of seats) seat.close();
  });
  const refused = new Map<string, number>();
  for (let index = 0; index < strangers; index += 1) {
    const came = await arrives(product, stage);
    if (typeof came === 'string') refused.set(came, (refused.get(came) ?? 0) + 1);
    else seats.push(came);
  }
  stage.chair.stopReading();
  const jpeg = Buffer.alloc(bytes, 7).toString('base64');
  for (let round = 0; round < pictures; round += 1) {
    for (const seat of seats) seat.sendRaw(JSON.stringify({ t: 'picture', jpeg }));
    await sleep(slowMs / pictures);
  }
  stage.chair.readAgain();
  await sleep(500);
  findings.judged(
    chairs.cut === null,
    chairs.cut === null ? "the chair's socket lives" : `the chair's socket was cut (${chairs.cut})`,
  );
  const after = chairs.cut === null ? await editsOf(stage.chair, 15) : { took: [], refused: 15 };
  findings.judged(after.refused === 0, `${after.refused} of 15 edits refused afterwards`);
  findings.measured(`${seats.length} strangers sent ${pictures} pictures each`);
  for (const [code, count] of refused) findings.measured(`${count} were refused: ${code}`);
  findings.measured(`edits p95 ${Math.round(p95(after.took))} ms, before ${Math.round(p95(before.took))} ms`);

  await withdrawAndListen(stage, findings);
  findings.promise(await isDurable(stage), 'the withdrawal is in the ledger');
};

/** Somebody with the link and nothing else. @returns the seat at the door, or the code of the refusal */
async function arrives(product: Product, { link, meetingId }: Stage): Promise<Seat | string> {
  const caller = new Caller(product, 'layla');
  try {
    const { seatId } = await caller.post<{ seatId: SeatId }>('/api/arrivals/ask', { link });
    const seat = await Seat.open(caller, meetingId, seatId);
    await seat.send('seat.wait', {});
    return seat;
  } catch (problem) {
    return problem instanceof Error ? (problem.message.split(' ').at(-1) ?? '') : 'unknown';
  }
}
