import type { SeatId } from '../../server/domain/ids.ts';
import type { Role } from '../../server/domain/people.ts';

/** Who writes in a field. */
export interface Writer {
  readonly seatId: SeatId;
  readonly role: Role;
  readonly name: string;
}

/** The soft lease: a writer who has given no sign for this long no longer writes (ARCHITECTURE.md *Plan*). */
const leaseMs = 10_000;

/** Others' carets: one field for each person, gone ten seconds after the last sign. */
export class Writers {
  private readonly seats = new Map<SeatId, { path: string; writer: Writer; timer: number }>();
  private readonly changed: () => void;
  private shown: ReadonlyMap<string, Writer> = new Map();

  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** By path of the field. A new map at every change. */
  get now(): ReadonlyMap<string, Writer> {
    return this.shown;
  }

  tell(writer: Writer, path: string | null): void {
    clearTimeout(this.seats.get(writer.seatId)?.timer);
    if (path === null) this.seats.delete(writer.seatId);
    else {
      const timer = window.setTimeout(() => {
        this.tell(writer, null);
      }, leaseMs);
      this.seats.set(writer.seatId, { path, writer, timer });
    }
    this.show();
  }

  clear(): void {
    for (const { timer } of this.seats.values()) clearTimeout(timer);
    this.seats.clear();
    this.show();
  }

  private show(): void {
    this.shown = new Map([...this.seats.values()].map(({ path, writer }) => [path, writer]));
    this.changed();
  }
}
