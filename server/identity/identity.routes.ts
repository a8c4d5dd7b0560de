import type { OfficialMe } from '../domain/view/pages.ts';
import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { object } from 'valibot';
import type { CaseId } from '../domain/ids.ts';
import type { Authority } from '../domain/people.ts';
import type { RefusalCode } from '../domain/refusals.ts';
import type { HttpEnv } from '../http/context.ts';
import { refuse } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { toProblemPage } from '../http/problem.ts';
import {
  type EndedSession,
  endSession,
  type OfficialSession,
  type Sessions,
  startSession,
} from '../http/session.ts';
import { beginLogin, finishLogin, type IdentityDeps, type LoginOfficial } from './identity.usecases.ts';
import { nameOf, withoutRoom } from './login-flows.ts';

export interface IdentityRoutesDeps extends IdentityDeps {
  readonly sessions: Sessions;
  /** The session has ended before its time: what it had opened ends too. */
  readonly sessionEnded: (session: EndedSession) => void;
  readonly describe: (session: OfficialSession) => OfficialMe;
  /** Spends the case handle of a login and opens its case; the launch area's. */
  readonly openLaunched: (launched: {
    readonly handle: string;
    readonly official: LoginOfficial;
    readonly requestId: string;
  }) => Promise<
    { readonly ok: true; readonly caseId: CaseId } | { readonly ok: false; readonly code: RefusalCode }
  >;
}

// Lax: the provider sends the browser back from another site.
const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' } as const;

/** Longer than a login may take: who comes back too late is told that, and not that the browser lost something. */
const cookieSeconds = 60 * 60;

/** Where an official goes who came without a case. */
const firstPage = '/meetings';

/** Sends the browser to its organisation's provider; `/launch` begins here too. */
export async function sendToLogin(
  c: Context<HttpEnv>,
  deps: IdentityDeps,
  organisation: Authority,
  handle: string | null,
): Promise<Response> {
  const lang = c.req.query('lang') === 'en' ? 'en' : 'fi';
  const start = await beginLogin(deps, { host: c.get('host'), organisation, handle, lang });
  if (!start.ok) return toProblemPage(c, start.code);
  // One for each login: two tabs may be under way at once.
  for (const name of withoutRoom(getCookie(c))) deleteCookie(c, name, cookie);
  setCookie(c, start.cookie.name, start.cookie.value, { ...cookie, maxAge: cookieSeconds });
  return c.redirect(start.url.href, 303);
}

/** Officials' way in and out: to the organisation's provider, back from it, who am I, log out. */
export const identityRoutes = (deps: IdentityRoutesDeps) =>
  new Hono<HttpEnv>()
    .get('/auth/login/:organisation{kela|county}', (c) =>
      sendToLogin(c, deps, c.req.param('organisation') as Authority, null),
    )
    // The one GET that writes: the provider sends the browser back with it.
    .get('/auth/callback/:organisation{kela|county}', async (c) => {
      const requestId = c.get('requestId');
      const query = new URL(c.req.url).searchParams;
      const login = await finishLogin(deps, {
        host: c.get('host'),
        organisation: c.req.param('organisation') as Authority,
        query,
        cookies: getCookie(c),
        requestId,
      });
      const name = nameOf(query.get('state') ?? '');
      if (getCookie(c, name) !== undefined) deleteCookie(c, name, cookie);
      if (!login.ok) return toProblemPage(c, login.code);
      const { official, acr, handle } = login;
      const opened = handle === null ? null : await deps.openLaunched({ handle, official, requestId });
      // A handle that opens nothing gets its page and nothing else, no session either.
      if (opened && !opened.ok) return toProblemPage(c, opened.code);
      await takeOver(c, deps, { authority: official.authority, personId: official.personId, acr });
      return c.redirect(opened ? `/cases/${opened.caseId}` : firstPage, 303);
    })
    .get('/api/me', (c) => {
      const { official } = c.var;
      return official ? c.json(deps.describe(official)) : refuse(c, 'session.missing');
    })
    .post('/api/log-out', jsonBody(object({})), async (c) => {
      const { official } = c.var;
      // What the session opened ends at once, whether the disk takes the news now or not.
      const ended = endSession(c, deps.sessions);
      if (official) deps.sessionEnded(official);
      await ended;
      deps.log('logout.done', { requestId: c.get('requestId') });
      c.header('clear-site-data', '"cache", "cookies", "storage"');
      return c.json(null);
    });

/**
 * This browser is now this official's. What the session before had opened ends with it; the same person's pages come again
 * by themselves, under the new one.
 */
async function takeOver(
  c: Context<HttpEnv>,
  deps: IdentityRoutesDeps,
  login: Pick<OfficialSession, 'authority' | 'personId' | 'acr'>,
): Promise<void> {
  const before = c.get('official');
  if (before) deps.sessionEnded(before);
  await startSession(c, deps.sessions, deps.world, login);
  deps.log('login.done', { requestId: c.get('requestId'), ...login });
}
