/**
 * An incremental update of a PDF with a classic cross-reference table, which is what our typesetter writes.
 * Nothing before it changes: that is why earlier signatures stay valid. Objects are handled as latin1 text, which is
 * enough because we know exactly what the producer writes (no object streams, no encryption).
 */
export interface Increment {
  /** Object number of the catalogue. */
  readonly root: number;
  /** Body of an object without `n 0 obj` and `endobj`, with the changes made so far. */
  get(number: number): string;
  set(number: number, body: string): void;
  /** A new object; returns its number. */
  add(body: string): number;
  /** Adds entries at the end of a dictionary object. */
  extend(number: number, entries: string): void;
  /** The bytes that follow the base. */
  tail(): Uint8Array;
}

/** Throws when the file is not one of ours: a wrong guess here would spoil a signed paper. */
export function incrementOf(base: Uint8Array): Increment {
  const text = Buffer.from(base.buffer, base.byteOffset, base.byteLength).toString('latin1');
  const file = readTables(text);
  const changed = new Map<number, string>();
  let next = file.size;

  const get = (number: number): string => {
    const already = changed.get(number);
    if (already !== undefined) return already;
    const at = file.offsets.get(number);
    const head = `${number} 0 obj`;
    if (at === undefined || !text.startsWith(head, at)) throw new Error(`The file has no object ${number}.`);
    return text.slice(at + head.length, text.indexOf('endobj', at)).trim();
  };
  const set = (number: number, body: string): void => {
    changed.set(number, body);
  };

  return {
    root: file.root,
    get,
    set,
    add(body) {
      const number = next++;
      set(number, body);
      return number;
    },
    extend(number, entries) {
      const body = get(number);
      set(number, `${body.slice(0, body.lastIndexOf('>>'))}${entries}\n>>`);
    },
    tail: () => Buffer.from(written(text, file, changed, next), 'latin1'),
  };
}

interface Tables {
  readonly offsets: ReadonlyMap<number, number>;
  readonly startxref: number;
  readonly root: number;
  readonly size: number;
  /** Trailer entries that every update repeats. */
  readonly kept: string;
}

/** Follows the chain of tables from the newest to the oldest; the newest offset of an object holds. */
function readTables(text: string): Tables {
  const startxref = numberIn(text.slice(text.lastIndexOf('startxref')), /startxref\s+(\d+)/);
  const offsets = new Map<number, number>();
  let newest: string | null = null;
  for (let at: number | null = startxref; at !== null;) {
    if (!text.startsWith('xref', at)) throw new Error('The file has no classic cross-reference table.');
    const end = text.indexOf('trailer', at);
    readSections(text.slice(at, end), offsets);
    const trailer = text.slice(end, text.indexOf('startxref', end));
    newest ??= trailer;
    const previous: string | undefined = /\/Prev (\d+)/.exec(trailer)?.[1];
    at = previous === undefined ? null : Number(previous);
  }
  const trailer = newest ?? '';
  return {
    offsets,
    startxref,
    root: numberIn(trailer, /\/Root (\d+)/),
    size: numberIn(trailer, /\/Size (\d+)/),
    kept: [/\/Info \d+ 0 R/, /\/ID\s*\[[^\]]*\]/].map((entry) => entry.exec(trailer)?.[0] ?? '').join(' '),
  };
}

function readSections(table: string, offsets: Map<number, number>): void {
  const lines = table.split(/[\r\n]+/).map((line) => line.trim());
  let number = 0;
  for (const line of lines) {
    const [first = '', second = '', kind] = line.split(' ');
    if (kind === undefined && /^\d+$/.test(second)) number = Number(first);
    if (kind === undefined) continue;
    if (kind === 'n' && !offsets.has(number)) offsets.set(number, Number(first));
    number += 1;
  }
}

function written(text: string, file: Tables, changed: ReadonlyMap<number, string>, size: number): string {
  let out = text.endsWith('\n') ? '' : '\n';
  const at = new Map<number, number>();
  for (const [number, body] of changed) {
    at.set(number, text.length + out.length);
    out += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const table = text.length + out.length;
  out += 'xref\n';
  for (const run of runs([...at.keys()].sort((a, b) => a - b))) {
    out += `${run[0] ?? 0} ${run.length}\n`;
    for (const number of run) out += `${String(at.get(number)).padStart(10, '0')} 00000 n \n`;
  }
  const entries = `/Size ${size} /Root ${file.root} 0 R ${file.kept} /Prev ${file.startxref}`;
  return `${out}trailer\n<< ${entries} >>\nstartxref\n${table}\n%%EOF\n`;
}

/** Groups of numbers that follow one another: [3, 4, 9] becomes [[3, 4], [9]]. */
function runs(sorted: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (const number of sorted) {
    const last = groups.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else groups.push([number]);
  }
  return groups;
}

/**
 * The number that the pattern's first group finds.
 * @throws Error when the file does not hold it
 */
export function numberIn(text: string, pattern: RegExp): number {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`Expected ${pattern.source} in the file.`);
  return Number(found);
}

/** A PDF text string in UTF-16, which takes every letter. */
export const pdfText = (text: string): string =>
  `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
