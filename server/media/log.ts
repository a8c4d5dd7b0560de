/** What media writes down: decisions and faults; never a ticket, a token or a name. A pino logger fits. */
export interface MediaLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}
