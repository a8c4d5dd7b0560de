import { execFileSync } from 'node:child_process';
import { everybody, type Cast, type Show } from './cast.ts';
import type { Played } from './play.ts';
import { written } from './scenes/plan.ts';
import { standsOn } from './shown.ts';

/** Each of them stands nowhere else: whatever holds one has it from the safety note. */
const safetyWords: readonly string[] = written.safety.split(' ');

/** Looks for the safety note on every page at every moment; it may stand on the county's alone (PL-11). */
export function safetyWatch(cast: Cast) {
  const found: string[] = [];
  let seen = false;
  const show: Show = async (moment) => {
    for (const person of everybody(cast)) {
      if (!person.isOpen || !(await standsOn(person.page, safetyWords))) continue;
      if (person === cast.mikko) seen = true;
      else found.push(`${moment}: the safety note stands on ${person.host}'s page`);
    }
  };
  /** What should not be so, one sentence each. What the others lack the county has: the search finds what is there. */
  const problems = (): readonly string[] => [
    ...found,
    ...(seen ? [] : ["the safety note never stood on the county's page"]),
  ];
  return { show, problems };
}

/** What the four browsers have received of the safety note: the county's official alone. */
export const safetyProblems = ({ cast }: Played): readonly string[] =>
  everybody(cast).flatMap(({ host, recorder }) => {
    const has = safetyWords.some((word) => recorder.holds(word));
    if (host === 'mikko') return has ? [] : [`${host} never received the safety note`];
    return has ? [`${host}'s browser received the safety note`] : [];
  });

/** Where the safety note stands on paper: in the county's appendix and nowhere else. */
export function safetyOnPaper({ copies }: Played, pdftotext: string): readonly string[] {
  const { appendices, ...papers } = copies;
  const sheets = { ...papers, 'appendix-client': appendices.client, 'appendix-kela': appendices.kela };
  const found = Object.entries(sheets).flatMap(([name, pdf]) => {
    if (pdf === null) return [];
    const text = wordsOnPaper(pdftotext, pdf);
    return safetyWords.some((word) => text.includes(word)) ? [`the safety note is on paper: ${name}`] : [];
  });
  return wordsOnPaper(pdftotext, appendices.county).includes(written.safety)
    ? found
    : [...found, "the safety note is not in the county's appendix"];
}

/** The words of a PDF as that program reads them, a space between two. */
export const wordsOnPaper = (pdftotext: string, pdf: Buffer): string =>
  execFileSync(pdftotext, ['-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' }).replaceAll(
    /\s+/g,
    ' ',
  );
