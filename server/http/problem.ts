import type { Context } from 'hono';
import type { RefusalCode } from '../domain/refusals.ts';

/**
 * Where a browser that navigates (a link, a login) is sent when the answer is no: the client's page with words for the
 * code. The address that was asked for, which may hold a handle, leaves the address bar with it.
 */
export const toProblemPage = (c: Context, code: RefusalCode): Response & { status: 303 } =>
  c.redirect(`/problem/${code}`, 303) as Response & { status: 303 };
