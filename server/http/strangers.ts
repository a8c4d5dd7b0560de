import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { routeKey } from './access.ts';
import { Buckets } from './buckets.ts';
import { clientAddress, neighbourhood, trustedProxies } from './client-address.ts';
import type { HttpEnv } from './context.ts';
import { tooMany } from './too-many.ts';
import type { World } from './world.ts';

/** How a limit by address meets a route; keys as in `AccessTable`. Every other route is limited before it answers. */
export interface StrangerLimits {
  /** Never limited. */
  readonly free: readonly string[];
  /** Whoever holds the right secret passes, always: what is counted is the no. */
  readonly whenRefused: readonly string[];
}

export interface StrangersDeps {
  readonly world: Pick<World, 'monotonic'>;
  readonly helpPhone: string;
  /** Addresses and ranges; see `clientAddress`. */
  readonly trustedProxies: readonly string[];
  /** Has this participant cookie a seat, or had one? */
  readonly isKnownDevice: (deviceHash: string) => boolean | Promise<boolean>;
}

/** Addresses and routes that are remembered. */
const most = 20_000;

/** Requests without a session, by address and route: an office comes to work at once, behind one address. */
const asking = { burst: 300, perSecond: 10, most, retryAfterSeconds: 5 };

/** Wrong codes and unknown links, by address and route: thirty, then one a minute. */
const refused = { burst: 30, perSecond: 1 / 60, most, retryAfterSeconds: 60 };

/**
 * SE-12: a limit by address, which may be a whole town's, so that it only slows. Requests of an official's session or
 * of a device that has a seat are not counted, and neither is a right code; a no beyond the budget becomes "too many".
 */
export function slowStrangers(deps: StrangersDeps, limits: StrangerLimits) {
  const isTrusted = trustedProxies(deps.trustedProxies);
  const { monotonic } = deps.world;
  const asks = new Buckets({ ...asking, monotonic });
  const refusals = new Buckets({ ...refused, monotonic });
  const keyOf = (c: Context<HttpEnv>, route: string) => {
    const socket = c.env as Partial<HttpEnv['Bindings']> | undefined;
    const address = clientAddress(
      socket?.incoming?.socket.remoteAddress,
      c.req.header('x-forwarded-for'),
      isTrusted,
    );
    return `${neighbourhood(address)} ${route}`;
  };
  const hasSession = async (c: Context<HttpEnv>) => {
    const device = c.get('deviceHash');
    return c.get('official') !== undefined || (device !== undefined && (await deps.isKnownDevice(device)));
  };

  return createMiddleware<HttpEnv>(async (c, next) => {
    const route = routeKey(c);
    if (limits.free.includes(route)) return next();
    if (limits.whenRefused.includes(route)) {
      await next();
      const isNo = c.res.status >= 400 && c.res.status < 500;
      if (isNo && !refusals.take(keyOf(c, route))) c.res = await tooMany(c, deps.helpPhone, refused);
      return undefined;
    }
    if ((await hasSession(c)) || asks.take(keyOf(c, route))) return next();
    return tooMany(c, deps.helpPhone, asking);
  });
}
