import type { MeetingId } from '../domain/ids.ts';
import type { Meeting } from '../domain/meetings/state.ts';

type Appended = (before: Meeting, after: Meeting) => void;
type Looked = (meetingId: MeetingId) => void;

/**
 * What has happened, told to whoever acts on it, in the order in which they began to listen. Made before all of them, so
 * that nobody has to be handed in afterwards.
 */
export class MeetingNews {
  readonly #appended: Appended[] = [];
  readonly #looks: Looked[] = [];

  /** Events are durable and folded: the meeting before and after them. */
  onAppended(listener: Appended): void {
    this.#appended.push(listener);
  }

  /** Something that no stream knows has changed: who is connected, what is cut, what the media server confirms. */
  onLook(listener: Looked): void {
    this.#looks.push(listener);
  }

  appended(before: Meeting, after: Meeting): void {
    for (const listener of this.#appended) listener(before, after);
  }

  look(meetingId: MeetingId): void {
    for (const listener of this.#looks) listener(meetingId);
  }
}
