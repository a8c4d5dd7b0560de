import { freePort } from '../testing/free-port.ts';
import { beginProduct, beginStage } from './begin.ts';
import type { Fault } from './fault.ts';
import { openRelay, socketOf } from './harness/relay.ts';
import { isDurable, withdrawAndListen } from './harness/stage.ts';
import { sleep } from './harness/wait.ts';

/** Only the client's meeting socket is dead, and neither end has heard of it: her no goes by POST. */
export const halfOpenSocket: Fault = async (bench) => {
  const { findings, stops } = bench;
  const frontPort = await freePort();
  const product = await beginProduct(bench, { frontPort });
  const relay = await openRelay(product.ownPort, frontPort);
  stops.add(() => relay.stop());
  const stage = await beginStage(bench, product);
  const hers = socketOf('layla');
  relay.judge((head) => (hers(head) ? 'silent' : 'pass'));
  await sleep(300);
  findings.judged(relay.held > 0, relay.held > 0 ? 'her socket went silent' : 'her socket was not found');
  await withdrawAndListen(stage, findings);
  findings.promise(await isDurable(stage), 'the withdrawal came by POST and is in the ledger');
};
