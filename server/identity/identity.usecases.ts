import type { PersonId } from '../domain/ids.ts';
import type { Authority } from '../domain/people.ts';
import type { RefusalCode } from '../domain/refusals.ts';
import { whereFrom } from '../http/errors.ts';
import type { KnownHost } from '../http/hosts.ts';
import type { Log } from '../http/log-events.ts';
import type { World } from '../http/world.ts';
import { hasFlow, type Cookies, type FlowCookie, type LoginFlows } from './login-flows.ts';
import type { Identified, LoginChecks, LoginProvider } from './provider.ts';

/** An official who may log in, as the directory knows them. */
export interface LoginOfficial {
  readonly personId: PersonId;
  readonly authority: Authority;
  readonly unitIds: readonly string[];
}

export interface IdentityDeps {
  readonly world: World;
  readonly log: Log;
  readonly flows: LoginFlows;
  readonly providers: Readonly<Record<Authority, LoginProvider>>;
  /** Assurance levels that are good enough. */
  readonly acr: readonly string[];
  /** The official behind an organisation's own subject; undefined when that organisation does not know one. */
  readonly findOfficial: (authority: Authority, subject: string) => LoginOfficial | undefined;
}

type Refused = { readonly ok: false; readonly code: RefusalCode };

export interface LoginStart {
  readonly host: KnownHost;
  readonly organisation: Authority;
  readonly handle: string | null;
  readonly lang: string;
}

const callbackOf = (host: KnownHost, organisation: Authority) =>
  `${host.origin}/auth/callback/${organisation}`;

/** Begins a login: says where to send the browser, and what the browser is to remember of it. */
export async function beginLogin(
  deps: IdentityDeps,
  { host, organisation, handle, lang }: LoginStart,
): Promise<{ readonly ok: true; readonly url: URL; readonly cookie: FlowCookie } | Refused> {
  if (!host.authorities.includes(organisation))
    return { ok: false, code: handle === null ? 'page.not-found' : 'launch.other-organisation' };
  const provider = deps.providers[organisation];
  const checks = provider.freshChecks();
  const url = await provider.authorizationUrl(checks, callbackOf(host, organisation), lang).catch(() => null);
  if (!url) return { ok: false, code: 'service.unavailable' };
  return { ok: true, url, cookie: deps.flows.seal({ organisation, host: host.name, checks, handle }) };
}

export interface LoginAnswer {
  readonly host: KnownHost;
  readonly organisation: Authority;
  /** The query with which the provider sent the browser back. */
  readonly query: URLSearchParams;
  /** What the browser has remembered. */
  readonly cookies: Cookies;
  readonly requestId: string;
}

export type LoginResult =
  | {
      readonly ok: true;
      readonly official: LoginOfficial;
      readonly acr: string;
      readonly handle: string | null;
    }
  | Refused;

/** Ends a login: once, at the host and in the browser that began it. */
export async function finishLogin(deps: IdentityDeps, answer: LoginAnswer): Promise<LoginResult> {
  const state = answer.query.get('state') ?? '';
  const flow = deps.flows.take(answer.cookies, state);
  // Safari drops Secure cookies on http://localhost; that deserves words of its own.
  if (!flow && !deps.flows.wasUsed(state) && !hasFlow(answer.cookies))
    return { ok: false, code: 'login.cookie-lost' };
  if (flow?.host !== answer.host.name || flow.organisation !== answer.organisation)
    return { ok: false, code: 'login.flow-unknown' };
  const who = await redeem(deps, answer, flow.checks);
  const official = who && deps.findOfficial(answer.organisation, who.subject);
  if (!who || !official || !deps.acr.includes(who.acr)) return { ok: false, code: 'login.failed' };
  return { ok: true, official, acr: who.acr, handle: flow.handle };
}

async function redeem(
  deps: IdentityDeps,
  { host, organisation, query, requestId }: LoginAnswer,
  checks: LoginChecks,
): Promise<Identified | null> {
  const url = new URL(callbackOf(host, organisation));
  url.search = query.toString();
  try {
    return await deps.providers[organisation].redeem(url, checks);
  } catch (error) {
    deps.log('login.refused', {
      requestId,
      authority: organisation,
      code: 'login.failed',
      ...whereFrom(error),
    });
    return null;
  }
}
