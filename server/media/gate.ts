import { Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type { AdmissionId } from '../domain/ids.ts';
import { looks } from './looks.ts';
import { reconcile, revoke } from './removal.ts';
import { removals, type RemovalDeps } from './removals.ts';
import { emptyRegister } from './register.ts';
import { isUpgrade, type GateContext } from './request.ts';
import { ticketBook } from './tickets.ts';
import { upgrade, type UpgradeDeps } from './upgrade.ts';
import { validate } from './validate.ts';
import type { SignalPath } from './query.ts';

export interface GateDeps
  extends
    Omit<UpgradeDeps, 'register' | 'tickets' | 'looks' | 'removals'>,
    Pick<RemovalDeps, 'onUnconfirmed'> {
  /** Milliseconds between two looks at the rooms; 0 looks only when asked. */
  readonly reconcileEvery?: number;
}

/**
 * The only way to the media server. LIVEKIT.md, *The admission gate*. `serve` must be given a `WebSocketServer`
 * (`noServer`, no compression).
 */
export interface Gate {
  /** To be mounted at `/media`. */
  readonly routes: ReturnType<typeof mediaRoutes>;
  /** A single-use ticket for one admission; only the browser whose `ownerOf` is `owner` can use it. An older one dies. */
  issueTicket(admissionId: AdmissionId, owner: string): string;
  /**
   * For ever; call it when the ledger has refused them. What it does here is done when it returns; the promise waits for
   * the media server's confirmation, 500 ms at most: then `onUnconfirmed` says so, and the removal goes on being tried.
   * Never rejects.
   */
  revoke(admissionIds: readonly AdmissionId[]): Promise<void>;
  /**
   * The rights of these admissions may have changed: the media server is told what the ledger says now, again and again
   * until it has taken it. Safe to repeat; of two looks the later one wins. Never rejects, and may wait for long.
   */
  look(admissionIds: readonly AdmissionId[]): Promise<void>;
  /** Makes the rooms agree with the ledger now. Rejects when the media server does not answer. */
  reconcile(): Promise<void>;
  /** Closes every line. */
  stop(): void;
}

/**
 * The only way to the media server.
 * @param reconcileEvery milliseconds between two looks at who is there without a right; 0 looks never
 */
export function createGate({ reconcileEvery = 3000, ...given }: GateDeps): Gate {
  const register = emptyRegister();
  const deps: UpgradeDeps = {
    ...given,
    register,
    tickets: ticketBook(),
    looks: looks({ ...given, register }),
    removals: removals(given),
  };
  const stopLooking = reconcileEvery > 0 ? keepLooking(deps, reconcileEvery) : () => undefined;
  return {
    routes: mediaRoutes(deps),
    issueTicket: (admissionId, owner) => deps.tickets.issue(admissionId, owner),
    revoke: (admissionIds) => revoke(deps, admissionIds).catch(loudly(deps)),
    look: (admissionIds) => deps.looks.look(admissionIds),
    reconcile: () => reconcile(deps),
    stop() {
      stopLooking();
      deps.looks.stop();
      deps.removals.stop();
      for (const line of [...deps.register.lines]) line.end(1001, 'the server stops');
    },
  };
}

function mediaRoutes(deps: UpgradeDeps) {
  const signal = (path: SignalPath) => async (c: GateContext) =>
    isUpgrade(c) ? upgrade(deps, c, path) : c.body(null, 426);
  return (
    new Hono<{ Bindings: HttpBindings }>()
      // livekit-client warms its connection up with a HEAD, and repeats it when the browser comes online.
      .get('/', (c) => c.body(null, 204))
      .get('/rtc', signal('/rtc'))
      .get('/rtc/v1', signal('/rtc/v1'))
      .get('/rtc/validate', (c) => validate(deps, c))
      .get('/rtc/v1/validate', (c) => validate(deps, c))
  );
}

/** One look after the other; a look that fails is logged and the next one comes all the same. */
function keepLooking(deps: UpgradeDeps, every: number): () => void {
  let timer: NodeJS.Timeout;
  let stopped = false;
  const look = async (): Promise<void> => {
    await reconcile(deps).catch(loudly(deps));
    if (stopped) return;
    timer = setTimeout(() => void look(), every);
    timer.unref();
  };
  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

const loudly =
  ({ log }: UpgradeDeps) =>
  (error: unknown): void => {
    log.warn({ error: String(error) }, 'rooms could not be compared with the ledger');
  };
