import { createHash } from 'node:crypto';
import type { MeetingId } from '../domain/ids.ts';

/** A place in a meeting where people see and hear one another; an admission is good for one of them. */
export type Space = 'main';

export const mainSpace: Space = 'main';

/** Opaque name of the media server's room of a space; it does not change while the meeting lasts. */
export const roomOf = (meetingId: MeetingId, space: Space): string =>
  `room_${createHash('sha256').update(`${space}:${meetingId}`).digest('base64url').slice(0, 24)}`;
