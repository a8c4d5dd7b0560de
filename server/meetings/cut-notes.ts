import * as v from 'valibot';
import type { MeetingId, SeatId } from '../domain/ids.ts';
import { type Command, commandSchemas, isCommandName } from '../domain/meetings/commands.ts';
import type { SeatRef } from '../http/meetings-port.ts';
import type { Cut } from './cuts.ts';

/** What lies in the file of cuts: ids and kinds, no word of anybody's. */
export interface CutNote {
  readonly id: string;
  readonly kind: string;
  readonly [field: string]: string;
}

/** A small file that is there before it is needed; writing to it needs no new room on the disk. `db/cuts-file.ts` has it. */
export interface CutsFile {
  pending(): readonly CutNote[];
  /** False when it could not be written. */
  add(note: CutNote): Promise<boolean>;
  remove(id: string): Promise<void>;
}

/** Cuts that wait for the ledger, where a restart finds them. */
export class CutNotes {
  readonly #file: CutsFile;
  readonly #noted = new Set<string>();

  constructor(file: CutsFile) {
    this.#file = file;
  }

  add({ id, meetingId, seatId, command }: Cut): void {
    if (this.#noted.has(id)) return;
    this.#noted.add(id);
    const body = Object.entries(command.body).filter(([, value]) => typeof value === 'string');
    const fields = Object.fromEntries(body.map(([name, value]) => [`body.${name}`, String(value)]));
    void this.#file.add({ ...fields, id, kind: command.name, meetingId, seatId }).then((noted) => {
      if (!noted) this.#noted.delete(id);
    });
  }

  remove({ id }: Pick<Cut, 'id'>): void {
    void this.#file.remove(id);
  }

  /**
   * What an earlier process has left, in the order in which it was said: ids grow with time. Each is asked of the domain
   * again; what has become untrue is refused there.
   */
  left(): readonly { readonly id: string; readonly seat: SeatRef; readonly command: Command }[] {
    const pending = this.#file.pending().toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return pending.flatMap((note) => {
      const command = commandOf(note);
      const { id, meetingId, seatId } = note;
      if (!command) return [];
      this.#noted.add(id);
      return [{ id, seat: { meetingId: meetingId as MeetingId, seatId: seatId as SeatId }, command }];
    });
  }
}

function commandOf(note: CutNote): Command | null {
  if (!isCommandName(note.kind)) return null;
  const fields = Object.entries(note).filter(([name]) => name.startsWith('body.'));
  const body = Object.fromEntries(fields.map(([name, value]) => [name.slice('body.'.length), value]));
  const read = v.safeParse(commandSchemas[note.kind], body);
  return read.success ? ({ name: note.kind, body: read.output } as Command) : null;
}
