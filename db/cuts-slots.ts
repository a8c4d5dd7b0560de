import { createHash } from 'node:crypto';
import type { Cut } from './cuts-file.ts';

/** A record lies in one sector, which a disk writes whole. */
export const slotBytes = 512;
export const mostCuts = 127;
/** The head, and a slot for each cut. */
export const fileBytes = (1 + mostCuts) * slotBytes;

const checkBytes = 32;
const lengthBytes = 2;
/** Bytes of a cut's JSON at most. */
export const mostBytes = slotBytes - checkBytes - lengthBytes;

/** In the file's first slot. */
export const header = Buffer.alloc(slotBytes);
header.write('kerralla cuts 1\n');
export const emptySlot = Buffer.alloc(slotBytes);

/** Null when it has no room. */
export function slotOf(cut: Cut): Buffer | null {
  const json = Buffer.from(JSON.stringify(cut));
  if (json.length > mostBytes) return null;
  const slot = Buffer.alloc(slotBytes);
  slot.writeUInt16BE(json.length, checkBytes);
  json.copy(slot, checkBytes + lengthBytes);
  checkOf(slot).copy(slot);
  return slot;
}

const checkOf = (slot: Buffer) => createHash('sha256').update(slot.subarray(checkBytes)).digest();

export interface Slots {
  /** By number of the slot; the head is 0. */
  readonly cuts: ReadonlyMap<number, Cut>;
  /** Slots that are neither empty nor whole. */
  readonly torn: readonly number[];
  /** Something was there that cannot be read. */
  readonly damaged: boolean;
  /** It must be written anew, from the first byte. */
  readonly begin: boolean;
}

/** What a file of cuts says. `length`: how much of `bytes` was read; `size`: how long the file is. */
export function readSlots(bytes: Buffer, length: number, size: number): Slots {
  const slot = (number: number) => bytes.subarray(number * slotBytes, (number + 1) * slotBytes);
  const nothing = bytes.subarray(0, length).every((byte) => byte === 0);
  if (!slot(0).equals(header) || length < fileBytes || size !== fileBytes)
    return { cuts: new Map(), torn: [], damaged: !nothing, begin: true };
  const cuts = new Map<number, Cut>();
  const torn: number[] = [];
  for (let number = 1; number <= mostCuts; number += 1) {
    if (slot(number).equals(emptySlot)) continue;
    const cut = cutIn(slot(number));
    if (cut) cuts.set(number, cut);
    else torn.push(number);
  }
  return { cuts, torn, damaged: torn.length > 0, begin: false };
}

function cutIn(slot: Buffer): Cut | null {
  if (!checkOf(slot).equals(slot.subarray(0, checkBytes))) return null;
  const end = checkBytes + lengthBytes + slot.readUInt16BE(checkBytes);
  return JSON.parse(slot.subarray(checkBytes + lengthBytes, end).toString()) as Cut;
}
