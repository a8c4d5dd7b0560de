import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { exampleClientAppendix, exampleSummary } from '../domain/testing/summary.ts';
import { createPapers } from './papers.ts';
import { signedPaper } from './testing-signer.ts';

// veraPDF on a summary after its last signature, and on an appendix: PDF/A-3a and PDF/UA-1. Part of `npm run test:full`,
// for it needs Java and fetches its 19 MB from Maven Central once.
const cache = resolve('.cache/verapdf');

const has = (tool: string): boolean => spawnSync(tool, ['-version']).error === undefined;
const missing = ['java', 'mvn'].filter((tool) => !has(tool));
if (missing.length > 0) {
  console.log(`not checked: ${missing.join(' and ')} missing`);
  process.exit(process.env['CI'] ? 1 : 0);
}
if (!existsSync(join(cache, 'lib'))) {
  mkdirSync(cache, { recursive: true });
  const pom = join(import.meta.dirname, 'verapdf', 'pom.xml');
  const copy = ['-q', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${join(cache, 'lib')}`];
  if (spawnSync('mvn', copy, { stdio: 'inherit' }).status !== 0)
    throw new Error('veraPDF could not be fetched.');
}

const folder = mkdtempSync(join(tmpdir(), 'kerralla-verapdf-'));
const clock = () => new Date('2026-11-24T08:45:00.000Z');
const papers = await createPapers({ keysDir: folder, makeKeys: true, clock, service: 'Kerralla' });
try {
  const results = (await writePapers()).flatMap((file) =>
    ['3a', 'ua1'].map((profile) => verdict(file, profile)),
  );
  if (!results.every(Boolean)) process.exitCode = 1;
} finally {
  await papers.stop();
  rmSync(folder, { recursive: true });
}

async function writePapers(): Promise<string[]> {
  const { pdf, sha256 } = await signedPaper(papers, exampleSummary);
  const appendix = await papers.appendix({ ...exampleClientAppendix, summarySha256: sha256 });
  if (!appendix.ok) throw new Error(appendix.word);
  const files = {
    'summary.pdf': pdf,
    'appendix.pdf': appendix.pdf,
  };
  return Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
}

function verdict(file: string, profile: string): boolean {
  const tool = ['-cp', join(cache, 'lib', '*'), '-Dapp.name=verapdf', `-Dbasedir=${cache}`];
  const main = 'org.verapdf.apps.GreenfieldCliWrapper';
  const { stdout, status } = spawnSync('java', [...tool, main, '-f', profile, '--format', 'text', file]);
  console.log(stdout.toString().trim());
  return status === 0;
}
