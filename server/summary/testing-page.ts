// What stands on a page of a paper, for tests that read the PDF with a program that is not ours.

/** Codes of the page's data that no reader meets as words; and the foot, which stands on each page: see `feetOf`. */
const unread = new Set(['lang', 'dir', 'mark', 'service', 'footer']);

/** A paper's data, as far as its words are looked for. */
interface Readable {
  readonly service: string;
  readonly footer: { readonly strong: string; readonly fingerprint: string; readonly page: string };
}

/**
 * The words of a paper that its PDF lacks, in order; `pages` is what `pdftotext -raw` says of the file. A text that
 * the data holds three times must stand there three times: a name among those present is not the doer of an action.
 */
export function missingFrom(pages: string, paper: Readable): string[] {
  const feet = feetOf(pages, paper);
  const bare = feet.reduce((all, foot) => all.replace(foot, ''), unspaced(pages));
  const leaves = leavesOf(paper);
  const wanted = leaves.map(unspaced).join('\n');
  return [
    ...feet.filter((foot) => !unspaced(pages).includes(foot)),
    ...leaves.filter(
      (leaf) => !rightward.test(leaf) && times(bare, unspaced(leaf)) < times(wanted, unspaced(leaf)),
    ),
    ...missingWords(
      pages,
      leaves.filter((leaf) => rightward.test(leaf)),
    ),
  ];
}

const rightward = /\p{Script=Arabic}/u;

/** Every text of a paper's data, line by line as the page sets it. A table without rows is not set at all. */
function leavesOf(data: unknown): string[] {
  if (typeof data === 'string') return data.split('\n').filter((line) => line !== '');
  if (typeof data !== 'object' || data === null || isBare(data)) return [];
  return Object.entries(data).flatMap(([key, value]) => (unread.has(key) ? [] : leavesOf(value)));
}

const isBare = (data: object): boolean =>
  Object.entries(data).some(
    ([key, value]) => (key === 'rows' || key === 'topics') && Array.isArray(value) && value.length === 0,
  );

/** One for each page: a page of `pdftotext` ends with a form feed. */
function feetOf(pages: string, { service, footer }: Readable): string[] {
  const count = times(pages, '\f');
  return Array.from({ length: count }, (_, i) => {
    const page = footer.page.replace('{page}', String(i + 1)).replace('{pages}', String(count));
    return unspaced(`${footer.strong} ${service} · ${footer.fingerprint} ${page}`);
  });
}

/** The page breaks lines where it likes, and isolates what runs the other way. */
const unspaced = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');

const times = (text: string, part: string): number => text.split(part).length - 1;

/**
 * Words of right-to-left texts that the page has fewer of. `pdftotext` gives such a line in an order of its own, and
 * the letters of a ligature too: the words are compared one by one, by their letters.
 */
function missingWords(pages: string, texts: readonly string[]): string[] {
  const there = countOf(wordsOf(pages));
  return [...countOf(wordsOf(texts.join(' ')))].flatMap(([word, n]) =>
    (there.get(word) ?? 0) < n ? [word] : [],
  );
}

const wordsOf = (text: string): string[] =>
  (text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) =>
    rightward.test(word) ? Array.from(word).sort().join('') : word,
  );

function countOf(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
