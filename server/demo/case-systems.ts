import { Hono, type Context } from 'hono';
import { timingSafeEqual } from 'node:crypto';
import type { Authority } from '../domain/people.ts';
import type { HttpEnv } from '../http/context.ts';
import { demoOnly } from '../http/demo-only.ts';
import { refuse } from '../http/errors.ts';
import { sameOriginForm } from '../http/same-origin.ts';
import { casePage, type CasePage } from './case-page.ts';
import type { CaseStore } from './case-store.ts';
import { demoFiles } from './files.ts';
import { pageLang } from './page.ts';

export interface CaseSystemsDeps {
  readonly mode: 'demo' | 'production';
  readonly store: CaseStore;
  /** Bearer secret of each system's API. */
  readonly secrets: Readonly<Record<Authority, string>>;
  readonly issuerOrigins: Readonly<Record<Authority, string>>;
  readonly unitName: CasePage['unitName'];
  readonly topic: CasePage['topic'];
}

/** Where a case system's API lies, behind the demonstration's front address. */
export const caseSystemUrl = (frontOrigin: string, system: Authority) => `${frontOrigin}/demo/api/${system}`;

/**
 * The two organisations' invented case systems: a page for the official at the official's own host, and the API that
 * Kerralla asks, which hands out a client's data only to the holder of the system's secret.
 * @throws in production
 */
export function caseSystemRoutes(deps: CaseSystemsDeps) {
  demoOnly(deps.mode, 'case-systems');
  /** The organisation whose official sits at this host; nobody else has a case system. */
  const systemHere = (c: Context<HttpEnv>) => c.get('host').authorities[0];

  return (
    new Hono<HttpEnv>()
      .route('/', demoFiles())
      .get('/demo/case-system', async (c) => {
        const authority = systemHere(c);
        if (!authority) return refuse(c, 'page.not-found');
        return casePage(c, {
          ...deps,
          authority,
          lang: pageLang(c.req.query('lang')),
          cases: deps.store.casesOf(authority),
          issuerOrigin: deps.issuerOrigins[authority],
        });
      })
      // A handle is made at the click and not with the page, so that its five minutes begin then.
      .post('/demo/case-system/open', sameOriginForm, async (c) => {
        const system = systemHere(c);
        const { case: externalCaseId, lang } = await c.req.parseBody();
        const handle =
          system && typeof externalCaseId === 'string' && deps.store.makeHandle(system, externalCaseId);
        if (!system || !handle) return refuse(c, 'page.not-found');
        const query = new URLSearchParams({ system, handle, lang: lang === 'en' ? 'en' : 'fi' });
        return c.redirect(`/launch?${query.toString()}`, 303);
      })
      .get('/demo/api/:system{kela|county}/handles/:handle', (c) => {
        const system = c.req.param('system') as Authority;
        if (!hasSecret(c, deps.secrets[system])) return c.body(null, 401);
        const issued = deps.store.find(c.req.param('handle'));
        if (!issued) return c.body(null, 404);
        if (issued.found.system !== system) return c.body(null, 403);
        const { externalCaseId, unitId, templateCode, client } = issued.found;
        return c.json({ issuedAt: issued.issuedAt, externalCaseId, unitId, templateCode, client });
      })
  );
}

function hasSecret(c: Context<HttpEnv>, secret: string): boolean {
  const given = Buffer.from(c.req.header('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
