import { Hono } from 'hono';
import { exportJWK, generateKeyPair } from 'jose';
import { createCaseStore } from './demo/case-store.ts';
import { caseSystemRoutes, caseSystemUrl, type CaseSystemsDeps } from './demo/case-systems.ts';
import { appHosts, demoHosts, type DemoHosts } from './demo/hosts.ts';
import { createIssuers } from './demo/issuers.ts';
import type { DemoCase, Persona } from './demo/people.ts';
import { personaRoutes, type PersonasDeps } from './demo/personas.routes.ts';
import { pinnedFetch } from './demo/pinned-fetch.ts';
import type { DemoClient } from './demo/provider.ts';
import type { Authority } from './domain/people.ts';
import type { HttpEnv } from './http/context.ts';
import { demoAcr } from './http/demo-only.ts';
import { knownHosts } from './http/hosts.ts';
import type { Log } from './http/log-events.ts';
import { newSecret } from './http/secrets.ts';
import type { World } from './http/world.ts';
import { openidProvider } from './identity/provider.openid.ts';
import { httpCaseSystem } from './launch/case-system.http.ts';
import type { Outside } from './outside.ts';

export interface DemoSettings extends Pick<CaseSystemsDeps, 'unitName' | 'topic'> {
  /** The port in the addresses that browsers see. */
  readonly frontPort: number;
  readonly world: World;
  readonly log: Log;
  readonly personas: readonly Persona[];
  readonly cases: readonly DemoCase[];
  /** Of the four who are played. */
  readonly names: PersonasDeps['names'];
  /** The number of last resort. */
  readonly helpPhone: string;
}

const clientId = 'kerralla';
const mode = 'demo';

/** The invented neighbours: two logins and two case systems, in this process, on this port. */
export async function demoOutside(settings: DemoSettings): Promise<Outside> {
  const { world, log } = settings;
  const hosts = demoHosts(mode, settings.frontPort);
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const key = { key: privateKey, kid: 'kerralla-1' };
  const jwk = { ...(await exportJWK(publicKey)), kid: key.kid, alg: 'ES256', use: 'sig' };
  const client = (authority: Authority): DemoClient => ({
    clientId,
    publicKey: jwk,
    redirectUris: returnUris(hosts, authority),
  });
  const provider = (authority: Authority) =>
    openidProvider({ issuer: hosts.issuers[authority].origin, clientId, key, insecureFetch: pinnedFetch });

  const secrets = { kela: newSecret(world.random), county: newSecret(world.random) };
  const caseSystem = (system: Authority) =>
    httpCaseSystem(
      system,
      { url: caseSystemUrl(hosts.start.origin, system), secret: secrets[system] },
      pinnedFetch,
    );
  const issuerOrigins = { kela: hosts.issuers.kela.origin, county: hosts.issuers.county.origin };
  const store = createCaseStore(world, settings.cases);
  const { unitName, topic, names } = settings;
  const demo = new Hono<HttpEnv>();
  demo.route('/', caseSystemRoutes({ mode, store, secrets, issuerOrigins, unitName, topic }));
  demo.route('/', personaRoutes({ mode, hosts, names }));

  return {
    hosts: knownHosts(appHosts(hosts)),
    providers: { kela: provider('kela'), county: provider('county') },
    acr: [demoAcr],
    caseSystems: { kela: caseSystem('kela'), county: caseSystem('county') },
    linkOrigin: (role) => (role === 'client' ? hosts.layla : hosts.ahmed).origin,
    demo,
    others: await createIssuers({
      mode,
      world,
      log,
      hosts: hosts.issuers,
      personas: settings.personas,
      clients: { kela: client('kela'), county: client('county') },
      startUrl: `${hosts.start.origin}/`,
      helpPhone: settings.helpPhone,
    }),
  };
}

/** Exact addresses, one for each host where officials of this authority log in. */
const returnUris = (hosts: DemoHosts, authority: Authority): readonly string[] =>
  appHosts(hosts)
    .filter(({ authorities }) => authorities.includes(authority))
    .map(({ origin }) => `${origin}/auth/callback/${authority}`);
