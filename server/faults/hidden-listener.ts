import type { Browser } from 'playwright';
import { beginProduct, beginStage } from './begin.ts';
import type { Fault } from './fault.ts';
import { seconds } from './harness/numbers.ts';
import type { Findings } from './harness/findings.ts';
import { Sitting } from './harness/sitting.ts';
import { isDurable, kelaReceives, silenceOf, withdrawAndListen, type Stage } from './harness/stage.ts';
import { sleep, soonIs } from './harness/wait.ts';

/** From the last sign of life to the last packet: 5 s for officials, 20 s for the client; and the way of the hold. */
const official = { least: 1000, most: 6500 };
const client = { least: 15_000, most: 22_000 };
/** What ends the admission ends the media well before the hold would; no second is named for it. */
const atOnceMs = 3000;

/** Media needs a living meeting socket of the same seat. Only that one is closed, or ended, or taken over. */
export const hiddenListener: Fault = async (bench) => {
  const { findings } = bench;
  const product = await beginProduct(bench);
  const stage = await beginStage(bench, product, { chairSends: true });
  await socketsClosed(stage, findings);
  await takenOver(bench.browser, stage, findings);

  const again = await beginStage(bench, product, { chairSends: true });
  await loggedOut(again, findings);

  const last = await beginStage(bench, product);
  await withdrawAndListen(last, findings);
  findings.promise(await isDurable(last), 'the withdrawal is in the ledger');
};

/** Kela's and the client's sockets close; the chair goes on sending. */
async function socketsClosed(stage: Stage, findings: Findings): Promise<void> {
  const { satuAt, laylaAt } = stage;
  const [kelas, hers] = await Promise.all([satuAt.loseSocket(), laylaAt.loseSocket()]);
  await sleep(client.most);
  for (const [who, sitting, since, limit] of [
    ['Kela', satuAt, kelas, official],
    ['the client', laylaAt, hers, client],
  ] as const) {
    const silence = await silenceOf(sitting, since, () => true, 500);
    findings.judged(
      silence !== null && silence <= limit.most && silence >= limit.least,
      silence === null
        ? `${who} goes on receiving without a socket`
        : `${who} received for ${seconds(silence)} without a socket`,
    );
  }
  await Promise.all([satuAt.findSocket(), laylaAt.findSocket()]);
  const back = await soonIs(() => kelaReceives(stage), 15_000);
  findings.judged(
    back !== null,
    back === null
      ? 'the media did not come back with the socket'
      : `the media came back with the socket after ${seconds(back)}`,
  );
}

/** Kela's first page has no socket, and she takes her seat in a second browser. */
async function takenOver(browser: Browser, stage: Stage, findings: Findings): Promise<void> {
  const { satuAt, satu, meetingId } = stage;
  await satuAt.loseSocket();
  const second = await Sitting.down(browser, satu, `/room/${meetingId}`, 'drawn');
  try {
    const receives = async () => (await second.arrivals()).length > 0;
    if ((await soonIs(receives, 25_000)) === null) {
      const shown = await second.page.getByRole('heading').first().innerText();
      findings.broken(`the second browser received nothing; it showed: ${shown.slice(0, 80)}`);
      return;
    }
    const since = await second.now();
    const silence = await silenceOf(satuAt, since, () => true, 4000);
    findings.judged(
      silence !== null && silence <= atOnceMs,
      silence === null
        ? 'after a take-over the first browser goes on receiving'
        : `after a take-over the first browser received for ${Math.round(silence)} ms`,
    );
  } finally {
    await second.leave();
  }
}

/** Kela's socket closes, and then she logs out. */
async function loggedOut({ satuAt, satu }: Stage, findings: Findings): Promise<void> {
  await satuAt.loseSocket();
  const since = await satuAt.now();
  await satu.post('/api/log-out', {});
  const silence = await silenceOf(satuAt, since, () => true, 4000);
  findings.judged(
    silence !== null && silence <= atOnceMs,
    silence === null
      ? 'after log-out without a socket Kela goes on receiving'
      : `after log-out without a socket Kela received for ${Math.round(silence)} ms`,
  );
}
