import { asc, eq } from 'drizzle-orm';
import type { Instant, MeetingId } from '../server/domain/ids.ts';
import type { Database } from './open.ts';
import { outbox } from './schema.working.ts';

/**
 * A message that a real installation would send and forget. The demo shows it instead, so link and code
 * stand here in clear: nothing else may write to this table, and a reset empties it.
 */
export interface OutboxMessage {
  readonly id: string;
  readonly meetingId: MeetingId;
  readonly toRole: 'client' | 'interpreter';
  readonly lang: string;
  /** Paragraphs, as they would be sent. */
  readonly parts: readonly string[];
  readonly link: string | null;
  /** Told separately: never in the message that holds the link. */
  readonly code: string | null;
  readonly at: Instant;
}

export interface OutboxStore {
  add(message: OutboxMessage): Promise<void>;
  /** Oldest first. */
  all(): OutboxMessage[];
  ofMeeting(meetingId: MeetingId): OutboxMessage[];
  clear(): Promise<void>;
}

/** What the demonstration would have sent; production has no such store. */
export function createOutboxStore({ db, writer }: Database): OutboxStore {
  return {
    add: (message) => writer.write(() => void db.insert(outbox).values(message).run()),
    all: () => db.select().from(outbox).orderBy(asc(outbox.at), asc(outbox.id)).all(),
    ofMeeting: (meetingId) =>
      db
        .select()
        .from(outbox)
        .where(eq(outbox.meetingId, meetingId))
        .orderBy(asc(outbox.at), asc(outbox.id))
        .all(),
    clear: () => writer.write(() => void db.delete(outbox).run()),
  };
}
