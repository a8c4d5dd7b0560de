/**
 * A heartbeat finds half-open sockets: a phone that changed its network hears nothing and is told nothing. To the server
 * it is the sign of life without which the media is put on hold.
 */
const everyMs = 2000;
/** So many beats in a row without any answer mean that the line is dead. */
const unansweredBeats = 3;

/** Pings at once and every two seconds; a line that has answered nothing for some eight is dead. */
export class Heartbeat {
  private timer: ReturnType<typeof setInterval> | undefined;
  private sent = 0;
  private heard = 0;

  start(ping: (id: number) => void, dead: () => void): void {
    this.stop();
    this.timer = setInterval(() => {
      if (this.sent - this.heard >= unansweredBeats) dead();
      else ping(++this.sent);
    }, everyMs);
    // The first sign of life, beside the count: what was put on hold comes back with it.
    ping(0);
  }

  get beats(): boolean {
    return this.timer !== undefined;
  }

  /** Any frame is a sign of life; a pong is the one that surely comes. */
  alive(): void {
    this.heard = this.sent;
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.sent = 0;
    this.heard = 0;
  }
}
