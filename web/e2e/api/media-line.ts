import { once } from 'node:events';
import WebSocket from 'ws';
import type { Caller } from './caller.ts';
import type { Seat } from './seat.ts';

/** What a try to get a line to the media came to: the open line, or the status of the refusal (0: no answer). */
export type Dialled = { readonly line: WebSocket } | { readonly status: number };

/** Opens a signalling line with a ticket and this caller's cookies, as a browser would. Older path: no join request. */
export async function dialMedia(caller: Caller, ticket: string, port = caller.port): Promise<Dialled> {
  const address = `ws://127.0.0.1:${port}/media/rtc?access_token=${ticket}&sdk=js&protocol=16&auto_subscribe=1`;
  const { origin, host } = caller;
  const line = new WebSocket(address, { origin, headers: { host, cookie: caller.cookies() } });
  line.on('error', () => undefined);
  const refused = new Promise<number>((done) => {
    line.once('unexpected-response', (_request, answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    });
    line.once('close', () => {
      done(0);
    });
    setTimeout(done, 8000, 0).unref();
  });
  const outcome = await Promise.race([once(line, 'open').then(() => null), refused]);
  if (outcome === null) return { line };
  line.terminate();
  return { status: outcome };
}

/** Asks for a ticket over the meeting socket; null when it was refused. */
export async function mediaTicket(seat: Seat): Promise<string | null> {
  const answer = await seat.send('media.enter', {});
  return answer.ok ? (answer.data as { readonly ticket: string }).ticket : null;
}

/** A seat's line to the media. @throws Error when there is none to be had */
export async function enterMedia(seat: Seat): Promise<WebSocket> {
  const ticket = await mediaTicket(seat);
  const dialled = ticket === null ? { status: 0 } : await dialMedia(seat.caller, ticket);
  if (!('line' in dialled)) throw new Error(`no line to the media: ${dialled.status}`);
  return dialled.line;
}
