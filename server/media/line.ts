import type { WSContext, WSEvents } from 'hono/ws';
import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import { bucket } from '../http/bucket.ts';
import { passDown, passUp, removedFrame, ticketFrame } from './frames.ts';
import type { MediaLog } from './log.ts';
import type { Place } from './register.ts';
import type { SentTracks } from './sent-tracks.ts';
import type { Reservation } from './tickets.ts';

/** One signalling connection: the browser's socket on this side, the media server's on the other. */
export interface Line {
  readonly place: Place;
  /** Aborted when the line has ended, for whatever reason. */
  readonly ended: AbortSignal;
  /** Told for every message of the media server, from the first moment of the dial. */
  readonly fromServer: (bytes: Uint8Array, isBinary: boolean) => void;
  /** The media server has let us in. */
  connect(upstream: WebSocket): void;
  /** What the browser's socket does once it is open. */
  readonly browser: WSEvents;
  end(code: number, reason: string): void;
  /** Tells the browser that it is out and need not try again, then ends. */
  remove(): void;
}

interface LineDeps {
  /** Milliseconds that only grow. */
  readonly clock: () => number;
  readonly log: MediaLog;
  /** What this person sends, over this line and those before it. */
  readonly sent: SentTracks;
  /** The browser is in; the returned function is called when it has gone. */
  readonly opened: () => () => void;
}

/** Frames that wait for a browser's socket to open; bytes that wait for a slow one. */
const longestWait = 200;
const mostUnsent = 1024 * 1024;

/**
 * @param raw the browser's bare socket: when the browser goes away before its upgrade is answered, no other event tells,
 * and the media server's end would stay open
 */
export function openLine(
  place: Place,
  reservation: Reservation,
  raw: Socket,
  { clock, log, sent, opened }: LineDeps,
): Line {
  const ending = new AbortController();
  const mayAsk = bucket(400, 100, clock);
  const waiting: Uint8Array[] = [];
  let upstream: WebSocket | null = null;
  let browser: WSContext | null = null;
  let greeted = false;

  const told = new Set<string>();
  const tellOnce = (kind: string): void => {
    if (told.has(kind)) return;
    told.add(kind);
    log.info({ ...place, kind }, 'media line: what a browser said does not pass');
  };

  const end = (code: number, reason: string): void => {
    if (ending.signal.aborted) return;
    log.info({ ...place, code, reason }, 'media line ended');
    // Before anybody hears of the end: the browser may be back with the same ticket at once.
    reservation.giveBack();
    ending.abort();
    browser?.close(code, reason);
  };

  const toBrowser = (frame: Uint8Array): void => {
    if (!browser) {
      if (waiting.push(frame) > longestWait) end(1011, 'browser did not open');
    } else if (unsentBy(browser) > mostUnsent) end(1013, 'too slow');
    else browser.send(new Uint8Array(frame));
  };

  const goneEarly = (): void => {
    if (!browser) end(1001, 'browser gone before it was let in');
  };
  raw.once('close', goneEarly);
  if (raw.destroyed) goneEarly();

  return {
    place,
    ended: ending.signal,
    fromServer(bytes, isBinary) {
      if (ending.signal.aborted) return;
      const verdict = passDown(bytes, isBinary);
      if ('close' in verdict) {
        end(1011, verdict.close);
        return;
      }
      if ('drop' in verdict) return;
      sent.hear(verdict.heard);
      toBrowser(verdict.pass);
      // After the answer to the join, never before: what comes first must be that answer.
      if (greeted || !verdict.greeting) return;
      greeted = true;
      toBrowser(ticketFrame(reservation.next()));
    },
    connect(socket) {
      upstream = socket;
      socket.once('close', () => {
        end(1000, 'media server closed');
      });
    },
    browser: {
      onOpen(_event, socket) {
        browser = socket;
        raw.off('close', goneEarly);
        if (ending.signal.aborted) {
          socket.close(1011, 'ended');
          return;
        }
        ending.signal.addEventListener('abort', opened());
        for (const frame of waiting.splice(0)) toBrowser(frame);
      },
      onMessage({ data }: { data: unknown }) {
        if (ending.signal.aborted) return;
        if (!mayAsk()) {
          end(1008, 'too many messages');
          return;
        }
        const isOpen = upstream?.readyState === WebSocket.OPEN;
        const verdict = passUp(data, (track) => isOpen && sent.add(track));
        if ('close' in verdict) {
          end(1007, verdict.close);
          return;
        }
        reservation.commit();
        if ('drop' in verdict) tellOnce(verdict.drop);
        else if (isOpen) upstream?.send(verdict.pass);
      },
      onClose() {
        end(1000, 'browser closed');
      },
    },
    end,
    remove() {
      toBrowser(removedFrame());
      end(4403, 'removed');
    },
  };
}

/** Bytes that the browser has not taken yet. */
function unsentBy({ raw }: WSContext): number {
  return typeof raw === 'object' && raw !== null && 'bufferedAmount' in raw ? Number(raw.bufferedAmount) : 0;
}
