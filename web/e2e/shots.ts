import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Lang } from '../../server/domain/texts/lang.ts';
import { everybody, openCast, type Show } from './cast.ts';
import { roleName } from './gallery.ts';
import type { Person } from './people/person.ts';
import { play } from './play.ts';
import { showRefusals } from './scenes/refusals.ts';
import { openWorld } from './world.ts';

// `npm run shots -- --out DIR`: every page and state of the journey, for the eye: at 360 and 1440 px, in Finnish, and
// in Arabic for client and interpreter. The pictures of people are the demonstration's drawn ones.

const { values } = parseArgs({ options: { out: { type: 'string', default: 'out/shots' } } });
const folder = resolve(values.out);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const sizes = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
] as const;
/** Pages whose parts scroll by themselves are shown whole as well, on a tall screen. */
const long = /^(plan-|closing-|frozen|permission|sealed|presence-asked)/;
const tall = 2400;

const langsOf = async (person: Person): Promise<readonly Lang[]> => {
  const guest = person.host === 'layla' || person.host === 'ahmed';
  if (!(await person.offersLanguages())) return [person.lang];
  return guest ? ['fi', 'ar'] : ['fi'];
};

let moments = 0;
let taken = 0;
const show: Show = async (moment, ...people) => {
  moments += 1;
  const name = `${String(moments).padStart(2, '0')}-${moment}`;
  for (const person of people) {
    const own = person.lang;
    for (const lang of await langsOf(person)) {
      if (lang !== person.lang) await person.speak(lang);
      for (const { width, height } of sizes) {
        const file = join(folder, `${name}-${roleName(person)}-${width}-${lang}`);
        await person.at({ width, height }, () => person.picture(`${file}.png`));
        taken += 1;
        if (!long.test(moment)) continue;
        await person.at({ width, height: tall }, () => person.picture(`${file}-whole.png`));
        taken += 1;
      }
    }
    if (own !== person.lang) await person.speak(own);
  }
  console.log(name);
};

const world = await openWorld();
try {
  const cast = await openCast(world, { drawn: true });
  await play(world, cast, show);
  for (const person of everybody(cast)) await person.close();
  await showRefusals(world, show);
  console.log(`${taken} pictures are in ${folder}.`);
} finally {
  await world.stop();
}
