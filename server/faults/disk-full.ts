import { beginProduct, beginStage } from './begin.ts';
import type { Fault } from './fault.ts';
import { smallDisk } from './harness/disk.ts';
import { playToJoint, writeGoal } from './harness/joint.ts';
import { seconds } from './harness/numbers.ts';
import { isDurable, withdrawAndListen } from './harness/stage.ts';
import { sleep, soonIs } from './harness/wait.ts';

/** However it is put: that nothing can be saved, or that one can only read. */
const cannotBeSaved = /ei voi(da)?( nyt)? tallentaa|ei (nyt )?tallennu|vain lukea/i;
/** After room is made again, at most. */
const recoversWithinMs = 15_000;

/** The disk is full: everybody is told, taking away acts, and when there is room again it goes on by itself. */
export const diskFull: Fault = async (bench) => {
  const { findings, stops } = bench;
  const disk = smallDisk(24);
  if ('why' in disk) {
    findings.notChecked(disk.why);
    return;
  }
  stops.add(() => {
    disk.remove();
  });
  const product = await beginProduct(bench, { dataDir: disk.path });
  const stage = await beginStage(bench, product);
  const other = await playToJoint(product);
  stops.add(() => {
    for (const seat of [other.chair, other.kela, other.client]) seat.close();
  });

  disk.fill(product.dataDir);
  let refused: string | null = null;
  for (let tries = 0; tries < 100 && refused === null; tries += 1) {
    const view = other.chair.view;
    const plan = view && 'plan' in view && view.plan.open ? view.plan.view : null;
    const answer = await other.chair.send('plan.apply', {
      op: { kind: 'set', path: 'goal', value: `Täynnä ${tries}`, baseRev: plan?.fields['goal']?.rev ?? 0 },
    });
    if (!answer.ok) refused = answer.code;
    await sleep(170);
  }
  findings.judged(refused === 'service.unavailable', `an edit on a full disk: ${refused ?? 'never refused'}`);
  const health = await product.answer('/api/health');
  findings.judged(
    health?.status === 200 && health.text.includes('"ok":true') && health.text.includes('"readOnly":true'),
    `health says ${health ? `${health.status} ${health.text}` : 'nothing'}`,
  );
  const view = other.chair.view;
  const flagged = view !== null && 'readOnly' in view && view.readOnly;
  findings.judged(
    flagged,
    flagged ? "the chair's view says so" : "the chair's view does not say that nothing can be written",
  );
  for (const [who, { page }] of [
    ['Layla', stage.laylaAt],
    ['Kela', stage.satuAt],
  ] as const) {
    const told = await soonIs(
      async () => (await page.getByText(cannotBeSaved).filter({ visible: true }).count()) > 0,
      3000,
    );
    findings.judged(
      told !== null,
      told === null ? `${who} is not told that nothing can be saved` : `${who} is told`,
    );
  }
  await withdrawAndListen(stage, findings);

  disk.free();
  const recovered = await soonIs(
    async () => (await writeGoal(other.chair, 'Taas tilaa.')) !== null,
    recoversWithinMs,
    400,
  );
  findings.judged(
    recovered !== null,
    recovered === null
      ? `no edit for ${seconds(recoversWithinMs)} after there was room`
      : `it recovered by itself after ${seconds(recovered)}`,
  );
  const writable = await soonIs(
    async () => !(await product.answer('/api/health'))?.text.includes('readOnly":true'),
    5000,
    200,
  );
  findings.judged(writable !== null, writable === null ? 'health goes on saying readOnly' : 'health says so');
  await sleep(1000);
  await product.kill();
  await product.begin();
  findings.promise(await isDurable(stage), 'the withdrawal outlived a kill');
};
