import { expect, test } from 'vitest';
import {
  exampleJson,
  fileOf,
  paperObjects,
  smallPaper,
  stream,
  type Objects,
} from '../testing/small-paper.ts';
import { attachedSummary } from './signing.attachment.ts';
import { joined, utf8, type Bytes } from './signing.bytes.ts';

const read = async (pdf: Bytes): Promise<string | null> => {
  const found = await attachedSummary(pdf);
  return found && new TextDecoder().decode(found);
};
const packed = async (bytes: Bytes): Promise<Bytes> => {
  const zipped = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(zipped).arrayBuffer());
};
const objects = paperObjects(exampleJson);
const { 1: catalogue = '', 2: filespec = '', 3: file = '' } = objects;
const flate = (bytes: Uint8Array) => stream('/Type /EmbeddedFile /Filter /FlateDecode', bytes);
const replacing = (over: Objects) => fileOf({ ...objects, ...over });

test('SU-12 the attachment is read byte for byte, stored or packed, and the newest of it', async () => {
  expect(await read(smallPaper())).toBe(exampleJson);
  expect(await read(replacing({ 3: flate(await packed(utf8(exampleJson))) }))).toBe(exampleJson);
  expect(await read(fileOf({ 3: stream('/Type /EmbeddedFile', utf8('{}')) }, smallPaper()))).toBe('{}');
});

const text = (from: string, to: string): Bytes => {
  const changed = new TextDecoder('latin1').decode(smallPaper('{}')).replace(from, to);
  expect(changed).toContain(to);
  return utf8(changed);
};
const small = smallPaper('{}');

const unclear: Readonly<Record<string, () => Bytes | Promise<Bytes>>> = {
  'no list of attachments': () => replacing({ 1: catalogue.replace('/Names <<', '/Other <<') }),
  'a list in branches': () => replacing({ 1: catalogue.replace('/Names [', '/Kids [') }),
  'another name': () => replacing({ 2: filespec.replace('/UF (summary.json)', '/UF (other.json)') }),
  'a name with an escape': () =>
    replacing({ 2: filespec.replace('/F (summary.json)', String.raw`/F (summary\.json)`) }),
  'two files under one name': () => replacing({ 2: filespec.replace('/UF 3 0 R', '/UF 5 0 R'), 5: file }),
  'a file that is none': () => replacing({ 3: '<< /Type /EmbeddedFile >>' }),
  'a second file that nothing leads to': () => replacing({ 5: file }),
  'a second way, written otherwise': () => replacing({ 5: '<< /E#46 << /F 3 0 R >> >>' }),
  'a second way inside another object': () => replacing({ 5: '[ [ << /Popup << /EF 3 0 R >> >> ] ]' }),
  'objects inside a stream': () => replacing({ 5: stream('/Type /ObjStm', utf8('1 0 << >>')) }),
  'a file kept elsewhere': () => replacing({ 3: stream('/Type /EmbeddedFile /F (x)', utf8('{}')) }),
  'a filter that is not ours': () => replacing({ 3: stream('/Filter /ASCIIHexDecode', utf8('7b7d>')) }),
  'two filters': () => replacing({ 3: stream('/Filter [/FlateDecode]', utf8('{}')) }),
  'a packed file that is broken': () => replacing({ 3: flate(utf8('not zlib')) }),
  'a packed file with something behind it': async () =>
    replacing({ 3: flate(joined(await packed(utf8('{}')), utf8('more'))) }),
  'a packed file without an end in sight': async () =>
    replacing({ 3: flate(await packed(new Uint8Array(5 * 1024 * 1024))) }),
  'a key twice': () => replacing({ 2: filespec.replace('/Type', '/F (summary.json) /Type') }),
  'a comment': () => replacing({ 2: filespec.replace('/EF', '%\n/EF') }),
  'a nest without an end': () => replacing({ 5: '['.repeat(1000) }),
  'a length by reference': () => replacing({ 3: file.replace(/\/Length \d+/, '/Length 6 0 R'), 6: '2' }),
  'a length that is wrong': () => replacing({ 3: file.replace(/\/Length \d+/, '/Length 2') }),
  'something before it': () => joined(utf8('\n'), small),
  'something behind it': () => joined(small, utf8('more')),
  'no table': () => text('xref\n', 'xreg\n'),
  'an object elsewhere': () => text('2 0 obj', '9 0 obj'),
  encryption: () => text('/Size 99', '/Encrypt 4 0 R'),
  'a second table': () => text('/Size 99', '/XRefStm 9'),
  'a table that leads to itself': () => text('/Size 99', '/Prev 99999'),
  'a catalogue that was taken away': () => text('/Root 1 0 R', '/Root 8 0 R'),
};

test.each(Object.entries(unclear))('SU-12 %s: nothing is read', async (_, pdf) => {
  expect(await read(await pdf())).toBeNull();
});
