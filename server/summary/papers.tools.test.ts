import fc from 'fast-check';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi, type TestContext } from 'vitest';
import { appendixPaperOf, type AppendixDocument } from '../domain/summary/appendix.ts';
import { clean } from '../domain/summary/clean.ts';
import { words, type SummaryDocument } from '../domain/summary/document.ts';
import { needTool } from '../testing/outside-tools.ts';
import { paperOf } from '../domain/summary/paper.ts';
import { arbitrarySummary, hostileExamples, hostileText } from './summary.arbitrary.ts';
import {
  exampleAppendix,
  exampleClientAppendix,
  exampleCountyAppendix,
  exampleSummary,
} from '../domain/testing/summary.ts';
import { createPapers } from './papers.ts';
import { missingFrom } from './testing-page.ts';
import { signedPaper } from './testing-signer.ts';

// What programs that are not ours say of our papers.
// Many signatures and other programs on a busy machine; nothing here measures time.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'kerralla-tools-'));
const papers = await createPapers({
  keysDir: join(folder, 'keys'),
  makeKeys: true,
  clock: () => new Date('2026-11-24T08:45:00.000Z'),
  service: 'Kerralla',
});
afterAll(async () => {
  await papers.stop();
  rmSync(folder, { recursive: true });
});

/** Runs a tool and gives what it wrote, whatever its exit code: pdfsig ends with 0 on a tampered file. */
function run(test: TestContext, tool: string, ...args: string[]): Promise<{ text: string; code: number }> {
  const path = needTool(test, tool);
  return new Promise((resolve) => {
    execFile(path, args, { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error ? 1 : 0;
      resolve({ text: stdout + stderr, code });
    });
  });
}

const count = (text: string, what: RegExp): number => text.match(new RegExp(what, 'g'))?.length ?? 0;

async function frozen(doc: SummaryDocument) {
  const result = await papers.freeze(doc);
  if (!result.ok) throw new Error(`unprintable: ${result.word}`);
  return result;
}

async function signedFile(doc: SummaryDocument, without: readonly string[] = []) {
  const { pdf, json } = await signedPaper(papers, doc, without);
  return { pdf, json, path: saved('signed.pdf', pdf) };
}

let files = 0;
function saved(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, `${(files += 1)}-${name}`);
  writeFileSync(path, bytes);
  return path;
}

test.for(fc.sample(arbitrarySummary, 3).map((doc, i) => ({ i, doc })))(
  'SU-6 other programs find five valid signatures and no fault ($i)',
  async ({ doc }, context) => {
    const { path, json } = await signedFile(doc);
    const qpdf = await run(context, 'qpdf', '--check', path);
    expect(qpdf).toMatchObject({ code: 0 });
    expect(qpdf.text).toContain('No syntax or stream encoding errors found');

    const pdfsig = await run(context, 'pdfsig', path);
    expect(count(pdfsig.text, /Signature is Valid/)).toBe(5);
    expect(count(pdfsig.text, /ETSI\.CAdES\.detached/)).toBe(5);
    expect(count(pdfsig.text, /Total document signed/)).toBe(1);

    const mutool = await run(context, 'mutool', 'sign', '-v', path);
    expect(count(mutool.text, /unchanged since signing/)).toBe(1);
    expect(count(mutool.text, /signature is valid but there have been edits/)).toBe(4);
    expect(mutool.text).not.toMatch(/digest/i);

    const attached = join(folder, 'attached.json');
    await run(context, 'pdfdetach', '-savefile', 'summary.json', '-o', attached, path);
    expect(readFileSync(attached, 'utf8')).toBe(json);
  },
);

test('SU-6 one who leaves: the empty field counts as unsigned, the others as valid', async (context) => {
  const { path } = await signedFile(exampleSummary, ['interpreter']);
  const { text } = await run(context, 'pdfsig', path);
  expect(count(text, /Signature is Valid/)).toBe(4);
  expect(count(text, /is not signed/)).toBe(3);
});

test('SU-6 a changed byte of the content is found by other programs', async (context) => {
  const { pdf } = await signedFile(exampleSummary);
  const at = pdf.indexOf('stream') + 100;
  pdf[at] = (pdf[at] ?? 0) ^ 1;
  const path = saved('changed.pdf', pdf);
  const pdfsig = await run(context, 'pdfsig', path);
  expect(count(pdfsig.text, /Signature is Valid/)).toBe(0);
  expect(count(pdfsig.text, /Digest Mismatch/)).toBe(5);
  const mutool = await run(context, 'mutool', 'sign', '-v', path);
  expect(mutool.text).not.toContain('unchanged since signing');
});

