import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest';
import { needTool } from '../../server/testing/outside-tools.ts';
import { openCast } from './cast.ts';
import { barrierWatch } from './gallery.ts';
import { play, type Played } from './play.ts';
import { problemsOf } from './proof.ts';
import { safetyOnPaper, wordsOnPaper } from './safety.ts';
import { written } from './scenes/plan.ts';
import { openWorld, type World } from './world.ts';

// The whole journey with four browsers, once; each test asks something of what it left behind.

let world: World;
let played: Played;
let folder: string;
const barriers = barrierWatch();

beforeAll(async () => {
  world = await openWorld();
  folder = mkdtempSync(join(tmpdir(), 'kerralla-journey-'));
  played = await play(world, await openCast(world), barriers.show);
  writeFileSync(join(folder, 'summary.pdf'), played.copies.county);
}, 300_000);
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true });
});

test('CO-1, CO-6, IN-3, PL-11 nobody’s browser received what it may not, and nothing went unrecorded', async () => {
  expect(await problemsOf(world, played)).toEqual([]);
});

test('no state of the journey has a barrier (WCAG 2.2 AA)', () => {
  expect(barriers.found).toEqual([]);
});

test('both authorities and the client hold the same paper', () => {
  const { county, kela, client } = played.copies;
  expect(kela.equals(county)).toBe(true);
  expect(client.equals(county)).toBe(true);
});

test('SU-10 the health sentence stands in the appendices of the county and the client, and nowhere in Kela’s', (context) => {
  const pdftotext = needTool(context, 'pdftotext');
  const read = (pdf: Buffer): string => wordsOnPaper(pdftotext, pdf);
  const { kela, appendices } = played.copies;
  expect(read(appendices.county)).toContain(written.health);
  expect(read(appendices.client)).toContain(written.health);
  const kelas = read(kela);
  expect(kelas).toContain(written.goal);
  expect(kelas).not.toContain(written.health);
  expect(appendices.kela).toBeNull();
});

test('PL-11, SU-10 the safety sentence is on paper in the county’s appendix alone', (context) => {
  expect(safetyOnPaper(played, needTool(context, 'pdftotext'))).toEqual([]);
});

/** What a program of other people says of the paper. */
const says = (context: TestContext, program: string, ...args: readonly string[]): string =>
  execFileSync(needTool(context, program), [...args, join(folder, 'summary.pdf')], { encoding: 'utf8' });

test('qpdf finds no fault in the paper', (context) => {
  expect(says(context, 'qpdf', '--check')).toContain('No syntax or stream encoding errors found');
});

test('pdfsig finds five valid signatures, of the people who signed and of the service', (context) => {
  const text = says(context, 'pdfsig');
  expect(text.match(/Signature is Valid/g)).toHaveLength(5);
  for (const name of ['Layla Haddad', 'Satu Niemi', 'Mikko Laine', 'Ahmed Saleh', 'Kerralla'])
    expect(text).toContain(name);
});

test('mutool finds no digest that does not fit', (context) => {
  const text = says(context, 'mutool', 'sign', '-v');
  expect(text.match(/The document is unchanged|there have been edits since/g)).toHaveLength(5);
  expect(text).not.toMatch(/digest|invalidated/i);
});

test('a changed byte of the paper is found', (context) => {
  const changed = Buffer.from(played.copies.county);
  const at = changed.indexOf('/Title');
  changed[at + 10] = (changed[at + 10] ?? 0) ^ 1;
  const file = join(folder, 'changed.pdf');
  writeFileSync(file, changed);
  const text = execFileSync(needTool(context, 'pdfsig'), [file], { encoding: 'utf8' });
  expect(text).not.toContain('Signature is Valid');
});
