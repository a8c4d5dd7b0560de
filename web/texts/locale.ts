import { configureLocalization } from '@lit/localize';
import { dirOf, type Lang } from '../../server/domain/texts/lang.ts';
import { sourceLocale, targetLocales } from '../locales/codes.ts';

/** A language of the interface. Finnish is the source. */
export type Language = Lang;

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
    return (await load()) as Awaited<ReturnType<Parameters<typeof configureLocalization>[0]['loadLocale']>>;
  },
});

/** The language now on the screen. */
export const language = (): Language => getLocale() as Language;

/**
 * Changes the language of everything on the screen, in place: elements with `@localized()` draw
 * themselves again and keep their state, focus and text.
 */
export const setLanguage = async (code: Language): Promise<void> => {
  await setLocale(code);
  document.documentElement.lang = code;
  document.documentElement.dir = dirOf(code);
  try {
    sessionStorage.setItem(storageKey, code);
  } catch {
    // Storage is shut in some browsers' private windows; then a reload starts in Finnish again.
  }
};

/** The language that this tab chose before, or Finnish: asked once, before the first page is drawn. */
export const startLanguage = async (): Promise<void> => {
  let stored: string | null = null;
  try {
    stored = sessionStorage.getItem(storageKey);
  } catch {
    // As above.
  }
  const known = languages.find(({ code }) => code === stored);
  if (known && known.code !== 'fi') await setLanguage(known.code);
};
