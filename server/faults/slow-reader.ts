import { freePort } from '../testing/free-port.ts';
import { beginProduct, beginStage } from './begin.ts';
import type { Fault } from './fault.ts';
import { editsOf } from './harness/edits.ts';
import { playToJoint } from './harness/joint.ts';
import { p95 } from './harness/numbers.ts';
import { openRelay, socketOf } from './harness/relay.ts';
import { isDurable, withdrawAndListen } from './harness/stage.ts';
import { sleep } from './harness/wait.ts';

/** Two looks of ten seconds each, as PROTOCOL.md has them, and a little. */
const droppedWithinMs = 22_000;

/** A socket that takes nothing is ended and slows nobody; Kela's own does not keep the media open. */
export const slowReader: Fault = async (bench) => {
  const { findings, stops } = bench;
  const frontPort = await freePort();
  const product = await beginProduct(bench, { frontPort });
  const relay = await openRelay(product.ownPort, frontPort);
  stops.add(() => relay.stop());

  // One meeting by the protocol alone, in which Kela's line takes nothing.
  const other = await playToJoint(product);
  stops.add(() => {
    for (const seat of [other.chair, other.kela, other.client]) seat.close();
  });
  const before = await editsOf(other.chair, 40);
  other.kela.stopReading();
  const began = performance.now();
  const lost = () => {
    const view = other.chair.view;
    return (
      view?.kind === 'official' && view.people.some((one) => one.role === 'kela' && one.state !== 'present')
    );
  };
  const meanwhile: number[] = [];
  let refused = 0;
  while (!lost() && performance.now() - began < droppedWithinMs) {
    const edits = await editsOf(other.chair, 10);
    meanwhile.push(...edits.took);
    refused += edits.refused;
  }
  findings.judged(
    lost(),
    lost()
      ? `the line that takes nothing was ended after ${Math.round((performance.now() - began) / 1000)} s`
      : 'the line that takes nothing was never ended',
  );
  findings.judged(refused === 0, `${refused} edits refused meanwhile`);
  findings.measured(`edits p95 ${Math.round(p95(meanwhile))} ms, before ${Math.round(p95(before.took))} ms`);

  // Another one with pages: Kela's own socket takes nothing, and the media must end all the same.
  const stage = await beginStage(bench, product);
  const kelas = socketOf('satu');
  relay.judge((head) => (kelas(head) ? 'unread' : 'pass'));
  await sleep(300);
  await withdrawAndListen(stage, findings);
  findings.promise(await isDurable(stage), 'the withdrawal is in the ledger');
};
