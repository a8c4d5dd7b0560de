import type { HttpBindings } from '@hono/node-server';
import type { KnownHost } from './hosts.ts';
import type { OfficialSession } from './session.ts';

/** What handlers find in their context. The first two are always there; see `app.ts` for who puts them. */
export interface HttpEnv {
  Bindings: HttpBindings;
  Variables: {
    requestId: string;
    host: KnownHost;
    /** The official who is logged in at this host. */
    official?: OfficialSession;
    /** SHA-256 of the participant cookie of this browser, where there is one; says nothing about who it is. */
    deviceHash?: string;
  };
}
