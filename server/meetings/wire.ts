import type { DownFrame, PictureFrame, Wire } from './frames.ts';

/** What a raw socket of `ws` offers beyond the WebSocket interface that Hono passes on. */
export interface RawSocket {
  readonly bufferedAmount: number;
  ping(data?: string): void;
  on(event: 'pong', listener: (data: Buffer) => void): void;
  once(event: 'pong', listener: (data: Buffer) => void): void;
  off(event: 'pong', listener: (data: Buffer) => void): void;
  terminate(): void;
}

export interface HonoSocket {
  readonly raw?: unknown;
  send(data: string): void;
  close(code?: number): void;
}

const maxWaiting = 1024 * 1024;
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
    offer: offers(raw, (frame) => {
      if (!closed) socket.send(JSON.stringify(frame));
    }),
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

/** As many as the chair's page keeps. */
const mostOffered = 6;
/** The pong that says that a picture has been read. */
const readMark = 'read';

/**
 * Pictures go down one at a time: the next one when the browser has read the one before, and then only after as long a
 * rest, so that at most half of a slow line is strangers'. The newest of each seat waits, six in all; older ones are lost.
 */
function offers(raw: RawSocket, send: (frame: PictureFrame) => void): (frame: PictureFrame) => void {
  let waiting: readonly PictureFrame[] = [];
  let busy = false;
  let sentAt = 0;
  const next = (): void => {
    const [frame, ...rest] = waiting;
    waiting = rest;
    busy = frame !== undefined;
    if (!frame) return;
    sentAt = performance.now();
    send(frame);
    raw.ping(readMark);
  };
  raw.on('pong', (data) => {
    if (busy && data.toString() === readMark) setTimeout(next, performance.now() - sentAt).unref();
  });
  return (frame) => {
    waiting = [...waiting.filter(({ seatId }) => seatId !== frame.seatId), frame].slice(-mostOffered);
    if (!busy) next();
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
