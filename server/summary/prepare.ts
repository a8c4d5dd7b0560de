import type { SignatureField } from '../domain/summary/document.ts';
import { incrementOf, numberIn, pdfText, type Increment } from './increment.ts';
import type { ForeignLine } from './typst.ts';

/** A place for a signature that may come later; the label is read out by programs that show signatures. */
export interface ReservedField {
  readonly name: SignatureField;
  readonly label: string;
}

/**
 * The one update between the typesetter and the first signature: the PDF/UA mark (the typesetter can write either
 * PDF/A or PDF/UA, not both), the title shown in the window, the true text of right-to-left lines, and the reserved
 * signature fields. Fields are made now, so that signing changes as few objects as possible. Returns the whole file.
 */
export function prepare(
  pdf: Uint8Array,
  fields: readonly ReservedField[],
  foreign: readonly ForeignLine[],
): Uint8Array {
  const increment = incrementOf(pdf);
  markAsAccessible(increment);
  writeTrueText(increment, foreign);
  if (fields.length > 0) reserve(increment, fields);
  return Buffer.concat([pdf, increment.tail()]);
}

const uaMark = '<pdfuaid:part>1</pdfuaid:part>';
const uaNamespace = 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';
// PDF/A allows an own XMP property only when its schema is described.
const uaProperty =
  '<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li>';
const uaSchema = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${uaProperty}</rdf:Seq></pdfaSchema:property></rdf:li>`;

function markAsAccessible(increment: Increment): void {
  const catalogue = increment.get(increment.root);
  const shown = catalogue.replace('/ViewerPreferences <<', '$&\n    /DisplayDocTitle true');
  if (shown === catalogue) throw new Error('The catalogue has no viewer preferences.');
  increment.set(increment.root, shown);

  // The stream is stored unfiltered, so it can be edited as text; its length has to follow.
  const metadata = numberIn(catalogue, /\/Metadata (\d+)/);
  const stream = /^(<<[\s\S]*?>>)\s*stream\r?\n([\s\S]*?)\r?\nendstream$/.exec(increment.get(metadata));
  const [, dictionary = '', xmp = ''] = stream ?? [];
  const edited = xmp
    .replace('xmlns:pdfaid=', `${uaNamespace} $&`)
    .replace('<pdfaExtension:schemas><rdf:Bag>', `$&${uaSchema}`)
    .replace('<pdfaid:part>', `${uaMark}$&`);
  if (![uaNamespace, uaSchema, uaMark].every((part) => edited.includes(part)))
    throw new Error('The metadata are not laid out as expected.');
  const sized = dictionary.replace(/\/Length \d+/, `/Length ${edited.length}`);
  increment.set(metadata, `${sized}\nstream\n${edited}\nendstream`);
}

/**
 * Fields of zero size outside the page (F 132: locked, and "print", which PDF/A wants): PDF/UA then asks for no tag of
 * theirs. What was signed by whom stands in words on the page.
 */
function reserve(increment: Increment, fields: readonly ReservedField[]): void {
  const pages = increment.get(numberIn(increment.get(increment.root), /\/Pages (\d+)/));
  const page = numberIn(pages, /\/Kids \[\s*(\d+)/);
  const widgets = fields.map(({ name, label }) =>
    increment.add(
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T ${pdfText(name)} /TU ${pdfText(label)} /F 132 /Rect [-10 -10 -10 -10] /P ${page} 0 R >>`,
    ),
  );
  const references = `[${widgets.map((number) => `${number} 0 R`).join(' ')}]`;
  increment.extend(page, `  /Annots ${references}\n  /Tabs /S`);
  increment.extend(increment.root, `  /AcroForm << /Fields ${references} /SigFlags 3 >>`);
}

/**
 * The glyphs of a right-to-left line stand in the order in which they are seen; its tag gets the text in the order in
 * which it was written, for screen readers and for copying. When tags and lines do not agree one to one (a line of
 * nothing but invisible letters), all is left as it was set: a wrong text would be worse than none.
 */
function writeTrueText(increment: Increment, foreign: readonly ForeignLine[]): void {
  const tree = increment.get(numberIn(increment.get(increment.root), /\/StructTreeRoot (\d+)/));
  const tagged = [...paragraphs(increment, numberIn(tree, /\/K \[?\s*(\d+)/))];
  const agree = tagged.length === foreign.length && tagged.every((p, i) => p.lang === foreign[i]?.lang);
  if (!agree) return;
  foreign.forEach((line, i) => {
    const tag = tagged[i]?.number;
    if (line.rtl && tag !== undefined) increment.extend(tag, `  /ActualText ${pdfText(line.text)}`);
  });
}

/** Paragraph tags that state a language of their own, in reading order. */
function* paragraphs(increment: Increment, number: number): Generator<{ number: number; lang: string }> {
  const tag = increment.get(number);
  const lang = /\/Lang \(([a-z]+)\)/.exec(tag)?.[1];
  if (lang !== undefined && /\/S \/P\b/.test(tag)) yield { number, lang };
  const kids = /\/K \[([^\]]*)\]/.exec(tag)?.[1] ?? /\/K (\d+ 0 R)/.exec(tag)?.[1] ?? '';
  for (const [, kid] of kids.matchAll(/(\d+) 0 R/g))
    if (increment.get(Number(kid)).includes('/StructElem')) yield* paragraphs(increment, Number(kid));
}
