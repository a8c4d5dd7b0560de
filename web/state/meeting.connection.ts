import type { MeetingId, SeatId } from '../../server/domain/ids.ts';
import type { DownFrame, UpFrame } from '../../server/meetings/frames.ts';
import { answerWithinMs, call, type ClientCode, type Fetch, mayPass } from './api.ts';
import { DoublingWait } from './doubling-wait.ts';
import { Heartbeat } from './meeting.heartbeat.ts';
import type { Line, OpenLine } from './meeting.line.ts';
import { tabId } from './meeting.tab.ts';

/** Whose connection it is, and the world that it goes through. */
export interface Way {
  readonly meetingId: MeetingId;
  readonly seatId: SeatId;
  readonly fetch: Fetch;
  readonly openLine: OpenLine;
}

/** What a connection tells its owner. */
export interface ConnectionEvents {
  /** There is no line now, and one is being got. */
  opening(): void;
  frame(frame: DownFrame): void;
  /** The line was closed with a code of PROTOCOL.md, or the browser's 1006. The owner opens again, or does not. */
  closed(code: number): void;
  /** No ticket is given, and trying again would not help. */
  refused(code: ClientCode): void;
}

/** Gets a line to the meeting with a ticket of its own each time, and another one when it dies, until it is let go. */
export class Connection {
  private readonly way: Way;
  private readonly events: ConnectionEvents;
  private readonly tab = tabId();
  private readonly heartbeat = new Heartbeat();
  private line: Line | null = null;
  private wanted = false;
  private readonly wait = new DoublingWait(5000);
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What comes of an earlier attempt concerns nobody. */
  private attempt = 0;

  constructor(way: Way, events: ConnectionEvents) {
    this.way = way;
    this.events = events;
    window.addEventListener('online', this.onOnline);
  }

  open(): void {
    this.wanted = true;
    void this.connect();
  }

  send(frame: UpFrame): void {
    this.line?.send(frame);
  }

  /** This line is no use any more: opens another one after a while that doubles up to five seconds. */
  reopen(): void {
    this.drop();
    this.wanted = true;
    this.events.opening();
    this.timer = setTimeout(() => void this.connect(), this.wait.next());
  }

  /** Lets go of the line until `open`. */
  drop(): void {
    this.wanted = false;
    this.attempt += 1;
    clearTimeout(this.timer);
    this.heartbeat.stop();
    this.line?.close();
    this.line = null;
  }

  /** Lets go for good. */
  close(): void {
    this.drop();
    window.removeEventListener('online', this.onOnline);
  }

  private async connect(): Promise<void> {
    const attempt = (this.attempt += 1);
    clearTimeout(this.timer);
    this.events.opening();
    const { meetingId, seatId, fetch, openLine } = this.way;
    const path = `/api/meetings/${meetingId}/seats/${seatId}/ticket`;
    const ticket = await call<{ ticket: string }>('POST', path, { tabId: this.tab }, fetch);
    if (attempt !== this.attempt) return;
    if (!ticket.ok) {
      if (mayPass.has(ticket.code)) this.reopen();
      else this.events.refused(ticket.code);
      return;
    }
    // A handshake that stalls tells nobody.
    this.timer = setTimeout(() => {
      this.reopen();
    }, answerWithinMs);
    this.line = openLine(ticket.value.ticket, {
      frame: (frame) => {
        if (attempt === this.attempt) this.onFrame(frame);
      },
      closed: (code) => {
        if (attempt === this.attempt) this.events.closed(code);
      },
    });
  }

  private onFrame(frame: DownFrame): void {
    this.heartbeat.alive();
    clearTimeout(this.timer);
    if (frame.t === 'hello') this.wait.reset();
    // From the first word on, whatever it is: who is asked whether to take the seat over waits on this line too.
    if (!this.heartbeat.beats)
      this.heartbeat.start(
        (id) => {
          this.send({ t: 'ping', id });
        },
        () => {
          this.reopen();
        },
      );
    this.events.frame(frame);
  }

  private readonly onOnline = () => {
    if (this.line || !this.wanted) return;
    this.wait.reset();
    void this.connect();
  };
}
