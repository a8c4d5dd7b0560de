/** A heartbeat finds half-open sockets: a phone that changed its network hears nothing and is told nothing. */
const everyMs = 10_000;

/** Pings every ten seconds; a ping without an answer until the next one means that the line is dead. */
export class Heartbeat {
  private timer: ReturnType<typeof setInterval> | undefined;
  private sent = 0;
  private heard = 0;

  start(ping: (id: number) => void, dead: () => void): void {
    this.stop();
    this.timer = setInterval(() => {
      if (this.heard < this.sent) dead();
      else ping(++this.sent);
    }, everyMs);
  }

  /** Any frame is a sign of life; a pong is the one that surely comes. */
  alive(): void {
    this.heard = this.sent;
  }

  stop(): void {
    clearInterval(this.timer);
    this.sent = 0;
    this.heard = 0;
  }
}
