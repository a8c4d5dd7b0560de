import type { Context } from 'hono';
import { html } from 'hono/html';
import { text } from '../domain/texts/text.ts';
import type { Authority } from '../domain/people.ts';
import type { PageLang, Words } from './people.ts';

type Html = ReturnType<typeof html>;

export interface DemoPage {
  readonly lang: PageLang;
  readonly title: string;
  /** Whose page it pretends to be. */
  readonly authority: Authority;
  readonly body: Html;
  /** Origins to which a form of this page may lead, redirects included: Chromium holds the whole chain to it. */
  readonly formTargets?: readonly string[];
  /** This page in the other language; none for pages that answer a POST. */
  readonly otherLanguage?: string;
}

const invented: Words = {
  fi: 'Tämä on esittely. Ihmiset ja asiat ovat keksittyjä.',
  en: 'This is a demonstration. The people and their matters are invented.',
};

/** What the two organisations are called on their pages. */
export const organisationName: Readonly<Record<Authority, Words>> = {
  kela: { fi: 'Kela', en: 'Kela' },
  county: { fi: 'Hyvinvointialue', en: 'Wellbeing services county' },
};

/** The language of a demonstration page from `Accept-Language`: English where that comes first, else Finnish. */
export const pageLang = (text: string | undefined): PageLang => (text?.startsWith('en') ? 'en' : 'fi');

const policy = (formTargets: readonly string[]) =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** A whole page of the demonstration's own: no script at all, plainly marked, one stylesheet. */
export function demoPage(c: Context, page: DemoPage, status: 200 | 400 = 200): Response | Promise<Response> {
  const { lang, authority } = page;
  c.header('content-security-policy', policy(page.formTargets ?? []));
  // With no-referrer a form's POST would say `Origin: null`, which our own rule refuses.
  c.header('referrer-policy', 'same-origin');
  c.status(status);
  const other = lang === 'fi' ? 'en' : 'fi';
  return c.html(
    html`<!doctype html>
      <html lang="${lang}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${page.title}</title>
          <link rel="icon" href="/demo/files/icon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="/demo/files/demo.css" />
        </head>
        <body>
          <p class="invented">${invented[lang]}</p>
          <header>
            <span class="mark ${authority}" aria-hidden="true">${text(`mark.${authority}`, lang)}</span>
            <strong>${organisationName[authority][lang]}</strong>
            ${
              page.otherLanguage &&
              html`<a class="lang" href="${page.otherLanguage}" lang="${other}" hreflang="${other}"
                >${other === 'en' ? 'In English' : 'Suomeksi'}</a
              >`
            }
          </header>
          <main>${page.body}</main>
        </body>
      </html>`,
  );
}
