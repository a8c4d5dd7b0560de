import type { GlossaryTerm } from '../../server/domain/reference.ts';

/** Swedish and English marked with a star need a native check; all of the Arabic does. */
function word(text: string): { readonly text: string; readonly unchecked?: boolean } {
  return text.endsWith('*') ? { text: text.slice(0, -1), unchecked: true } : { text };
}

/** One line of the glossary: id, Finnish, Swedish, English, Arabic, stems of the Finnish word. */
export const term = (
  id: string,
  fi: string,
  sv: string,
  en: string,
  ar: string,
  ...stems: readonly string[]
): GlossaryTerm => ({
  id,
  words: { fi: { text: fi }, sv: word(sv), en: word(en), ar: { text: ar, unchecked: true } },
  stems,
});
