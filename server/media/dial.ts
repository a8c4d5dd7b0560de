import { WebSocket } from 'ws';

export type Dialed =
  | { readonly ok: true; readonly socket: WebSocket }
  /** The media server's status; 0 when it did not answer. */
  | { readonly ok: false; readonly status: number };

export interface DialTo {
  /** Where the media server listens: `http://…` or `ws://…`. */
  readonly url: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly token: string;
  /** Called for every message, also for those that come before the promise resolves. */
  readonly onMessage: (bytes: Buffer, isBinary: boolean) => void;
  readonly signal: AbortSignal;
}

/** Opens the media server's end of a session. The token goes into a header: an address would be logged. */
export function dial({ url, path, query, token, onMessage, signal }: DialTo): Promise<Dialed> {
  const address = `${url.replace(/^http/, 'ws').replace(/\/$/, '')}${path}?${query.toString()}`;
  const socket = new WebSocket(address, {
    headers: { authorization: `Bearer ${token}` },
    perMessageDeflate: false,
    handshakeTimeout: 5000,
    maxPayload: 1024 * 1024,
  });
  socket.on('message', (data, isBinary) => {
    onMessage(data as Buffer, isBinary);
  });
  const terminate = (): void => {
    socket.terminate();
  };
  signal.addEventListener('abort', terminate, { once: true });
  if (signal.aborted) terminate();
  socket.once('close', () => {
    signal.removeEventListener('abort', terminate);
  });
  return new Promise((done) => {
    socket.once('open', () => {
      done({ ok: true, socket });
    });
    socket.once('unexpected-response', (request, response) => {
      done({ ok: false, status: response.statusCode ?? 0 });
      request.destroy();
    });
    // Stays: an error without a listener would end our process.
    socket.on('error', () => {
      done({ ok: false, status: 0 });
    });
  });
}
