import type { PersonId } from '../domain/ids.ts';
import type { Authority } from '../domain/people.ts';
import type { RefusalCode } from '../domain/refusals.ts';
import { whereFrom } from '../http/errors.ts';
import type { KnownHost } from '../http/hosts.ts';
import type { Log } from '../http/log-events.ts';
import { hashSecret, openWith, sealWith } from '../http/secrets.ts';
import { addMinutes, type World } from '../http/world.ts';
import { flowMinutes, type FlowSecrets, type LoginFlow, type LoginFlows } from './login-flows.ts';
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
  /** The login cookie of this browser. */
  readonly browser: string;
  readonly lang: string;
}

const callbackOf = (host: KnownHost, organisation: Authority) =>
  `${host.origin}/auth/callback/${organisation}`;

/** Begins a login: remembers it and says where to send the browser. */
export async function beginLogin(
  deps: IdentityDeps,
  { host, organisation, handle, browser, lang }: LoginStart,
): Promise<{ readonly ok: true; readonly url: URL } | Refused> {
  if (!host.authorities.includes(organisation))
    return { ok: false, code: handle === null ? 'page.not-found' : 'launch.other-organisation' };
  const provider = deps.providers[organisation];
  const checks = provider.freshChecks();
  const url = await provider.authorizationUrl(checks, callbackOf(host, organisation), lang).catch(() => null);
  if (!url) return { ok: false, code: 'service.unavailable' };
  const sealed = sealWith(browser, JSON.stringify({ checks, handle } satisfies FlowSecrets));
  const flow: LoginFlow = { organisation, host: host.name, sealed };
  deps.flows.add(flowHash(checks.state, browser), flow, addMinutes(deps.world.now(), flowMinutes));
  return { ok: true, url };
}

export interface LoginAnswer {
  readonly host: KnownHost;
  readonly organisation: Authority;
  /** The query with which the provider sent the browser back. */
  readonly query: URLSearchParams;
  /** The login cookie of this browser, when it came along. */
  readonly browser: string | undefined;
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
  // Safari drops Secure cookies on http://localhost; that deserves words of its own.
  if (answer.browser === undefined) return { ok: false, code: 'login.cookie-lost' };
  const flow = takeFlow(deps, answer, answer.browser);
  if (!flow) return { ok: false, code: 'login.flow-unknown' };
  const who = await redeem(deps, answer, flow.checks);
  const official = who && deps.findOfficial(answer.organisation, who.subject);
  if (!who || !official || !deps.acr.includes(who.acr)) return { ok: false, code: 'login.failed' };
  return { ok: true, official, acr: who.acr, handle: flow.handle };
}

/** The flow's secrets, for the one answer that may have them. */
function takeFlow({ flows, world }: IdentityDeps, answer: LoginAnswer, browser: string): FlowSecrets | null {
  const taken = flows.take(flowHash(answer.query.get('state') ?? '', browser), world.now());
  const flow = taken as LoginFlow | null;
  if (flow?.host !== answer.host.name || flow.organisation !== answer.organisation) return null;
  const secrets = openWith(browser, flow.sealed);
  return secrets === null ? null : (JSON.parse(secrets) as FlowSecrets);
}

const flowHash = (state: string, browser: string) => hashSecret(`${state}.${browser}`);

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
