import { exampleSummary } from '../../server/domain/testing/summary.ts';
import { joined, sha256, utf8, type Bytes } from '../state/signing.bytes.ts';
import type { TurnOffer } from '../state/signing.offer.ts';
import { attributesOver } from './attributes.ts';

/** The smallest file that is built as our papers are, for the browser's reader; the real ones are the server's tests. */

/** A frozen summary as its JSON. */
export const exampleJson = JSON.stringify(exampleSummary);

/** Objects of a file by their number; the body as it is written. */
export type Objects = Readonly<Record<number, string>>;

/** In hexadecimal UTF-16, as our writer gives every text. */
export const pdfText = (text: string): string =>
  `<feff${Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')}>`;

/** A stream of these bytes; each byte is a letter of the same number. */
export const stream = (entries: string, bytes: Uint8Array): string =>
  `<< ${entries} /Length ${bytes.length} >>\nstream\n${letters(bytes)}\nendstream`;

const letters = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const bytesOf = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const filespec = '<< /Type /Filespec /F (summary.json) /UF (summary.json) /EF << /F 3 0 R /UF 3 0 R >> >>';

/** The objects of a paper with this JSON and a field that waits for the client. */
export const paperObjects = (json: string): Objects => ({
  1: '<< /Type /Catalog /Names << /EmbeddedFiles << /Names [(summary.json) 2 0 R] >> >> /AF [2 0 R] /AcroForm << /Fields [4 0 R] >> >>',
  2: filespec,
  3: stream('/Type /EmbeddedFile', utf8(json)),
  4: `<< /FT /Sig /T ${pdfText('client')} >>`,
});

/** A file of these objects; with `before`, an increment behind it, and then the whole of both. */
export function fileOf(objects: Objects, before: Bytes | null = null): Bytes {
  let text = before ? letters(before) : '%PDF-1.7\n';
  const previous = /startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1];
  let table = 'xref\n';
  for (const [number, body] of Object.entries(objects)) {
    table += `${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const trailer = `trailer\n<< /Size 99 /Root 1 0 R${previous ? ` /Prev ${previous}` : ''} >>`;
  return bytesOf(`${text}${table}${trailer}\nstartxref\n${text.length}\n%%EOF\n`);
}

/** A paper with this JSON attached. */
export const smallPaper = (json: string = exampleJson): Bytes => fileOf(paperObjects(json));

/** A turn over what is held: the client's field is filled, with this reason. `more`: objects beside it or in its stead. */
export async function offerOver(
  held: Bytes,
  certificate: Bytes,
  { reason, more = {} }: { readonly reason: string; readonly more?: Objects },
): Promise<TurnOffer> {
  const place = `<${'0'.repeat(16)}>`;
  const blank = '0'.repeat(10);
  const value = `<< /Type /Sig /Reason ${pdfText(reason)} /ByteRange [0 ${blank} ${blank} ${blank}] /Contents ${place} >>`;
  const field = `<< /FT /Sig /T ${pdfText('client')} /V 5 0 R >>`;
  const drawn = letters(fileOf({ 4: field, 5: value, ...more }, held));
  const start = drawn.lastIndexOf(place);
  const end = start + place.length;
  const byteRange = [0, start, end, drawn.length - end] as const;
  const written = byteRange.slice(1).map((number) => String(number).padStart(10, '0'));
  const document = bytesOf(drawn.replace(`[0 ${blank} ${blank} ${blank}]`, `[0 ${written.join(' ')}]`));
  const digest = await sha256(joined(document.subarray(0, start), document.subarray(end)));
  const signedAttributes = attributesOver(digest, await sha256(certificate));
  return { byteRange, signedAttributes, tail: document.slice(held.length) };
}
