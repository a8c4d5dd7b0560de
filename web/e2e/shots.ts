import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { everybody, openCast, type Show } from './cast.ts';
import { play } from './play.ts';
import { camera } from './shots/camera.ts';
import { showDoors } from './shots/doors.ts';
import { showPages } from './shots/pages.ts';
import { showRefusals } from './shots/refusals.ts';
import { showSigning } from './shots/signing.ts';
import { openWorld, type World } from './world.ts';

// `npm run shots -- --out DIR`: every page and state, for the eye: in Finnish, and in Arabic for client and interpreter.
// The pictures of people are the demonstration's drawn ones.
//   --widths 320,1024   instead of 360,1440
//   --dark              each in the dark as well
//   --only pages,doors  some parts instead of all

const parts: Readonly<Record<string, (world: World, show: Show) => Promise<void>>> = {
  pages: showPages,
  journey: async (world, show) => {
    const cast = await openCast(world, { drawn: true });
    await play(world, cast, show);
    for (const person of everybody(cast)) await person.close();
  },
  refusals: showRefusals,
  doors: showDoors,
  signing: showSigning,
};

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'out/shots' },
    widths: { type: 'string', default: '360,1440' },
    dark: { type: 'boolean', default: false },
    only: { type: 'string', default: Object.keys(parts).join(',') },
  },
});
const widths = values.widths.split(',').map(Number);
const wanted = values.only.split(',');
const wrong = wanted.find((name) => !Object.hasOwn(parts, name));
if (wrong !== undefined || !widths.every((width) => width >= 200 && width <= 4000)) {
  console.error(`Parts are ${Object.keys(parts).join(', ')}; widths are pixels, separated by commas.`);
  process.exit(1);
}

const folder = resolve(values.out);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const world = await openWorld();
try {
  const { show, taken } = camera({ folder, widths, dark: values.dark });
  for (const name of wanted) await parts[name]?.(world, show);
  console.log(`${taken()} pictures are in ${folder}.`);
} finally {
  await world.stop();
}
