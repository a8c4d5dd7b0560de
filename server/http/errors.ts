import { LedgerUnavailable } from '../domain/ledger.ts';
import type { RefusalCode } from '../domain/refusals.ts';
import type { Context, ErrorHandler, TypedResponse } from 'hono';
import type { HttpEnv } from './context.ts';
import { statusOf, unexpected, type ErrorCode, type ErrorStatus } from './error-codes.ts';
import type { Log } from './log-events.ts';

/** The body of every answer that is not a yes. The text for a code is chosen in the browser, by language. */
export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode;
    readonly rule?: string | undefined;
    readonly requestId: string;
  };
}

export type ErrorAnswer = Response & TypedResponse<ErrorBody, ErrorStatus, 'json'>;

type AnyContext = Context<HttpEnv & { Variables: Record<string, unknown> }>;

/** Answers no. `rule` is the id in SPEC.md that said so, where a rule of the domain did. */
export function refuse(c: Context<HttpEnv>, code: RefusalCode, rule?: string): ErrorAnswer {
  return answer(c as AnyContext, code, rule);
}

const answer = (c: AnyContext, code: ErrorCode, rule?: string): ErrorAnswer =>
  c.json<ErrorBody, ErrorStatus>(
    { error: { code, ...(rule === undefined ? {} : { rule }), requestId: c.get('requestId') } },
    statusOf(code),
  );

/** Nothing can be written (or, seldom, read) now: a state of the service and no fault of the request. */
const isBusy = (error: unknown): boolean =>
  error instanceof LedgerUnavailable ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY'));

/** The one door for surprises: to the asker nothing but a number to tell us, to the log where it happened. */
export const errorDoor =
  (log: Log): ErrorHandler<HttpEnv> =>
  (error, c) => {
    const code = isBusy(error) ? 'service.unavailable' : unexpected;
    log('request.failed', { requestId: c.get('requestId'), code, ...whereFrom(error) });
    return answer(c as AnyContext, code);
  };

/** Kind and place of an error, never its message: messages quote what people wrote. */
export function whereFrom(error: unknown): { kind: string; at: string } {
  if (!(error instanceof Error)) return { kind: typeof error, at: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const place = (frame: string) => /([\w.-]+\.[cm]?[jt]s:\d+:\d+)\)?$/.exec(frame)?.[1] ?? '';
  return { kind: error.name, at: frames.map(place).filter(Boolean).slice(0, 6).join(',') };
}
