import { isRefusalCode, refusalStatus, type RefusalCode } from '../../server/domain/refusals.ts';

/** What can go wrong before the server has said anything. */
export type ClientCode = RefusalCode | 'network.down' | 'answer.broken';

/** After these, trying again may help. */
export const mayPass: ReadonlySet<ClientCode> = new Set([
  'network.down',
  'answer.broken',
  'service.unavailable',
  'request.too-many',
]);

/**
 * Whether a refusal is the last word. Otherwise nobody has decided: no network, no answer in time, a service that is
 * full or fails, another tab at the socket; the same may go through at the next try.
 */
export const isFinal = (code: ClientCode): boolean => {
  if (!isRefusalCode(code) || code === 'seat.busy') return false;
  const status: number = refusalStatus[code];
  return status < 500 && status !== 429;
};

/** A refusal is a value. `requestId` helps the support person find the log line. */
export interface ClientRefusal {
  readonly ok: false;
  readonly code: ClientCode;
  readonly requestId?: string;
  /** How long the server asks to wait before another try, in milliseconds. */
  readonly againInMs?: number;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | ClientRefusal;

/** How requests leave: the browser's `fetch`, or a test's. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/** Without an answer for so long a request has failed, in milliseconds: waiting longer would only put off the next try. */
export const answerWithinMs = 8000;

/**
 * One request to our own server. Never throws for what can happen to a person: no network, no answer in time, a refusal,
 * an answer that is no JSON (a proxy's page) are values.
 */
export const call = async <T>(
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  fetcher: Fetch = (url, init) => fetch(url, init),
): Promise<Answer<T>> => {
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
  }, answerWithinMs);
  let response: Response;
  let text: string;
  try {
    response = await orLate(
      fetcher(path, {
        method,
        credentials: 'same-origin',
        signal: late.signal,
        ...(method === 'POST' && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body ?? {}),
        }),
      }),
      late.signal,
    );
    // The end of the answer may fail to come as well as its beginning.
    text = await orLate(response.text(), late.signal);
  } catch {
    return { ok: false, code: 'network.down' };
  } finally {
    clearTimeout(timer);
  }
  const value = parsed(text);
  if (response.ok) return text === '' || value !== undefined ? { ok: true, value: value as T } : broken;
  const againInMs = waitOf(response);
  return { ...refusalOf(value), ...(againInMs !== null && { againInMs }) };
};

/** Whatever becomes of it, it is over when the signal says so. */
const orLate = <T>(asked: Promise<T>, late: AbortSignal): Promise<T> =>
  Promise.race([
    asked,
    new Promise<never>((_, reject) => {
      late.addEventListener('abort', () => {
        reject(new Error('no answer in time'));
      });
    }),
  ]);

const broken: ClientRefusal = { ok: false, code: 'answer.broken' };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** `Retry-After` of a refusal, between a second and a quarter of an hour; null where there is none. */
const waitOf = ({ headers }: Response): number | null => {
  const seconds = Number.parseInt(headers.get('retry-after') ?? '', 10);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 1), 900) * 1000;
};

/** Reads `{error: {code, requestId}}`; a code that this browser does not know is a broken answer. */
const refusalOf = (value: unknown): ClientRefusal => {
  const error = (value as { error?: { code?: unknown; requestId?: unknown } } | undefined)?.error;
  if (!error || !isRefusalCode(error.code)) return broken;
  return {
    ok: false,
    code: error.code,
    ...(typeof error.requestId === 'string' && { requestId: error.requestId }),
  };
};
