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
  /** AU-7: whether anything can be written now. */
  'database.state': { state: string };
  /** The file of cuts could not all be read: what an earlier process had cut may be missing. */
  'cuts.damaged': Record<string, never>;
  /** A decision had to be made again, since somebody else was faster. */
  'ledger.again': { times: number };
  /** Something that is done to a meeting could not be stored at once; it is tried again. */
  'meeting.failed': { kind: string; at: string };
  /** A frame of a meeting socket was a surprise to us. */
  'socket.failed': { kind: string; at: string };
  /** A paper could not be sealed; it is tried again at the next event, and at the next start. */
  'seal.failed': { kind: string; at: string };
  /** An invitation was made and nothing is there to send it. */
  'message.unsent': { meetingId: string; toRole: string };
  'logout.done': { requestId: string };
  /** What the media part says; its sentences are the program's own, with dashes for spaces. */
  'media.told': { what: string; [field: string]: string | number | boolean };
  'media.refused': { what: string; [field: string]: string | number | boolean };
}

export type LogEvent = keyof LogEvents;

export type Log = <E extends LogEvent>(event: E, fields: LogEvents[E]) => void;

/** For tests that do not look at the log. */
export const silentLog: Log = () => undefined;

/** A log for code that writes sentences with fields; values that are no plain word are withheld when written. */
export const sentenceLog = (log: Log) => {
  const write = (event: 'media.told' | 'media.refused') => (fields: object, message: string) => {
    const plain = Object.entries(fields).filter(([, value]) =>
      ['string', 'number', 'boolean'].includes(typeof value),
    );
    log(event, {
      ...(Object.fromEntries(plain) as Record<string, string>),
      // Signs of a sentence too: a value that is no plain word would be withheld.
      what: message.replace(/[^\w.]+/g, '-'),
    });
  };
  return { info: write('media.told'), warn: write('media.refused') };
};
