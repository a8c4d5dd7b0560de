import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Authority } from '../domain/people.ts';
import { demoPage, organisationName } from './page.ts';
import type { DemoCase, PageLang, Words } from './people.ts';

const words = {
  title: { fi: 'Asiakastietojärjestelmä', en: 'Case system' },
  lead: {
    fi: 'Näin Kerralla avautuu omasta järjestelmästäsi: yhdestä linkistä asiakkaan kohdalla.',
    en: 'This is how your own system opens Kerralla: one link beside the client.',
  },
  born: { fi: 's.', en: 'born' },
  open: { fi: 'Avaa yhteinen tapaaminen', en: 'Open a joint meeting' },
} satisfies Record<string, Words>;

export interface CasePage {
  readonly authority: Authority;
  readonly lang: PageLang;
  readonly cases: readonly DemoCase[];
  readonly unitName: (unitId: string, lang: PageLang) => string;
  readonly topic: (templateCode: string, lang: PageLang) => string;
  /** The login to which the case link leads on. */
  readonly issuerOrigin: string;
}

/** The clients of one organisation, each with its case link. */
export function casePage(c: Context, page: CasePage) {
  const { authority, lang } = page;
  const rows = page.cases.map(
    ({ externalCaseId, unitId, templateCode, client }) =>
      html`<li class="case">
        <div>
          <h2>${client.name}</h2>
          <p>${page.topic(templateCode, lang)}</p>
          <p class="soft small">
            ${words.born[lang]} ${finnishDate(client.birthDate)} · <bdi>${externalCaseId}</bdi><br />
            ${page.unitName(unitId, lang)}
          </p>
        </div>
        <form method="post" action="/demo/case-system/open">
          <input type="hidden" name="case" value="${externalCaseId}" />
          <input type="hidden" name="lang" value="${lang}" />
          <button aria-label="${words.open[lang]}: ${client.name}">${words.open[lang]}</button>
        </form>
      </li>`,
  );
  return demoPage(c, {
    authority,
    lang,
    title: `${words.title[lang]} · ${organisationName[authority][lang]}`,
    formTargets: [page.issuerOrigin],
    otherLanguage: `/demo/case-system?lang=${lang === 'fi' ? 'en' : 'fi'}`,
    body: html`<h1>${words.title[lang]}</h1>
      <p class="soft">${words.lead[lang]}</p>
      <ul>
        ${rows}
      </ul>`,
  });
}

/** `2026-11-24` → `24.11.2026`, as Finns write it; in English pages too, since it names a Finnish person's papers. */
const finnishDate = (date: string): string => date.split('-').reverse().map(Number).join('.');
