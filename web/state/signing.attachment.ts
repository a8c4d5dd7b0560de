import { joined, type Bytes } from './signing.bytes.ts';
import { entry, readPdf, type PdfFile, type PdfObject } from './signing.pdf-file.ts';
import { Unclear, type PdfValue } from './signing.pdf-syntax.ts';

const name = 'summary.json';

// A summary of a whole meeting has some ten thousand letters; a hostile stream could unpack without an end.
const mostBytes = 4 * 1024 * 1024;

/**
 * The one file that is attached to a paper: the summary's JSON, unpacked, byte for byte. Null when there is none, or
 * more than one in whatever place, when it bears another name, or when anything about it is unclear: a page could then
 * show one thing and a program read another.
 */
export async function attachedSummary(pdf: Bytes): Promise<Bytes | null> {
  try {
    return await unpacked(theOnlyFile(readPdf(pdf)));
  } catch (error) {
    if (error instanceof Unclear) return null;
    throw error;
  }
}

/** The stream that every way to an attachment leads to; there is no second stream and no second way. */
function theOnlyFile(file: PdfFile): PdfObject {
  const listed = entry(file, entry(file, entry(file, file.catalogue, 'Names'), 'EmbeddedFiles'), 'Names');
  const associated = entry(file, file.catalogue, 'AF');
  if (listed?.kind !== 'list' || associated?.kind !== 'list') throw new Unclear('no list');
  const [title, specification, ...more] = listed.items;
  const [same, ...others] = associated.items;
  const described = reference(specification);
  if (more.length > 0 || others.length > 0 || !isName(title) || reference(same) !== described)
    throw new Unclear('more than one');

  const about = file.objects.get(described)?.value;
  if (!isName(entry(file, about, 'F')) || !isName(entry(file, about, 'UF'))) throw new Unclear('no name');
  const ways = entry(file, about, 'EF');
  const [one, ...rest] = ways?.kind === 'dictionary' ? [...ways.entries.values()].map(reference) : [];
  const found = one === undefined ? undefined : file.objects.get(one);
  if (!found?.stream || rest.some((other) => other !== one)) throw new Unclear('no file');

  // Attachments can hang on pages and notes too: in the whole file there is this one alone.
  let specifications = 0;
  for (const [number, object] of file.objects) {
    if (typeOf(object.value) === 'ObjStm') throw new Unclear('hidden objects');
    if (typeOf(object.value) === 'EmbeddedFile' && number !== one) throw new Unclear('a second file');
    specifications += countKey(object.value, 'EF');
  }
  if (specifications !== 1) throw new Unclear('a second way');
  return found;
}

const isName = (value: PdfValue | undefined): boolean => value?.kind === 'string' && value.bytes === name;

function reference(value: PdfValue | undefined): number {
  if (value?.kind !== 'reference') throw new Unclear('no reference');
  return value.value;
}

function typeOf(value: PdfValue): string | null {
  const type = value.kind === 'dictionary' ? value.entries.get('Type') : undefined;
  return type?.kind === 'name' ? type.value : null;
}

/** How many dictionaries in here have this key. */
function countKey(value: PdfValue, key: string): number {
  if (value.kind === 'list') return value.items.reduce((sum, item) => sum + countKey(item, key), 0);
  if (value.kind !== 'dictionary') return 0;
  const inner = [...value.entries.values()].reduce((sum, item) => sum + countKey(item, key), 0);
  return inner + (value.entries.has(key) ? 1 : 0);
}

/** Stored as it is, or by zlib (`FlateDecode`, RFC 1950); nothing else is ours. */
async function unpacked({ value, stream }: PdfObject): Promise<Bytes> {
  if (value.kind !== 'dictionary' || !stream) throw new Unclear('no stream');
  const filter = value.entries.get('Filter');
  if (value.entries.has('DecodeParms') || value.entries.has('F')) throw new Unclear('not ours');
  if (!filter) return stream;
  if (filter.kind !== 'name' || filter.value !== 'FlateDecode') throw new Unclear('packed otherwise');
  const reader = new Blob([stream]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value: part } = await reader.read().catch(() => {
      throw new Unclear('broken');
    });
    if (done) return joined(...parts);
    length += part.length;
    if (length > mostBytes) {
      void reader.cancel();
      throw new Unclear('too long');
    }
    parts.push(part);
  }
}
