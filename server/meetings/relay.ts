import type { MeetingId, SeatId } from '../domain/ids.ts';
import { mayChair } from '../domain/meetings/checks.ts';
import { type Meeting, seatOf } from '../domain/meetings/state.ts';
import type { SeatView } from '../domain/view/types.ts';
import type { World } from '../http/world.ts';
import type { Wire } from './frames.ts';
import type { Hub } from './hub.ts';
import type { Lines } from './lines.ts';
import type { LiveMeetings } from './live.ts';
import type { MeetingNews } from './news.ts';
import type { MeetingStore } from './store.ts';

export interface RelayDeps {
  readonly store: Pick<MeetingStore, 'known'>;
  readonly live: LiveMeetings;
  readonly lines: Lines;
  readonly hub: Pick<Hub, 'seen'>;
  readonly news: MeetingNews;
  readonly world: Pick<World, 'monotonic'>;
}

/** Milliseconds between two pictures of one seat. */
const pictureEveryMs = 5000;
/** Milliseconds of silence after which a sign of life may change what others see: the shortest patience (ME-9). */
const noticedMs = 2500;

/** Everything that is passed on and never stored: signs of life, who writes where, pictures at the door. */
export class Relay {
  readonly #deps: RelayDeps;
  /** Whose writing each line has been told of, and so must be told the end of. */
  readonly #told = new WeakMap<Wire, Set<SeatId>>();
  readonly #pictures = new Map<SeatId, number>();

  constructor(deps: RelayDeps) {
    this.#deps = deps;
  }

  /** The page that holds the seat has said something. */
  sign({ meetingId, seatId }: Wire): void {
    const { live, news } = this.#deps;
    const wasQuiet = !live.hasSpoken(meetingId, seatId) || live.silentFor(meetingId, seatId) >= noticedMs;
    live.sign(meetingId, seatId);
    if (wasQuiet) news.look(meetingId);
  }

  /** ME-13: what the page that holds the seat says of its own way to the media. */
  media(wire: Wire, connected: boolean): void {
    const { live, lines, news } = this.#deps;
    if (!lines.holds(wire)) return;
    live.mediaTold(wire.meetingId, wire.seatId, connected);
    news.look(wire.meetingId);
  }

  /**
   * Tells the others where somebody writes: only those who see that field, and never what is written. The end of it goes
   * to those alone who were told of the beginning: to anyone else it would be a name. Nobody writes where their own page
   * shows nothing.
   */
  writing(wire: Wire, path: string | null): void {
    const { hub, live, lines } = this.#deps;
    const { meetingId, seatId: writer } = wire;
    const seat = this.#meeting(meetingId)?.seats.find((one) => one.seatId === writer);
    if (!seat || !lines.holds(wire)) return;
    const own = hub.seen(wire);
    if (path !== null && !(own && sees(own, path))) return;
    live.writes(meetingId, writer, path);
    const { role, name } = seat;
    for (const other of lines.of(meetingId)) {
      const view = hub.seen(other);
      if (other === wire || !view) continue;
      const writers = this.#told.get(other) ?? new Set();
      this.#told.set(other, writers);
      if (path !== null && sees(view, path)) {
        writers.add(writer);
        other.send({ t: 'writing', seatId: writer, role, name, path });
      } else if (writers.delete(writer)) other.send({ t: 'writing', seatId: writer, role, name, path: null });
    }
  }

  /**
   * The picture that a person at the door chose to send: to the chair's browser, and nowhere else. Whoever sends many, or
   * to a browser that is slow to take them, sends them to nobody (SE-10).
   */
  picture(wire: Wire, jpeg: string): void {
    const { lines, world } = this.#deps;
    const { meetingId, seatId } = wire;
    if (!lines.holds(wire)) return;
    const meeting = this.#meeting(meetingId);
    const status = meeting && seatOf(meeting, seatId)?.status;
    if (!meeting || (status !== 'door' && status !== 'testing')) return;
    const now = world.monotonic();
    if (now - (this.#pictures.get(seatId) ?? -pictureEveryMs) < pictureEveryMs) return;
    for (const [id, at] of this.#pictures) if (now - at >= pictureEveryMs) this.#pictures.delete(id);
    this.#pictures.set(seatId, now);
    for (const other of lines.of(meetingId)) {
      const seat = seatOf(meeting, other.seatId);
      if (seat && mayChair(meeting, seat)) other.offer({ t: 'picture', seatId, jpeg });
    }
  }

  #meeting(meetingId: MeetingId): Meeting | null {
    return this.#deps.store.known(meetingId)?.meeting ?? null;
  }
}

/** The view holds this field or row, so its writer is no secret. */
function sees(view: SeatView, path: string): boolean {
  if (!('plan' in view) || !view.plan.open) return false;
  const { fields, rows } = view.plan.view;
  if (Object.hasOwn(fields, path)) return true;
  const [kind, rowId] = path.split('/');
  if (kind !== 'actions' && kind !== 'benefits') return false;
  return rows[kind].some((row) => row.id === rowId);
}
