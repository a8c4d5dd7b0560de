import type { Page } from 'playwright';
import type { Recorder } from './recorder.ts';

export type Try = 'open' | 'refused';

/** Dials an address of the media gate from the page, as somebody would by hand. */
export const dial = (page: Page, address: string): Promise<Try> => open(page, address, []);

/** Opens the meeting's socket from the page with a ticket that it was given. */
export const openSocket = (page: Page, ticket: string): Promise<Try> =>
  open(page, '/api/socket', ['kerralla.v1', `ticket.${ticket}`]);

/** The last ticket for a socket that a browser received. */
export function lastTicket(recorder: Recorder): string {
  const tickets = recorder.received.flatMap(
    ({ body }) => /^\{"ticket":"([^"]+)"\}$/.exec(body ?? '')?.[1] ?? [],
  );
  const last = tickets.at(-1);
  if (last === undefined) throw new Error('this browser never received a ticket');
  return last;
}

/** `open` only when something comes in: a socket may be accepted just to be told why it is closed. */
const open = (page: Page, address: string, protocols: readonly string[]): Promise<Try> =>
  page.evaluate(
    ([to, offered]) =>
      new Promise<Try>((done) => {
        const socket = new WebSocket(to, [...offered]);
        socket.onmessage = () => {
          done('open');
        };
        socket.onclose = () => {
          done('refused');
        };
      }),
    [address, protocols] as const,
  );
