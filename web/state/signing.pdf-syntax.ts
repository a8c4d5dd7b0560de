/** One value of a PDF (ISO 32000-1, 7.3), as our own files write them. */
export type PdfValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  /** `bytes` as latin1. `from` and `to`: where it stands in the file, its brackets included. */
  | {
      readonly kind: 'string';
      readonly bytes: string;
      readonly hex: boolean;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'reference'; readonly value: number }
  | { readonly kind: 'list'; readonly items: readonly PdfValue[] }
  | PdfDictionary
  /** `true`, `false`, `null` */
  | { readonly kind: 'word'; readonly value: string };

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** The file can be read in more than one way, or in none: nobody signs it. */
export class Unclear extends Error {}

export interface Read {
  readonly value: PdfValue;
  /** Where the next thing begins. */
  readonly end: number;
}

// Deeper than any object of ours; keeps a hostile file from filling the stack.
const deepest = 24;

/** The first place at or after `at` that is no white space. A comment is never ours. */
export function pastSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && '\0\t\n\f\r '.includes(text.charAt(next))) next += 1;
  if (text[next] === '%') throw new Unclear('a comment');
  return next;
}

/**
 * The value that begins at `at`, white space before it left out. Strict: what two readers could take differently is
 * refused.
 * @throws Unclear
 */
export function readValue(text: string, at: number, depth = 0): Read {
  if (depth > deepest) throw new Unclear('too deep');
  const start = pastSpace(text, at);
  if (text.startsWith('<<', start)) return readDictionary(text, start + 2, depth);
  switch (text[start]) {
    case '[':
      return readList(text, start + 1, depth);
    case '/':
      return readName(text, start);
    case '<':
      return readHex(text, start);
    case '(':
      return readLiteral(text, start);
    case undefined:
      throw new Unclear('the end');
    default:
      return readWord(text, start);
  }
}

/** What the pattern finds exactly at `at`; the pattern is sticky. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) throw new Unclear(pattern.source);
  return found;
}

function readDictionary(text: string, at: number, depth: number): Read {
  const entries = new Map<string, PdfValue>();
  for (let next = pastSpace(text, at); ; next = pastSpace(text, next)) {
    if (text.startsWith('>>', next)) return { value: { kind: 'dictionary', entries }, end: next + 2 };
    const key = readName(text, next);
    const entry = readValue(text, key.end, depth + 1);
    // Which of two holds is for each reader to guess.
    if (entries.has(key.value.value)) throw new Unclear('a key twice');
    entries.set(key.value.value, entry.value);
    next = entry.end;
  }
}

function readList(text: string, at: number, depth: number): Read {
  const items: PdfValue[] = [];
  for (let next = pastSpace(text, at); ; next = pastSpace(text, next)) {
    if (text[next] === ']') return { value: { kind: 'list', items }, end: next + 1 };
    const item = readValue(text, next, depth + 1);
    items.push(item.value);
    next = item.end;
  }
}

function readName(text: string, at: number): Read & { value: { kind: 'name'; value: string } } {
  const [whole, written = ''] = matchAt(/\/([^\0\t\n\f\r ()<>[\]{}/%]+)/y, text, at);
  const value = written.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return { value: { kind: 'name', value }, end: at + whole.length };
}

function readHex(text: string, at: number): Read {
  const [whole, digits = ''] = matchAt(/<((?:[0-9A-Fa-f]{2})*)>/y, text, at);
  let bytes = '';
  for (let i = 0; i < digits.length; i += 2)
    bytes += String.fromCharCode(Number.parseInt(digits.slice(i, i + 2), 16));
  const to = at + whole.length;
  return { value: { kind: 'string', bytes, hex: true, from: at, to }, end: to };
}

/** Balanced brackets may stand inside; an escape is kept as it is written, so that such a text equals nothing of ours. */
function readLiteral(text: string, at: number): Read {
  let open = 0;
  for (let next = at; next < text.length; next += 1) {
    const letter = text[next];
    if (letter === '\\') next += 1;
    else if (letter === '(') open += 1;
    else if (letter === ')' && (open -= 1) === 0) {
      const to = next + 1;
      return {
        value: { kind: 'string', bytes: text.slice(at + 1, next), hex: false, from: at, to },
        end: to,
      };
    }
  }
  throw new Unclear('a text without an end');
}

function readWord(text: string, at: number): Read {
  const found = matchAt(/(\d+) 0 R(?![^\0\t\n\f\r ()<>[\]{}/%])|[-+]?\d*\.?\d+|true|false|null/y, text, at);
  const [whole, object] = found;
  const end = at + whole.length;
  if (object !== undefined) return { value: { kind: 'reference', value: Number(object) }, end };
  if (/^[tfn]/.test(whole)) return { value: { kind: 'word', value: whole }, end };
  return { value: { kind: 'number', value: Number(whole) }, end };
}
