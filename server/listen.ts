import { serve, type HttpBindings, type ServerType, type WebSocketServerLike } from '@hono/node-server';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FetchByHost } from './outside.ts';

/** A reason not to start, for the person at the terminal: one sentence. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

export interface Listening {
  readonly addresses: readonly string[];
  /** Ends at once: `close` alone would wait for every open socket, upgraded ones for ever. */
  readonly stop: () => Promise<void>;
}

export interface ListenOptions {
  readonly fetch: FetchByHost['fetch'];
  readonly port: number;
  readonly addresses: readonly string[];
  /** Takes the upgrades that the app accepts. */
  readonly sockets?: WebSocketServerLike;
}

/** Loopback of a machine without IPv6 does not exist; of one of several addresses that may be so. */
const absent = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/**
 * Listens on every address. One that the machine does not have is left out while another remains.
 * @throws CannotStart
 */
export async function listen({ fetch, port, addresses, sockets }: ListenOptions): Promise<Listening> {
  const servers = new Map<string, OpenServer>();
  const stop = async () => {
    await Promise.all([...servers.values()].map((server) => server.stop()));
  };
  for (const hostname of addresses) {
    const server = serve({
      fetch: (request, env) => fetch(request, env as HttpBindings),
      port,
      hostname,
      ...(sockets && { websocket: { server: sockets } }),
      serverOptions: { shouldUpgradeCallback: isWebSocket },
    });
    const problem = await started(server);
    if (problem === null) servers.set(hostname, openServer(server));
    else if (!absent.has(problem)) {
      await stop();
      throw new CannotStart(sentenceFor(problem, port, hostname));
    }
  }
  if (servers.size === 0)
    throw new CannotStart(`This machine has none of the addresses ${addresses.join(', ')}.`);
  return { addresses: [...servers.keys()], stop };
}

/** Any other upgrade is a plain request: nobody would answer it, and its connection would stay open for ever. */
const isWebSocket = ({ headers }: IncomingMessage): boolean => headers.upgrade?.toLowerCase() === 'websocket';

interface OpenServer {
  stop(): Promise<void>;
}

/** Knows its connections, so that it can end them. */
function openServer(server: ServerType): OpenServer {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return {
    async stop() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}

/** Null when it listens, else the system's code for why not. */
async function started(server: ServerType): Promise<string | null> {
  try {
    await once(server, 'listening');
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}

function sentenceFor(code: string, port: number, address: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is already in use: stop the program that has it, or choose another with PORT=${port + 1}.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user: choose one above 1023 with PORT.`;
  return `Cannot listen on ${address} port ${port} (${code}).`;
}
