import type { Term } from './meetings/events.ts';
import type { GlossaryTerm } from './reference.ts';

/** A stem this long is also looked for inside a compound: "hakemu" in "asumistukihakemuksen". */
const insideFrom = 5;

interface Found {
  readonly term: GlossaryTerm;
  readonly at: number;
  readonly end: number;
}

/**
 * The terms that a Finnish text holds, in the order of the text, with their words in the other language. Where two
 * overlap, the longer one counts: "perustoimeentulotuki", not "toimeentulotuki" in it.
 */
export function termsIn(text: string, glossary: readonly GlossaryTerm[], lang: string): Term[] {
  const lower = text.toLowerCase();
  const taken: Found[] = [];
  for (const found of glossary.flatMap((term) => find(lower, term)).sort(longestFirst)) {
    if (taken.every((other) => found.end <= other.at || found.at >= other.end)) taken.push(found);
  }
  const terms = taken.sort((one, other) => one.at - other.at).map(({ term }) => term);
  return [...new Set(terms)].flatMap((term) => inLanguage(term, lang));
}

/** A term as a card shows it; nothing where the language lacks a word for it. */
function inLanguage({ words }: GlossaryTerm, lang: string): Term[] {
  const fi = words['fi']?.text;
  const other = words[lang]?.text;
  return fi && other ? [{ fi, other }] : [];
}

const longestFirst = (one: Found, other: Found) =>
  other.end - other.at - (one.end - one.at) || one.at - other.at;

function find(text: string, term: GlossaryTerm): Found[] {
  return term.stems.flatMap((stem) => {
    const found: Found[] = [];
    for (let at = text.indexOf(stem); at !== -1; at = text.indexOf(stem, at + 1)) {
      const startsWord = at === 0 || !/\p{L}/u.test(text[at - 1] ?? '');
      if (startsWord || stem.length >= insideFrom) found.push({ term, at, end: at + stem.length });
    }
    return found;
  });
}
