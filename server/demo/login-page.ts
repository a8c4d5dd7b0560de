import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Authority } from '../domain/people.ts';
import { demoPage, organisationName } from './page.ts';
import type { PageLang, Persona, Words } from './people.ts';

const words = {
  title: { fi: 'Kirjaudu sisään', en: 'Log in' },
  who: { fi: 'Kuka olet?', en: 'Who are you?' },
  how: {
    fi: 'Oikeassa käytössä kirjaudut oman organisaatiosi tunnuksilla. Esittelyssä riittää, että painat nimeä.',
    en: "In real use officials log in with their organisation's own account. Here you just press a name.",
  },
  gone: { fi: 'Kirjautuminen ehti vanhentua', en: 'This login is too old' },
  again: {
    fi: 'Kukaan ei kirjautunut sisään. Avaa asia uudelleen asiakastietojärjestelmästä, tai aloita esittelyn alusta.',
    en: 'Nobody was logged in. Open the case again from the case system, or begin the demonstration again.',
  },
  call: { fi: 'Soita', en: 'Call' },
  start: { fi: 'Esittelyn alkuun', en: 'To the start of the demonstration' },
} satisfies Record<string, Words>;

export interface LoginPage {
  readonly authority: Authority;
  readonly lang: PageLang;
  readonly personas: readonly Persona[];
  /** The origin to which this very login returns. */
  readonly returnsTo: string;
  readonly path: string;
}

/** Who are you: one button for each invented official. */
export function loginPage(c: Context, { authority, lang, personas, returnsTo, path }: LoginPage) {
  const buttons = personas.map(
    (persona) =>
      html`<li>
        <button class="who" name="who" value="${persona.subject}">
          <strong>${persona.name}</strong>
          <span class="soft small">${persona.title[lang]}, ${persona.unit[lang]}</span>
        </button>
      </li>`,
  );
  return demoPage(c, {
    authority,
    lang,
    title: `${words.title[lang]} · ${organisationName[authority][lang]}`,
    formTargets: [returnsTo],
    otherLanguage: `${path}?lang=${lang === 'fi' ? 'en' : 'fi'}`,
    body: html`<h1>${words.who[lang]}</h1>
      <p class="soft">${words.how[lang]}</p>
      <form method="post" action="${path}">
        <ul>
          ${buttons}
        </ul>
      </form>`,
  });
}

export interface LoginGonePage {
  readonly authority: Authority;
  /** Where the demonstration begins. */
  readonly startUrl: string;
  readonly helpPhone: string;
}

/** A login that cannot go on: its cookie or its time is gone, or it was already used. */
export const loginGonePage = (c: Context, { authority, startUrl, helpPhone }: LoginGonePage) =>
  demoPage(
    c,
    {
      authority,
      lang: 'fi',
      title: words.gone.fi,
      body: html`<h1>${words.gone.fi}</h1>
        <p>${words.again.fi}</p>
        <p lang="en" class="soft">${words.gone.en}. ${words.again.en}</p>
        <p><a class="way" href="${startUrl}">${words.start.fi}</a></p>
        <p><a href="tel:${helpPhone.replaceAll(' ', '')}">${words.call.fi} ${helpPhone}</a></p>`,
    },
    400,
  );
