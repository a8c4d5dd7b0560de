import type { DownFrame, Wire } from './frames.ts';

/** What a raw socket of `ws` offers beyond the WebSocket interface that Hono passes on. */
export interface RawSocket {
  readonly bufferedAmount: number;
  ping(): void;
  on(event: 'pong', listener: () => void): void;
  once(event: 'pong', listener: () => void): void;
  off(event: 'pong', listener: () => void): void;
  terminate(): void;
}

export interface HonoSocket {
  readonly raw?: unknown;
  send(data: string): void;
  close(code?: number): void;
}

const maxWaiting = 1024 * 1024;
/** What may be lost is not sent to a browser that has as much as this to read first. */
const maxOffered = 128 * 1024;
const answerMs = 1000;

/** A socket as the hub sees it. */
export function wireOf(
  held: Pick<Wire, 'meetingId' | 'seatId' | 'owner' | 'tabId'>,
  socket: HonoSocket,
): Wire {
  const raw = socket.raw as RawSocket;
  let closed = false;
  return {
    ...held,
    get closed() {
      return closed;
    },
    send(frame: DownFrame) {
      // A browser that does not read must not fill our memory, nor slow the others.
      if (raw.bufferedAmount > maxWaiting) raw.terminate();
      else socket.send(JSON.stringify(frame));
    },
    offer(frame) {
      if (raw.bufferedAmount < maxOffered) socket.send(JSON.stringify(frame));
    },
    close(code) {
      closed = true;
      socket.close(code);
    },
    answers: () =>
      new Promise((resolve) => {
        const done = (yes: boolean) => {
          clearTimeout(timer);
          raw.off('pong', onPong);
          resolve(yes);
        };
        const onPong = () => {
          done(true);
        };
        const timer = setTimeout(() => {
          done(false);
        }, answerMs);
        raw.once('pong', onPong);
        raw.ping();
      }),
  };
}

/**
 * Ends a line whose other end has gone without a word (a sleeping laptop, a phone out of reach): else its seat would
 * count as present, and the interpreter would be alone with the client (ME-7). Browsers answer by themselves, also
 * in tabs whose timers sleep. Returns what stops it.
 */
export function keepAlive(socket: HonoSocket, everyMs: number): () => void {
  const raw = socket.raw as RawSocket;
  let answered = true;
  const onPong = () => {
    answered = true;
  };
  raw.on('pong', onPong);
  const timer = setInterval(() => {
    // After this turn: what has arrived while we were busy is read first.
    setImmediate(() => {
      if (!answered) raw.terminate();
      answered = false;
      raw.ping();
    });
  }, everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    raw.off('pong', onPong);
  };
}
