import type { Bytes } from './signing.bytes.ts';
import {
  matchAt,
  pastSpace,
  readValue,
  Unclear,
  type PdfDictionary,
  type PdfValue,
} from './signing.pdf-syntax.ts';

/** A PDF of ours, its newest state: classic tables, no object streams, no encryption. */
export interface PdfFile {
  readonly catalogue: PdfDictionary;
  /** Every object that the tables name. */
  readonly objects: ReadonlyMap<number, PdfObject>;
}

export interface PdfObject {
  readonly value: PdfValue;
  /** The bytes of a stream as they are stored; null for what is none. */
  readonly stream: Bytes | null;
}

// Ours have a few hundred objects and one table for each signature.
const mostObjects = 20_000;
const mostTables = 64;

/**
 * Reads the whole file. Anything that our own writer does not do is refused, since another program may read it
 * differently than we.
 * @throws Unclear
 */
export function readPdf(bytes: Bytes): PdfFile {
  const text = latin1(bytes);
  if (!text.startsWith('%PDF-1.')) throw new Unclear('no PDF');
  const { offsets, root } = readTables(text);
  const objects = new Map<number, PdfObject>();
  for (const [number, at] of offsets)
    if (at !== null) objects.set(number, readObject(text, bytes, number, at));
  const catalogue = objects.get(root)?.value;
  if (catalogue?.kind !== 'dictionary') throw new Unclear('no catalogue');
  return { catalogue, objects };
}

/** The object that a reference means; anything else stands for itself. */
function resolved(file: PdfFile, value: PdfValue | undefined): PdfValue | undefined {
  return value?.kind === 'reference' ? file.objects.get(value.value)?.value : value;
}

/** An entry of a dictionary, by reference or not. */
export const entry = (file: PdfFile, of: PdfValue | undefined, key: string): PdfValue | undefined =>
  of?.kind === 'dictionary' ? resolved(file, of.entries.get(key)) : undefined;

/** Follows the tables from the newest to the oldest; the newest word on an object holds. */
function readTables(text: string): { offsets: Map<number, number | null>; root: number } {
  const last = matchAt(/startxref\r?\n(\d+)\r?\n%%EOF\r?\n?$/y, text, text.lastIndexOf('startxref'));
  const offsets = new Map<number, number | null>();
  let root: number | null = null;
  let tables = 0;
  for (let at: number | null = Number(last[1]); at !== null;) {
    if ((tables += 1) > mostTables) throw new Unclear('too many tables');
    const { value } = readValue(text, readTable(text, at, offsets));
    if (value.kind !== 'dictionary') throw new Unclear('no trailer');
    const { entries } = value;
    if (entries.has('XRefStm') || entries.has('Encrypt')) throw new Unclear('not ours');
    const catalogue = entries.get('Root');
    if (catalogue?.kind !== 'reference') throw new Unclear('no root');
    root ??= catalogue.value;
    const previous = entries.get('Prev');
    if (previous && (previous.kind !== 'number' || previous.value >= at)) throw new Unclear('a loop');
    at = previous?.kind === 'number' ? previous.value : null;
  }
  if (root === null) throw new Unclear('no root');
  return { offsets, root };
}

/** One table; returns where its trailer's dictionary begins. */
function readTable(text: string, at: number, offsets: Map<number, number | null>): number {
  let next = at + matchAt(/xref\r?\n/y, text, at)[0].length;
  while (!text.startsWith('trailer', next)) {
    const [head, first = '', count = ''] = matchAt(/(\d+) (\d+) ?\r?\n/y, text, next);
    next += head.length;
    for (let i = 0; i < Number(count); i += 1) {
      const [line, offset, , kind] = matchAt(/(\d{10}) (\d{5}) ([nf])(?: \n|\r\n| \r)/y, text, next);
      const number = Number(first) + i;
      if (!offsets.has(number)) offsets.set(number, kind === 'n' ? Number(offset) : null);
      if (offsets.size > mostObjects) throw new Unclear('too many objects');
      next += line.length;
    }
  }
  return next + 'trailer'.length;
}

function readObject(text: string, bytes: Bytes, number: number, at: number): PdfObject {
  const [head, named] = matchAt(/(\d+) 0 obj(?=[\s<[(/])/y, text, at);
  if (Number(named) !== number) throw new Unclear('another object');
  const { value, end } = readValue(text, at + head.length);
  const next = pastSpace(text, end);
  if (/^endobj\s/.test(text.slice(next, next + 7))) return { value, stream: null };
  const [opening] = matchAt(/stream\r?\n/y, text, next);
  const length = value.kind === 'dictionary' ? value.entries.get('Length') : undefined;
  // Where a stream ends is said beside it, never elsewhere, and never searched for.
  if (length?.kind !== 'number') throw new Unclear('no length');
  const from = next + opening.length;
  matchAt(/\r?\n?endstream\s+endobj\s/y, text, from + length.value);
  return { value, stream: bytes.subarray(from, from + length.value) };
}

/** Each byte as the letter of the same number: places in the text are places in the file. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
