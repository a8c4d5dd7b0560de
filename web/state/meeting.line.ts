import type { DownFrame, UpFrame } from '../../server/meetings/frames.ts';

/** An open (or opening) connection to the meeting. */
export interface Line {
  send(frame: UpFrame): void;
  close(): void;
}

/** What a line tells its owner; after `closed` it tells nothing more. */
export interface LineEvents {
  frame(frame: DownFrame): void;
  /** The closing code of PROTOCOL.md, or the browser's 1006. */
  closed(code: number): void;
}

/** Opens a line with a ticket: the browser's socket, or a test's. */
export type OpenLine = (ticket: string, events: LineEvents) => Line;

/** Closing codes that mean something to a browser (PROTOCOL.md). */
export const closing = { malformed: 4400, taken: 4409, ended: 4410 } as const;

/** The meeting socket of this origin. */
export const browserLine: OpenLine = (ticket, events) => {
  const url = new URL('/api/socket', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(url, ['kerralla.v1', `ticket.${ticket}`]);
  let told = false;
  const over = (code: number) => {
    if (told) return;
    told = true;
    events.closed(code);
  };
  socket.addEventListener('message', ({ data }) => {
    if (!told && typeof data === 'string') events.frame(JSON.parse(data) as DownFrame);
  });
  socket.addEventListener('close', ({ code }) => {
    over(code);
  });
  return {
    send(frame) {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
    },
    close() {
      // A half-open socket may take minutes to close; its owner does not wait for that.
      told = true;
      socket.close();
    },
  };
};