test('SU-4 the page is tagged: title, headings, tables, languages', async (context) => {
  const { basePdf } = await frozen(exampleSummary);
  const { text } = await run(context, 'pdfinfo', '-struct-text', saved('tags.pdf', basePdf));
  for (const tag of ['H1 ', 'H2 ', 'H3', 'Table (block)', 'THead', 'TH <', 'Scope /Column'])
    expect(text).toContain(tag);
  const info = await run(context, 'pdfinfo', saved('info.pdf', basePdf));
  expect(info.text).toMatch(/Title:\s+Yhteisen tapaamisen yhteenveto/);
  expect(info.text).toMatch(/Tagged:\s+yes/);
});

/** A file's words in the order in which the page sets them. */
async function wordsOn(context: TestContext, pdf: Uint8Array): Promise<string> {
  const out = await run(context, 'pdftotext', '-raw', '-enc', 'UTF-8', saved('words.pdf', pdf), '-');
  return out.text;
}

test.for([
  ['with her own view', { ...exampleSummary, ownView: words('أريد أن أسكن قرب المدرسة.', 'ar') }],
  [
    'with a topic left alone, a doer of no party and no follow-up',
    {
      ...exampleSummary,
      survey: exampleSummary.survey.map((topic) => ({ ...topic, state: 'ei_halua_puhua' })),
      actions: exampleSummary.actions.map((one) => ({ ...one, owner: 'employment', person: null })),
      followUp: { kind: 'none', reason: words('Asia on valmis.') },
    },
  ],
] satisfies [string, SummaryDocument][])(
  'SU-4 the page shows all that was agreed, %s',
  async ([, doc], context) => {
    const { basePdf, sha256 } = await frozen(doc);
    expect(missingFrom(await wordsOn(context, basePdf), paperOf(doc, sha256, 'fi'))).toEqual([]);
  },
);

test('SU-10 the appendix says on its face that it is not signed, who may see it, and all that it holds', async (context) => {
  const paper = appendixPaperOf(exampleAppendix, 'fi');
  expect(paper.warning).toEqual({
    strong: 'Tätä liitettä ei ole allekirjoitettu.',
    rest: 'Sen saavat nähdä vain asiakas ja Pohjois-Pohjanmaan hyvinvointialue. Tämä ei ole päätös.',
  });
  expect(paper.readers.map(({ mark }) => mark)).toEqual(['county', 'client']);
  expect(missingFrom(await appendixWords(context, exampleAppendix), paper)).toEqual([]);
});

test('SU-10 the client’s appendix of several parts names the readers of each, and nobody beside her of all', async (context) => {
  const paper = appendixPaperOf(exampleClientAppendix, 'fi');
  expect(paper.warning).toEqual({
    strong: 'Tätä liitettä ei ole allekirjoitettu.',
    rest: 'Jokaisen osan alussa lukee, kuka saa nähdä sen. Tämä ei ole päätös.',
  });
  expect(paper.readers.map(({ mark }) => mark)).toEqual(['client']);
  expect(paper.parts.map(({ readers }) => readers?.line)).toEqual([
    'Tämän osan saavat nähdä vain asiakas ja Pohjois-Pohjanmaan hyvinvointialue.',
    'Tämän osan saavat nähdä vain asiakas ja Kela.',
    'Tämän osan saa nähdä vain asiakas.',
  ]);
  const pages = await appendixWords(context, exampleClientAppendix);
  expect(missingFrom(pages, paper)).toEqual([]);
  const kelas = pages.split('\f').filter((page) => page.includes('Sairauspäivärahaa ei ole haettu.'));
  expect(kelas).toEqual([expect.stringContaining('Tämän osan saavat nähdä vain asiakas ja Kela.')]);
  expect(kelas[0]).not.toContain('Lääkärin lausunto puuttuu.');
});

