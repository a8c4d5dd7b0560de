import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../testing/chromium.launch.ts';
import { Stops } from '../stops.ts';
import { buildWeb, isStale } from '../web-build.ts';
import type { Named } from './fault.ts';
import { endAllWithUs } from './harness/begun.ts';
import { Findings, type Finding } from './harness/findings.ts';
import { seconds } from './harness/numbers.ts';
import { tableOf } from './harness/table.ts';
import { faults } from './list.ts';

// `npm run faults -- [--quick] [--only NAME] --out DIR`: makes things fail on real parts and finds out what holds. Leaves
// faults.json in DIR, prints a table, and ends with 1 when one does not hold.

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    out: { type: 'string', default: 'out/faults' },
  },
});
const wanted = values.only?.split(',');
const unknown = wanted?.filter((name) => !faults.some((fault) => fault.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(
    `There is no fault ${unknown.join(', ')}. There are ${faults.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}
const folder = resolve(values.out);
mkdirSync(folder, { recursive: true });
endAllWithUs();

if (isStale()) await buildWeb();
const browser = await launchChromium(['--use-fake-device-for-media-stream=fps=5']);
const findings: Finding[] = [];
for (const fault of faults.filter(({ name }) => wanted?.includes(name) ?? true)) {
  const began = performance.now();
  const finding = await make(fault);
  findings.push(finding);
  const { held, detail } = finding;
  console.log(
    `${fault.name}: ${held ? 'held' : 'NOT HELD'} in ${seconds(performance.now() - began)}: ${detail}`,
  );
}
await browser.close();

writeFileSync(join(folder, 'faults.json'), `${JSON.stringify(findings, null, 2)}\n`);
console.log('');
for (const line of tableOf(findings, process.stdout.columns || 160)) console.log(line);
process.exit(findings.every(({ held }) => held) ? 0 : 1);

/** Makes one fault. However it goes, nothing of it stays behind, and something is told. */
async function make({ name, run, minutes }: Named): Promise<Finding> {
  const told = new Findings();
  const stops = new Stops();
  const log = join(folder, `${name}.log`);
  rmSync(log, { force: true });
  // What nobody waits for must not end the others with it.
  const stray = (problem: unknown) => {
    told.broken(`something broke beside it: ${sentenceOf(problem)}`);
  };
  process.on('unhandledRejection', stray);
  const limit = (values.quick ? minutes.quick : minutes.full) * 60_000;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      fail(new Error(`given up after ${seconds(limit)}`));
    }, limit);
  });
  try {
    await Promise.race([run({ browser, quick: values.quick, findings: told, log, stops }), late]);
  } catch (problem) {
    told.broken(`it broke off: ${sentenceOf(problem)}`);
  } finally {
    clearTimeout(timer);
    await stops.end().catch(() => undefined);
    process.off('unhandledRejection', stray);
  }
  return told.of(name);
}

/** The first line of what went wrong. */
function sentenceOf(problem: unknown): string {
  const text = problem instanceof Error ? problem.message : String(problem);
  return (text.split('\n')[0] ?? '').slice(0, 300);
}
