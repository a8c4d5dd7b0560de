import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HttpEnv } from './context.ts';
import { refuse } from './errors.ts';

/**
 * The no to a request beyond a limit by address, with the time after which another try makes sense. A browser that
 * navigates (a login, a case link) has no page of ours to say it in words, so the answer is a page, which asks again
 * by itself where looking changes nothing.
 */
export async function tooMany(
  c: Context<HttpEnv>,
  helpPhone: string,
  { retryAfterSeconds }: { readonly retryAfterSeconds: number },
): Promise<Response> {
  const navigates = c.req.header('accept')?.includes('text/html') === true;
  const answer = navigates
    ? await pageOf(c, helpPhone, retryAfterSeconds)
    : refuse(c, 'request.too-many', 'SE-12');
  answer.headers.set('retry-after', String(retryAfterSeconds));
  return answer;
}

interface Words {
  readonly happened: string;
  readonly safe: string;
  readonly again: (seconds: number) => string;
  readonly wait: string;
  readonly call: (phone: string) => string;
}

/** For those who log in; guests' pages ask without navigating, and have words of their own. */
const words: Readonly<Record<'fi' | 'en', Words>> = {
  fi: {
    happened: 'Tästä verkosta tulee nyt liian monta pyyntöä',
    safe: 'Mitään ei ole kadonnut.',
    again: (seconds) => `Sivu yrittää itse uudelleen ${seconds} sekunnin kuluttua.`,
    wait: 'Odota hetki ja yritä uudelleen.',
    call: (phone) => `Jos se ei auta, soita ${phone}.`,
  },
  en: {
    happened: 'Too many requests come from this network just now',
    safe: 'Nothing is lost.',
    again: (seconds) => `The page tries again by itself in ${seconds} seconds.`,
    wait: 'Wait a moment and try again.',
    call: (phone) => `If that does not help, call ${phone}.`,
  },
};

async function pageOf(c: Context<HttpEnv>, helpPhone: string, seconds: number): Promise<Response> {
  const chosen = c.req.query('lang') ?? c.req.header('accept-language') ?? '';
  const lang = chosen.startsWith('en') ? 'en' : 'fi';
  const say = words[lang];
  const again = c.req.method === 'GET';
  const page = await html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${again ? html`<meta http-equiv="refresh" content="${seconds}" />` : ''}
        <title>Kerralla</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/plain.css" />
      </head>
      <body>
        <main>
          <h1>${say.happened}</h1>
          <p>${say.safe} ${again ? say.again(seconds) : say.wait}</p>
          <p>${say.call(helpPhone)}</p>
        </main>
      </body>
    </html>`;
  return new Response(page.toString(), {
    status: 429,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}
