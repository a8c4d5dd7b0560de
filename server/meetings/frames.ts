import * as v from 'valibot';
import type { MeetingId, SeatId } from '../domain/ids.ts';
import type { Role } from '../domain/people.ts';
import type { RefusalCode } from '../domain/refusals.ts';
import type { Patch } from '../domain/view/patch.ts';
import type { SeatView } from '../domain/view/types.ts';

/** Frames from a browser; anything else closes the socket. See PROTOCOL.md. */
export const upFrame = v.variant('t', [
  v.strictObject({
    t: v.literal('cmd'),
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
    name: v.pipe(v.string(), v.maxLength(40)),
    body: v.unknown(),
  }),
  v.strictObject({ t: v.literal('writing'), path: v.nullable(v.pipe(v.string(), v.maxLength(120))) }),
  v.strictObject({ t: v.literal('picture'), jpeg: v.pipe(v.string(), v.maxLength(55_000), v.base64()) }),
  v.strictObject({ t: v.literal('media'), connected: v.boolean() }),
  v.strictObject({ t: v.literal('ping'), id: v.pipe(v.number(), v.integer()) }),
  v.strictObject({ t: v.literal('take-over') }),
]);

export type UpFrame = v.InferOutput<typeof upFrame>;

/** Frames to a browser. */
export type DownFrame =
  | { readonly t: 'hello'; readonly now: string; readonly seatId: SeatId }
  | { readonly t: 'view'; readonly n: number; readonly view: SeatView }
  | { readonly t: 'diff'; readonly n: number; readonly patches: readonly Patch[] }
  | { readonly t: 'ok'; readonly id: string; readonly data?: unknown }
  | {
      readonly t: 'no';
      readonly id: string;
      readonly code: RefusalCode;
      readonly rule: string;
      readonly detail?: string;
    }
  | {
      readonly t: 'writing';
      readonly seatId: SeatId;
      readonly role: Role;
      readonly name: string;
      readonly path: string | null;
    }
  | { readonly t: 'picture'; readonly seatId: SeatId; readonly jpeg: string }
  | { readonly t: 'pong'; readonly id: number; readonly now: string }
  | { readonly t: 'busy' }
  | { readonly t: 'taken' };

export type PictureFrame = Extract<DownFrame, { t: 'picture' }>;

export const closing = {
  malformed: 4400,
  ticket: 4401,
  tooSlow: 4408,
  taken: 4409,
  ended: 4410,
  /** The service stops, or the browser's cookie has changed or ended: it may ask for a new ticket. */
  again: 1001,
} as const;

/** A connection as the hub sees it. */
export interface Wire {
  readonly meetingId: MeetingId;
  readonly seatId: SeatId;
  readonly owner: string;
  readonly tabId: string;
  send(frame: DownFrame): void;
  /**
   * Sends a stranger's picture, which may be lost: one after another, each when the browser has read the one before, and
   * never so many that the line has no room for the rest.
   */
  offer(frame: PictureFrame): void;
  close(code: number): void;
  /** We have closed it, though the other end may not have heard yet. */
  readonly closed: boolean;
  /** Resolves to true when the other end answers within a second. */
  answers(): Promise<boolean>;
}