test('SU-10 PL-11 the county’s appendix says of safety that the client does not see it, on a sheet of its own', async (context) => {
  const paper = appendixPaperOf(exampleCountyAppendix, 'fi');
  expect(paper.readers.map(({ mark }) => mark)).toEqual(['county']);
  expect(paper.parts.map(({ readers }) => readers?.line)).toEqual([
    'Tämän osan saavat nähdä vain asiakas ja Pohjois-Pohjanmaan hyvinvointialue.',
    'Tämän osan saa nähdä vain Pohjois-Pohjanmaan hyvinvointialue, ei asiakas.',
  ]);
  const pages = await appendixWords(context, exampleCountyAppendix);
  expect(missingFrom(pages, paper)).toEqual([]);
  const safety = pages.split('\f').filter((page) => page.includes('Turvakodin numero on annettu.'));
  expect(safety).toEqual([expect.stringContaining('ei asiakas.')]);
  const alone = { ...exampleCountyAppendix, parts: exampleCountyAppendix.parts.slice(1) };
  expect(appendixPaperOf(alone, 'fi')).toMatchObject({
    readers: [{ mark: 'county' }],
    warning: {
      rest: 'Sen saa nähdä vain Pohjois-Pohjanmaan hyvinvointialue, ei asiakas. Tämä ei ole päätös.',
    },
  });
  expect(missingFrom(await appendixWords(context, alone), appendixPaperOf(alone, 'fi'))).toEqual([]);
});

async function appendixWords(context: TestContext, doc: AppendixDocument): Promise<string> {
  const appendix = await papers.appendix(doc);
  if (!appendix.ok) throw new Error(`unprintable: ${appendix.word}`);
  return wordsOn(context, appendix.pdf);
}

test('SU-4 right-to-left words can be copied and read aloud as they were written', async (context) => {
  const { basePdf } = await frozen(exampleSummary);
  const own = exampleSummary.survey.flatMap(({ ownWords }) => ownWords?.text.split('\n') ?? []);
  const qdf = join(folder, 'plain.pdf');
  await run(context, 'qpdf', '--qdf', '--object-streams=disable', saved('rtl.pdf', basePdf), qdf);
  const file = readFileSync(qdf, 'latin1').toLowerCase();
  for (const line of own) {
    const utf16 = Buffer.from(`\ufeff${line}`, 'utf16le').swap16().toString('hex');
    expect(file).toContain(utf16);
  }
});

test('SU-11 hostile text ends as letters on the page, or as a refusal that names the word', async (context) => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const [topic, ...topics] = exampleSummary.survey;
      if (!topic) throw new Error('no topic');
      const doc = { ...exampleSummary, survey: [{ ...topic, countyView: words(text) }, ...topics] };
      const result = await papers.freeze(doc);
      if (!result.ok) {
        expect(result.code).toBe('summary.unprintable');
        expect(clean(text)).toContain(result.word.replace(/^…|…$/g, ''));
        return;
      }
      const out = await run(context, 'pdftotext', '-enc', 'UTF-8', saved('hostile.pdf', result.basePdf), '-');
      const missing = lettersMissing(clean(text), out.text);
      expect(missing).toEqual([]);
    }),
    { numRuns: 40, examples: hostileExamples },
  );
});

test('SU-11 a word wider than its place is broken: nothing runs off the paper', async (context) => {
  const wide = words('x'.repeat(300));
  const [action, ...actions] = exampleSummary.actions;
  if (!action) throw new Error('no action');
  const doc = {
    ...exampleSummary,
    sharedGoal: wide,
    actions: [
      { ...action, what: wide, person: wide.text, helper: words('ضصثقفغعهخح'.repeat(30), 'ar') },
      ...actions,
    ],
    participants: exampleSummary.participants.map((one) => ({ ...one, name: wide.text })),
  };
  const { basePdf } = await frozen(doc);
  const { text } = await run(context, 'pdftotext', '-bbox', saved('wide.pdf', basePdf), '-');
  const edges = [...text.matchAll(/xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)"/g)];
  expect(edges.length).toBeGreaterThan(100);
  // A4 is 595 points wide; the margins are 62.
  for (const [, left, right] of edges) expect(Number(left) > 60 && Number(right) < 535).toBe(true);
});

/** Visible letters of a text that the page has fewer of. Their order is the page's own matter. */
function lettersMissing(text: string, page: string): string[] {
  const bag = (of: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const letter of of.normalize('NFKC').match(/[\p{L}\p{N}\p{P}\p{S}]/gu) ?? [])
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    return counts;
  };
  const there = bag(page);
  return [...bag(text)].flatMap(([letter, n]) => ((there.get(letter) ?? 0) < n ? [letter] : []));
}
