/** Languages of the interface. Finnish is the source; the others are translations of it. */
export const langs = ['fi', 'en', 'ar'] as const;

export type Lang = (typeof langs)[number];

/** One saying in every language of the interface. */
export type Words = Readonly<Record<Lang, string>>;

/** Tags of the interpreting languages that are written from right to left (DOMAIN.md §2.4). */
const rightToLeft = new Set(['ar', 'fa', 'prs', 'ckb', 'ps']);

/** Writing direction of a language tag; `ar-SY` counts as `ar`. */
export function dirOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(tag.split('-')[0] ?? tag) ? 'rtl' : 'ltr';
}

/** Is this a language that our texts exist in? */
export function isLang(value: unknown): value is Lang {
  return langs.some((lang) => lang === value);
}
