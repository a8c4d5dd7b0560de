import { configureLocalization } from '@lit/localize';
import { dirOf, isLang, langs, type Lang } from '../../server/domain/texts/lang.ts';
import { loadAgain } from '../state/load-again.ts';
import { sourceLocale, targetLocales } from '../locales/codes.ts';

/** A language of the interface. Finnish is the source. */
export type Language = Lang;

/** What pages speak to which a client or an interpreter can come. */
export const everybody: readonly Language[] = langs;

/** What the pages behind an official's login speak. */
export const officials: readonly Language[] = ['fi', 'en'];

/** Every language by its own name: nobody looks for "arabia" who reads Arabic. */
export const languages: readonly {
  readonly code: Language;
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}[] = [
  { code: 'fi', name: 'Suomi', dir: 'ltr' },
  { code: 'en', name: 'English', dir: 'ltr' },
  { code: 'ar', name: 'العربية', dir: 'rtl' },
];

/** What the tab remembers over a reload: the code of the language and nothing else. */
const storageKey = 'kerralla.language';

// The paths are written out: Vite makes one chunk of each.
const loaders: Record<string, () => Promise<{ templates: Record<string, unknown> }>> = {
  en: () => import('../locales/generated/en.ts'),
  ar: () => import('../locales/generated/ar.ts'),
};

const { getLocale, setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: async (locale) => {
    const load = loaders[locale];
    if (!load) throw new Error(`no texts for ${locale}`);
    return (await loadAgain(load)) as Awaited<
      ReturnType<Parameters<typeof configureLocalization>[0]['loadLocale']>
    >;
  },
});

/** What the reader has chosen in this tab; null when nothing yet. */
const stored = (): Language | null => {
  let code: string | null = null;
  try {
    code = sessionStorage.getItem(storageKey);
  } catch {
    // Storage is shut in some browsers' private windows; then a reload forgets the choice.
  }
  return isLang(code) ? code : null;
};

/** The first language of the reader's own browser that we speak: a phone in Arabic is met in Arabic. */
const ofBrowser = (): Language =>
  navigator.languages.map((tag) => tag.split('-')[0]).find(isLang) ?? sourceLocale;

let chosen = stored();
let spoken = everybody;

/** The language now on the screen. */
export const language = (): Language => getLocale() as Language;

/** The languages among which the reader of this page chooses. */
export const offered = (): typeof languages => languages.filter(({ code }) => spoken.includes(code));

/**
 * Changes the language of everything on the screen, in place: elements with `@localized()` draw
 * themselves again and keep their state, focus and text. The tab remembers it.
 */
export const setLanguage = async (code: Language): Promise<void> => {
  chosen = code;
  try {
    sessionStorage.setItem(storageKey, code);
  } catch {
    // As above.
  }
  await show();
};

/**
 * Says which languages the page that comes now speaks. Where the reader's own is not among them the page is in
 * Finnish, and the choice stays for the next page that speaks it.
 */
export const speak = async (languages: readonly Language[]): Promise<void> => {
  spoken = languages;
  await show();
};

const show = async () => {
  // An office's work is done in Finnish until somebody chooses otherwise, whatever its machines are set to.
  const wanted = chosen ?? (spoken === everybody ? ofBrowser() : sourceLocale);
  await setLocale(spoken.includes(wanted) ? wanted : sourceLocale);
  // Asked anew: while this language was being fetched another one may have been chosen.
  document.documentElement.lang = language();
  document.documentElement.dir = dirOf(language());
};
