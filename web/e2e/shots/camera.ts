import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Lang } from '../../../server/domain/texts/lang.ts';
import type { Show } from '../cast.ts';
import { roleName } from '../gallery.ts';
import type { Person } from '../people/person.ts';
import { settled, unseen } from './page.ts';

export interface Film {
  readonly folder: string;
  /** In CSS pixels. */
  readonly widths: readonly number[];
  /** Each picture in the dark as well. */
  readonly dark: boolean;
}

/** A screen of a usual height for its width. */
const heightFor = (width: number): number => (width < 700 ? 740 : width < 1200 ? 768 : 900);

/** The tallest picture: a page that is longer still is cut. */
const tallest = 4000;

/** The client and the interpreter read Arabic, the others Finnish. */
const langsOf = async (person: Person): Promise<readonly Lang[]> => {
  const guest = person.host === 'layla' || person.host === 'ahmed';
  if (!(await person.offersLanguages())) return [person.lang];
  return guest ? ['fi', 'ar'] : ['fi'];
};

/**
 * Takes pictures of every moment at each width, in each of the person's languages: `NN-state-role-lang-width.png`.
 * What does not fit the screen is taken once more as long as it is (`-whole`).
 */
export function camera(film: Film) {
  let moments = 0;
  let taken = 0;

  const take = async (person: Person, name: string): Promise<void> => {
    const { page } = person;
    const schemes = film.dark ? (['light', 'dark'] as const) : (['light'] as const);
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await settled(page);
      await person.picture(join(film.folder, `${name}${scheme === 'dark' ? '-dark' : ''}.png`));
      taken += 1;
    }
    if (film.dark) await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  };

  const atEveryWidth = async (person: Person, name: string): Promise<void> => {
    // Nothing is pointed at.
    await person.page.mouse.move(0, 0);
    for (const width of film.widths) {
      const height = heightFor(width);
      await person.at({ width, height }, () => take(person, `${name}-${width}`));
      const more = await person.at({ width, height }, () => unseen(person.page));
      if (more === 0) continue;
      const whole = { width, height: Math.min(height + more, tallest) };
      await person.at(whole, () => take(person, `${name}-${width}-whole`));
    }
  };

  const show: Show = async (moment, ...people) => {
    moments += 1;
    const state = `${String(moments).padStart(2, '0')}-${moment}`;
    for (const person of people) {
      const own = person.lang;
      for (const lang of await langsOf(person)) {
        await inLanguage(person, lang);
        await atEveryWidth(person, `${state}-${roleName(person)}-${lang}`);
      }
      await inLanguage(person, own);
    }
    console.log(state);
  };

  return { show, taken: () => taken };
}

async function inLanguage(person: Person, lang: Lang): Promise<void> {
  if (lang === person.lang) return;
  await person.speak(lang);
  await speaks(person.page, lang);
}

/** The words come after the choice: their file may have to be fetched. */
const speaks = (page: Page, lang: Lang) =>
  page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang);
