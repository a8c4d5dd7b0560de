import type { ErrorCode } from './error-codes.ts';

/**
 * Everything that may stand in a log: event names and their fields, closed. Nothing here can hold a name, a text,
 * a link or a code; `server/log.ts` checks the values once more when they are written.
 */
export interface LogEvents {
  'server.starting': { mode: string; node: string };
  'server.listening': { port: number; families: string };
  'server.stopping': { signal: string };
  'server.stopped': { ms: number };
  /** `route` is the pattern (`/t/:link`), never the address: addresses hold link secrets and queries. */
  'request.done': { requestId: string; method: string; route: string; status: number; ms: number };
  'request.failed': { requestId: string; code: ErrorCode; kind: string; at: string };
  'login.done': { requestId: string; authority: string; personId: string; acr: string };
  'login.refused': { requestId: string; authority: string; code: ErrorCode; kind: string; at: string };
  'launch.done': { requestId: string; authority: string; caseId: string };
  'launch.refused': { requestId: string; authority: string; code: ErrorCode };
  'logout.done': { requestId: string };
}

export type LogEvent = keyof LogEvents;

export type Log = <E extends LogEvent>(event: E, fields: LogEvents[E]) => void;

/** For tests that do not look at the log. */
export const silentLog: Log = () => undefined;
