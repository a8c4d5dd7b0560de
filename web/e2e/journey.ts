import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findTool } from '../../server/testing/outside-tools.ts';
import { Caller } from './api/caller.ts';
import { everybody, openCast } from './cast.ts';
import { all, barrierWatch, pictures, roleName } from './gallery.ts';
import { play, type Played } from './play.ts';
import { clientName, problemsOf } from './proof.ts';
import { safetyOnPaper } from './safety.ts';
import { written } from './scenes/plan.ts';
import { openWorld, type World } from './world.ts';

// `npm run journey -- --out DIR`: plays a whole meeting with four browsers on a fresh database and leaves in DIR what
// other people's tools can judge it by. Ends with 1 when anything is not as it must be.

const { values } = parseArgs({ options: { out: { type: 'string', default: 'out/journey' } } });
const folder = resolve(values.out);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const world = await openWorld();
try {
  const barriers = barrierWatch();
  const cast = await openCast(world);
  const show = all(barriers.show, pictures(folder));
  const played = await play(world, cast, (moment, ...people) => {
    console.log(`${moment}: ${people.map(roleName).join(', ')}`);
    return show(moment, ...people);
  });
  await leave(world, played);
  const problems = [...barriers.found, ...(await problemsOf(world, played)), ...paperProblems(played)];
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? `The journey is in ${folder}.` : `${problems.length} problems.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await world.stop();
}

/** What stands on paper is read with another program's eyes. */
function paperProblems(played: Played): readonly string[] {
  const pdftotext = findTool('pdftotext');
  if (pdftotext !== null) return safetyOnPaper(played, pdftotext);
  const note = 'not checked: pdftotext missing';
  console.log(note);
  return process.env['CI'] ? [note] : [];
}

async function leave(world: World, played: Played): Promise<void> {
  const { cast, copies, firstFrame, edits, signatures } = played;
  for (const person of everybody(cast))
    person.recorder.write(join(folder, `frames-${roleName(person)}.jsonl`));
  writeFileSync(join(folder, 'summary.pdf'), copies.county);
  for (const [party, pdf] of Object.entries(copies.appendices))
    if (pdf !== null) writeFileSync(join(folder, `appendix-${party}.pdf`), pdf);
  const root = await new Caller(world, 'layla').bytes('/api/root.pem');
  writeFileSync(join(folder, 'root.pem'), await root.text());
  await world.snapshot(join(folder, 'kerralla.sqlite'));
  const journey = {
    clientName,
    healthSentence: written.health,
    safetySentence: written.safety,
    clicksFromCaseLink: played.clicksFromCaseLink,
    consentStep1At: played.consentStep1At,
    consentStep2At: played.consentStep2At,
    kela: { firstFrameMs: firstFrame.satu, editShownMs: edits.kela, signMs: signatures.kela },
    socialWorker: {
      firstFrameMs: firstFrame.mikko,
      editShownMs: edits.socialWorker,
      signMs: signatures.socialWorker,
    },
    client: { firstFrameMs: firstFrame.layla, editShownMs: edits.client, signMs: signatures.client },
    interpreter: { firstFrameMs: firstFrame.ahmed, signMs: signatures.interpreter },
  };
  writeFileSync(join(folder, 'journey.json'), `${JSON.stringify(journey, null, 2)}\n`);
}
