import type { Localised } from '../reference.ts';
import { dirOf, type Lang } from '../texts/lang.ts';

/** The dated list's names of a benefit, by its code; null for what stands in no list. */
export type BenefitNames = (code: string) => Localised | null;

/** What a benefit is called for one reader. */
export interface BenefitName {
  readonly words: string;
  /** The language of `words`; null where somebody wrote them. */
  readonly lang: Lang | null;
  /** The Finnish name, as it stands in letters; null where `words` are it or somebody's own. */
  readonly official: string | null;
}

/**
 * PL-29. `title` is what the row says, `listed` what the dated list says of its code: a title that is the list's own
 * Finnish name is a label and follows the reader.
 */
export function benefitName(title: string, listed: Localised | null, lang: Lang): BenefitName {
  if (!listed || (title !== '' && title !== listed.fi)) return { words: title, lang: null, official: null };
  const own = listed[lang];
  if (lang === 'fi' || own === undefined) return { words: listed.fi, lang: 'fi', official: null };
  return { words: own, lang, official: listed.fi };
}

/** The same in one line: "general housing allowance (yleinen asumistuki)". */
export function benefitLine(title: string, listed: Localised | null, lang: Lang): string {
  const { words, official } = benefitName(title, listed, lang);
  if (official === null) return words;
  // Isolated, or its brackets would stand around Arabic letters.
  return `${words} (${dirOf(lang) === 'rtl' ? `\u2068${official}\u2069` : official})`;
}
