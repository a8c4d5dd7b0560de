import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What happens to a connection: passed on, passed on to the server alone, or nothing in either direction. */
export type Fate = 'pass' | 'unread' | 'silent';

/** Decides by the head of the first request on a connection (request line and headers). */
export type Judge = (head: string) => Fate;

/** Stands between browsers and the service, byte for byte, until it is told to lose some. */
export interface Relay {
  readonly port: number;
  /** Connections of which something was held back so far. */
  readonly held: number;
  /** For the connections that are open and for those that come. What was held back is passed on when it may be again. */
  judge(by: Judge): void;
  stop(): Promise<void>;
}

/** The head of a socket's handshake at this person's host. */
export const socketOf =
  (host: string) =>
  (head: string): boolean =>
    head.startsWith('GET /api/socket') && new RegExp(`^host: ${host}\\.localhost`, 'im').test(head);

interface Line {
  readonly browser: Socket;
  readonly server: Socket;
  head: string;
  held: boolean;
}

/** Listens on a port of its own, or on `port`, and passes everything on to `to` on this machine. */
export async function openRelay(to: number, port = 0): Promise<Relay> {
  const lines = new Set<Line>();
  let judge: Judge = () => 'pass';
  let held = 0;

  const apply = (line: Line): void => {
    const { browser, server, head } = line;
    const fate = judge(head);
    if (fate !== 'pass' && !line.held) held += 1;
    line.held ||= fate !== 'pass';
    // A socket that is not read holds the other end back, as a network that loses everything does.
    if (fate === 'silent') browser.pause();
    else browser.resume();
    if (fate === 'pass') server.resume();
    else server.pause();
  };

  const accept = (browser: Socket): void => {
    const server = connect(to, '127.0.0.1');
    const line: Line = { browser, server, head: '', held: false };
    lines.add(line);
    const end = () => {
      lines.delete(line);
      browser.destroy();
      server.destroy();
    };
    for (const socket of [browser, server]) socket.setNoDelay(true).on('error', end).on('close', end);
    browser.on('data', (chunk: Buffer) => {
      if (line.head === '') {
        line.head = chunk.toString('latin1');
        apply(line);
      }
      if (!server.write(chunk)) {
        browser.pause();
        server.once('drain', () => {
          apply(line);
        });
      }
    });
    server.on('data', (chunk: Buffer) => {
      if (!browser.write(chunk)) {
        server.pause();
        browser.once('drain', () => {
          apply(line);
        });
      }
    });
  };

  const listening = createServer(accept).listen(port, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    get held() {
      return held;
    },
    judge(by) {
      judge = by;
      for (const line of lines) apply(line);
    },
    async stop() {
      const closed = once(listening, 'close');
      listening.close();
      for (const { browser, server } of lines) {
        browser.destroy();
        server.destroy();
      }
      await closed;
    },
  };
}
