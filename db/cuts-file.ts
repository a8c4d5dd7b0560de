import {
  closeSync,
  existsSync,
  fdatasync,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  write,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { emptySlot, fileBytes, header, mostCuts, readSlots, slotBytes, slotOf } from './cuts-slots.ts';
import { makeFolder } from './folder.ts';

/** Something that was taken from somebody and is not in the ledger yet: ids and kinds only, never a word of anybody's. */
export interface Cut {
  readonly id: string;
  readonly kind: string;
  readonly [field: string]: string;
}

/**
 * Cuts that could not be appended, kept where a full disk has room for them and a database held by another process does
 * not stand in the way.
 */
export interface CutsFile {
  /**
   * What the file held at its opening could not all be read, so a cut may be missing: whoever would be cut by one may
   * not be admitted on this file's word.
   */
  readonly damaged: boolean;
  /** Those on disk, in no order. A removal that the disk did not take brings one back at the next start. */
  pending(): readonly Cut[];
  /**
   * True once it is on disk; one whose id is there already stays as it was. False when it could not be written, when
   * there is no place left, and for a cut that is larger than a place.
   */
  add(cut: Cut): Promise<boolean>;
  /** Once it is in the ledger. Nothing happens for an id that is not there. */
  remove(id: string): Promise<void>;
  readonly close: () => void;
}

/** Where it lies in the data folder. */
export const cutsFile = (dataDir: string): string => join(dataDir, 'cuts');

const writeAt = promisify(write);
const flush = promisify(fdatasync);

interface Kept {
  readonly cut: Cut;
  readonly slot: number;
  readonly written: Promise<boolean>;
}

/**
 * Opens the file and allocates it whole, so that no later write needs room: each overwrites a slot in place and is
 * flushed. A file that is no file of cuts is begun anew (`damaged`); a torn record is left out.
 * @throws the system's error where there is no room even for the file itself
 */
export function openCutsFile(path: string): CutsFile {
  makeFolder(dirname(path));
  const known = existsSync(path);
  const file = openSync(path, known ? 'r+' : 'wx+', 0o600);
  const bytes = Buffer.alloc(fileBytes);
  const length = readSync(file, bytes, 0, fileBytes, 0);
  const found = readSlots(bytes, length, fstatSync(file).size);
  if (found.begin) allocate(file, dirname(path));

  const kept = new Map<string, Kept>();
  const free: number[] = [];
  for (let slot = mostCuts; slot >= 1; slot -= 1) {
    const cut = found.cuts.get(slot);
    if (cut) kept.set(cut.id, { cut, slot, written: Promise.resolve(true) });
    else free.push(slot);
  }
  const durable = new Set(kept.keys());
  // Said once: at the next start it would be no news.
  for (const slot of found.torn) writeSync(file, emptySlot, 0, slotBytes, slot * slotBytes);

  // The number of a closed file may be another file's soon.
  let isOpen = true;

  async function put(slot: number, record: Buffer): Promise<boolean> {
    if (!isOpen) return false;
    try {
      await writeAt(file, record, 0, slotBytes, slot * slotBytes);
      await flush(file);
      return true;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      return false;
    }
  }

  async function keep(cut: Cut, slot: number, record: Buffer): Promise<boolean> {
    const done = await put(slot, record);
    if (done) durable.add(cut.id);
    else {
      kept.delete(cut.id);
      free.push(slot);
    }
    return done;
  }

  return {
    damaged: found.damaged,
    pending: () => [...kept.values()].filter(({ cut }) => durable.has(cut.id)).map(({ cut }) => cut),
    async add(cut) {
      const record = slotOf(cut);
      const before = kept.get(cut.id);
      if (before) return before.written;
      const slot = record ? free.pop() : undefined;
      if (!record || slot === undefined) return false;
      const written = keep(cut, slot, record);
      kept.set(cut.id, { cut, slot, written });
      return written;
    },
    async remove(id) {
      const before = kept.get(id);
      if (!before || !(await before.written) || !durable.delete(id)) return;
      kept.delete(id);
      // A slot that could not be emptied is not used again: what it holds is only done once more at the next start.
      if (await put(before.slot, emptySlot)) free.push(before.slot);
    },
    close() {
      if (isOpen) closeSync(file);
      isOpen = false;
    },
  };
}

/** Zeros first, the head last: a file without its head was not finished, and held nothing. */
function allocate(file: number, folder: string): void {
  writeSync(file, Buffer.alloc(fileBytes), 0, fileBytes, 0);
  fsyncSync(file);
  writeSync(file, header, 0, slotBytes, 0);
  fsyncSync(file);
  flushFolder(folder);
}

/** Its name must be on the disk too. Windows has no way to say so. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
