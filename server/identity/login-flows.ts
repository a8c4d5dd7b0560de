import type { Authority } from '../domain/people.ts';
import { hashSecret, newSecret, openWith, sealWith } from '../http/secrets.ts';
import type { World } from '../http/world.ts';
import type { LoginChecks } from './provider.ts';

/** A login between its redirect and its callback. */
export interface LoginFlow {
  readonly organisation: Authority;
  /** The known host that began it; the answer must come to the same one. */
  readonly host: string;
  readonly checks: LoginChecks;
  /** The case handle that the login is for, where it began at a case link. */
  readonly handle: string | null;
}

/** A flow as the browser keeps it. */
export interface FlowCookie {
  readonly name: string;
  readonly value: string;
}

/** Cookies of a request by their names. */
export type Cookies = Readonly<Record<string, string>>;

/** Time to find one's card and type a PIN at the provider. */
const flowMs = 10 * 60_000;

/** Logins of one browser that are under way at once; a further one ends the one that began first. */
const mostFlows = 8;

/** Used flows that are remembered; ten minutes of a whole county's logins are fewer. */
const mostUsed = 10_000;

const prefix = '__Host-kerralla-login-';

/** What a cookie holds: the flow without what its name says already, and when it is over (monotonic milliseconds). */
type Sealed = Omit<LoginFlow, 'checks'> & Omit<LoginChecks, 'state'> & { readonly until: number };

/**
 * LA-5: logins that are under way, each in a cookie of the browser that began it and nowhere else. The cookie is sealed
 * under a key that is as old as this process, and under `state`: it opens only with the provider's answer to this very
 * login. What is kept here is which answers have been used, until they would be too late anyway.
 */
export class LoginFlows {
  readonly #world: Pick<World, 'now' | 'monotonic'>;
  readonly #key: string;
  /** By the hash of `state`, in the order of use. */
  readonly #used = new Map<string, number>();

  constructor(world: Pick<World, 'now' | 'monotonic' | 'random'>) {
    this.#world = world;
    this.#key = newSecret(world.random);
  }

  /** The cookie for a login that begins. */
  seal({ checks: { state, ...checks }, ...flow }: LoginFlow): FlowCookie {
    const sealed: Sealed = { ...flow, ...checks, until: this.#world.monotonic() + flowMs };
    // In the clear, and only for the browser's own order: by the clock on the wall, which outlives this process.
    const begun = Date.parse(this.#world.now());
    return { name: nameOf(state), value: `${begun}.${sealWith(this.#key + state, JSON.stringify(sealed))}` };
  }

  /** The flow that this state names, out of these cookies; null for none, one too late, and one used before. */
  take(cookies: Cookies, state: string): LoginFlow | null {
    const [, sealed = ''] = cookies[nameOf(state)]?.split('.') ?? [];
    const plain = openWith(this.#key + state, sealed);
    if (plain === null || this.wasUsed(state)) return null;
    const { organisation, host, handle, nonce, verifier, until } = JSON.parse(plain) as Sealed;
    if (this.#world.monotonic() >= until) return null;
    this.#use(state, until);
    return { organisation, host, handle, checks: { state, nonce, verifier } };
  }

  /** Has the answer with this state been taken? */
  wasUsed(state: string): boolean {
    return this.#used.has(hashSecret(state));
  }

  /** Forgets what is too late anyway. Of more than it can hold, the oldest: its cookie is gone from its browser too. */
  #use(state: string, until: number): void {
    for (const [hash, over] of this.#used)
      if (over <= this.#world.monotonic() || this.#used.size >= mostUsed) this.#used.delete(hash);
      else break;
    this.#used.set(hashSecret(state), until);
  }
}

/** Does this browser keep any login that is under way? */
export const hasFlow = (cookies: Cookies): boolean => flowsIn(cookies).length > 0;

/** The cookies that must go for another login to have room: those that began first. */
export const withoutRoom = (cookies: Cookies): readonly string[] => {
  const oldestFirst = flowsIn(cookies).toSorted((a, b) => begunAt(a) - begunAt(b));
  return oldestFirst.slice(0, Math.max(0, oldestFirst.length - mostFlows + 1)).map(({ name }) => name);
};

/** Name of the cookie that keeps the login of this state. */
export const nameOf = (state: string): string => prefix + hashSecret(state).slice(0, 16);

/** Something that we did not write goes first. */
const begunAt = ({ value }: FlowCookie): number => Number.parseInt(value, 10) || 0;

const flowsIn = (cookies: Cookies): readonly FlowCookie[] =>
  Object.entries(cookies)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => ({ name, value }));
