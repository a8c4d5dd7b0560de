import * as v from 'valibot';
import type { Authority } from '../domain/people.ts';
import type { CaseSystem, Resolved } from './case-system.ts';

/** How requests leave: the global `fetch`, or one that knows the demonstration's names. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));

const answer = v.object({
  issuedAt: v.pipe(v.string(), v.isoTimestamp()),
  externalCaseId: text,
  unitId: text,
  templateCode: text,
  client: v.object({
    name: text,
    birthDate: v.pipe(v.string(), v.isoDate()),
    language: text,
    hetu: v.optional(text),
    phone: v.optional(text),
  }),
});

/** Long enough for a slow system, short enough for a person who looks at an empty tab. */
const timeoutMs = 5000;

/**
 * The case system through its API: `GET <url>/handles/<handle>` with a bearer secret; 404 for a handle that it does
 * not know, 403 for one of another organisation.
 */
export function httpCaseSystem(
  system: Authority,
  { url, secret }: { readonly url: string; readonly secret: string },
  fetch: Fetch,
): CaseSystem {
  return {
    async resolve(handle) {
      try {
        const response = await fetch(`${url}/handles/${encodeURIComponent(handle)}`, {
          headers: { authorization: `Bearer ${secret}`, accept: 'application/json' },
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        });
        if (response.status === 404) return { kind: 'unknown' };
        if (response.status === 403) return { kind: 'foreign' };
        return response.ok ? read(system, await response.json()) : { kind: 'unavailable' };
      } catch {
        return { kind: 'unavailable' };
      }
    },
  };
}

function read(system: Authority, body: unknown): Resolved {
  const result = v.safeParse(answer, body);
  if (!result.success) return { kind: 'unavailable' };
  const { issuedAt, client, ...facts } = result.output;
  const { hetu, phone, ...known } = client;
  const person = {
    ...known,
    ...(phone === undefined ? {} : { phone }),
    // The personal identity code lives in the county's case alone, whatever Kela's system sends.
    ...(hetu !== undefined && system === 'county' ? { hetu } : {}),
  };
  return { kind: 'found', issuedAt, facts: { ...facts, system, client: person } };
}
