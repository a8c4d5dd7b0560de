import type { Role } from '../../server/domain/people.ts';
import type { Bytes } from './signing.bytes.ts';
import { entry, readPdf, type PdfFile } from './signing.pdf-file.ts';
import { Unclear, type PdfValue } from './signing.pdf-syntax.ts';

/**
 * What the signature that is to be made gives as its reason: in the field of this role, with its place exactly where the
 * byte range leaves it free. Null when the file does not say it in exactly one way.
 */
export function reasonOf(
  pdf: Bytes,
  role: Role,
  byteRange: readonly [number, number, number, number],
): string | null {
  try {
    const file = readPdf(pdf);
    const signature = entry(file, fieldOf(file, role), 'V');
    const place = entry(file, signature, 'Contents');
    const range = entry(file, signature, 'ByteRange');
    const [, start, end] = byteRange;
    if (place?.kind !== 'string' || place.from !== start || place.to !== end) return null;
    const told = range?.kind === 'list' ? range.items : [];
    if (told.length !== 4 || !told.every((one, i) => one.kind === 'number' && one.value === byteRange[i]))
      return null;
    return utf16(entry(file, signature, 'Reason'));
  } catch (error) {
    if (error instanceof Unclear) return null;
    throw error;
  }
}

function fieldOf(file: PdfFile, role: Role): PdfValue {
  const fields = entry(file, entry(file, file.catalogue, 'AcroForm'), 'Fields');
  const mine = (fields?.kind === 'list' ? fields.items : []).flatMap((reference) => {
    const field = reference.kind === 'reference' ? file.objects.get(reference.value)?.value : undefined;
    return field && utf16(entry(file, field, 'T')) === role ? [field] : [];
  });
  const [only, other] = mine;
  if (!only || other) throw new Unclear('no field, or two');
  return only;
}

/** Our writer gives every text in hexadecimal UTF-16 with its mark; another form is not ours. */
function utf16(value: PdfValue | undefined): string | null {
  if (value?.kind !== 'string' || !value.hex || !value.bytes.startsWith('\u00fe\u00ff')) return null;
  const bytes = Uint8Array.from(value.bytes.slice(2), (letter) => letter.charCodeAt(0));
  try {
    return new TextDecoder('utf-16be', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
