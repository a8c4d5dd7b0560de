import { refusalStatus, type RefusalCode } from '../domain/refusals.ts';

/** What the server answers when it fails by itself; not a refusal, so not in the domain's list. */
export const unexpected = 'service.unexpected';

export type ErrorCode = RefusalCode | typeof unexpected;

export type ErrorStatus = (typeof refusalStatus)[RefusalCode] | 500;

/** HTTP status of a code. */
export const statusOf = (code: ErrorCode): ErrorStatus => (code === unexpected ? 500 : refusalStatus[code]);
