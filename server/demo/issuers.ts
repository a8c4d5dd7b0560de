import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono, type Context } from 'hono';
import { once } from 'node:events';
import { errors, type Provider } from 'oidc-provider';
import type { Authority } from '../domain/people.ts';
import type { HttpEnv } from '../http/context.ts';
import { demoAcr, demoOnly } from '../http/demo-only.ts';
import type { KnownHost } from '../http/hosts.ts';
import type { Log } from '../http/log-events.ts';
import { requestLog } from '../http/request-log.ts';
import { sameOriginForm } from '../http/same-origin.ts';
import { securityHeaders } from '../http/security-headers.ts';
import type { World } from '../http/world.ts';
import { demoFiles } from './files.ts';
import { loginGonePage, loginPage } from './login-page.ts';
import { pageLang } from './page.ts';
import type { Persona } from './people.ts';
import { createProvider, type DemoClient } from './provider.ts';

export interface IssuersDeps {
  readonly mode: 'demo' | 'production';
  readonly world: World;
  readonly log: Log;
  readonly hosts: Readonly<Record<Authority, KnownHost>>;
  readonly personas: readonly Persona[];
  readonly clients: Readonly<Record<Authority, DemoClient>>;
  /** The demonstration's front page, the way out of a login that cannot go on. */
  readonly startUrl: string;
  /** The number of last resort. */
  readonly helpPhone: string;
}

interface IssuerApp {
  readonly fetch: (request: Request, env: HttpBindings) => Response | Promise<Response>;
}

/** Host → the login of that organisation. Told apart before the app: an issuer has a host of its own, whole. */
export type Issuers = ReadonlyMap<string, IssuerApp>;

/** @throws in production */
export async function createIssuers(deps: IssuersDeps): Promise<Issuers> {
  demoOnly(deps.mode, 'issuers');
  const entries = (['kela', 'county'] as const).map(
    async (authority) => [deps.hosts[authority].name, await issuerApp(deps, authority)] as const,
  );
  return new Map(await Promise.all(entries));
}

async function issuerApp(deps: IssuersDeps, authority: Authority): Promise<IssuerApp> {
  const host = deps.hosts[authority];
  const personas = deps.personas.filter((persona) => persona.authority === authority);
  const provider = await createProvider({
    authority,
    issuer: host.origin,
    personas,
    client: deps.clients[authority],
    renderError: (ctx) => {
      ctx.redirect('/gone');
    },
  });
  const gone = (c: Context) => loginGonePage(c, { ...deps, authority });

  return new Hono<HttpEnv>()
    .use(async (c, next) => {
      c.set('host', host);
      // No socket opens here, and the provider writes to an answer, which an upgrade does not have.
      if (c.req.header('upgrade') !== undefined) return c.body(null, 404);
      withoutSession(c.env.incoming);
      return next();
    })
    .use('/demo/*', securityHeaders)
    .use('/interaction/*', requestLog(deps.log, deps.world), securityHeaders, sameOriginForm)
    .route('/', demoFiles())
    .get('/gone', securityHeaders, gone)
    .get('/interaction/:uid', async (c) => {
      const interaction = await interactionOf(provider, c.env);
      if (!interaction) return gone(c);
      const { redirect_uri: redirectUri, ui_locales: locales } = interaction.params as Record<string, string>;
      const lang = pageLang(c.req.query('lang') ?? locales);
      const returnsTo = new URL(redirectUri ?? '').origin;
      return loginPage(c, { authority, lang, personas, returnsTo, path: c.req.path });
    })
    .post('/interaction/:uid', async (c) => {
      const { who } = await c.req.parseBody();
      const persona = personas.find(({ subject }) => subject === who);
      if (!persona || !(await interactionOf(provider, c.env))) return gone(c);
      const login = { accountId: persona.subject, acr: demoAcr, amr: ['persona'] };
      return c.redirect(await provider.interactionResult(c.env.incoming, c.env.outgoing, { login }), 303);
    })
    .all('*', async (c) => {
      const { incoming, outgoing } = c.env;
      const done = once(outgoing, 'close');
      void provider.callback()(incoming, outgoing);
      await done;
      return RESPONSE_ALREADY_SENT;
    });
}

/**
 * Takes the issuer's own session out of a request. Four people use one browser here: with it the second one would be
 * logged in as the first without being asked, and of two logins under way at once the older would fail.
 */
function withoutSession(incoming: HttpBindings['incoming']): void {
  const kept = (incoming.headers.cookie ?? '').split(/;\s*/).filter((pair) => !pair.startsWith('_session'));
  incoming.headers.cookie = kept.join('; ');
}

/** Null when the cookie or the interaction is gone. */
async function interactionOf(provider: Provider, { incoming, outgoing }: HttpBindings) {
  try {
    return await provider.interactionDetails(incoming, outgoing);
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return null;
    throw error;
  }
}
