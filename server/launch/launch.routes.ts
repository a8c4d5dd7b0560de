import { Hono, type Context } from 'hono';
import type { Authority } from '../domain/people.ts';
import type { HttpEnv } from '../http/context.ts';
import { toProblemPage } from '../http/problem.ts';
import { isHandle } from './launch.usecases.ts';

export interface LaunchRoutesDeps {
  /** Begins the login that the case link is for; the identity area's. */
  readonly sendToLogin: (c: Context<HttpEnv>, organisation: Authority, handle: string) => Promise<Response>;
}

/**
 * The case link, `/launch?system=county&handle=…`. Looking at it changes nothing in the case or its handle (mail
 * scanners and previews open links too): it only sends the browser to the login, every time, logged in or not.
 */
export const launchRoutes = (deps: LaunchRoutesDeps) =>
  new Hono<HttpEnv>().get('/launch', async (c) => {
    const { system, handle } = c.req.query();
    if ((system !== 'kela' && system !== 'county') || !isHandle(handle))
      return toProblemPage(c, 'launch.unknown');
    return await deps.sendToLogin(c, system, handle);
  });
