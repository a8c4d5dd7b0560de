import { createHash, verify, X509Certificate } from 'node:crypto';
import type { SignatureField } from '../domain/summary/document.ts';
import { derSignature, signedAttributes, signedData } from './cms.ts';
import { incrementOf, pdfText, type Increment } from './increment.ts';

/** What a signature says of itself beside the certificate. */
export interface SignatureRequest {
  readonly field: SignatureField;
  /** The signer's certificate and those above it without the root, DER. */
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  /** The signer's name. */
  readonly name: string;
  /** The statement, as PDF readers show it. */
  readonly reason: string;
  /** The server's time: at level B-B it is claimed, not proven. */
  readonly date: Date;
  /** Further text inside the signed bytes; the seal's facts. */
  readonly facts?: string;
}

/** [0, start of the hole, end of the hole, length of the rest], as in the PDF. */
export type ByteRange = readonly [0, number, number, number];

/** An increment that lacks only its signature. Serial: it is void as soon as another one is appended. */
export interface PreparedSignature {
  readonly request: SignatureRequest;
  /** Bytes that follow the document so far; the place of the signature is zeros. */
  readonly tail: Uint8Array;
  /** Length of the document without the tail. */
  readonly baseLength: number;
  readonly byteRange: ByteRange;
  /** SHA-256 over the byte ranges. */
  readonly digest: Uint8Array;
  /** What the signer's key signs (ECDSA, SHA-256): a DER SET. */
  readonly signedAttributes: Uint8Array;
}

export type Preparation =
  | { readonly ok: true; readonly prepared: PreparedSignature }
  | { readonly ok: false; readonly code: 'signing.not-expected' | 'signing.done' };

export type Finishing =
  | { readonly ok: true; readonly increment: Uint8Array }
  | { readonly ok: false; readonly code: 'signing.bad-signature' };

// Bytes kept for the CMS. Ours are about 1.5 kB; a timestamp of a later order needs the rest.
const usualRoom = 8192;
const blankRange = '/ByteRange [0 0000000000 0000000000 0000000000]';

/** Lays out the increment that fills a reserved field. `room`: bytes kept for the CMS. */
export function prepareSignature(
  pdf: Uint8Array,
  request: SignatureRequest,
  room: number = usualRoom,
): Preparation {
  const increment = incrementOf(pdf);
  const field = fieldNamed(increment, request.field);
  if (field === null) return { ok: false, code: 'signing.not-expected' };
  if (/\/V \d/.test(increment.get(field))) return { ok: false, code: 'signing.done' };

  const hole = `<${'0'.repeat(room * 2)}>`;
  const value = increment.add(
    [
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached`,
      `/M (${pdfDate(request.date)}) /Name ${pdfText(request.name)} /Reason ${pdfText(request.reason)}`,
      request.facts === undefined ? '' : `/KERR_SealFacts ${pdfText(request.facts)}`,
      blankRange,
      `/Contents ${hole} >>`,
    ].join('\n'),
  );
  increment.extend(field, ` /V ${value} 0 R`);

  const tail = Buffer.from(increment.tail());
  const start = pdf.length + tail.indexOf(`/Contents ${hole}`, 0, 'latin1') + '/Contents '.length;
  const end = start + hole.length;
  const byteRange: ByteRange = [0, start, end, pdf.length + tail.length - end];
  const written = byteRange.slice(1).map((n) => String(n).padStart(10, '0'));
  tail.write(`/ByteRange [0 ${written.join(' ')}]`, tail.indexOf(blankRange, 0, 'latin1'), 'latin1');

  const digest = createHash('sha256')
    .update(pdf)
    .update(tail.subarray(0, start - pdf.length))
    .update(tail.subarray(end - pdf.length))
    .digest();
  const attributes = signedAttributes(digest, request.certificate);
  return {
    ok: true,
    prepared: { request, tail, baseLength: pdf.length, byteRange, digest, signedAttributes: attributes },
  };
}

/** Puts a signature into its place, after checking it. `raw`: ECDSA r‖s over the signed attributes. */
export function finishSignature(prepared: PreparedSignature, raw: Uint8Array): Finishing {
  const { request, signedAttributes: attributes } = prepared;
  const { publicKey } = new X509Certificate(request.certificate);
  if (!verify('sha256', attributes, { key: publicKey, dsaEncoding: 'ieee-p1363' }, raw))
    return { ok: false, code: 'signing.bad-signature' };
  const cms = signedData(attributes, derSignature(raw), request.certificate, request.chain);
  const room = (prepared.byteRange[2] - prepared.byteRange[1]) / 2 - 1;
  if (cms.length > room) throw new Error(`The signature needs ${cms.length} bytes, ${room} are kept.`);
  const increment = Buffer.from(prepared.tail);
  const hole = prepared.byteRange[1] - prepared.baseLength + 1;
  increment.write(Buffer.from(cms).toString('hex'), hole, 'latin1');
  return { ok: true, increment };
}

/** Object number of a reserved field, or null. */
function fieldNamed(increment: Increment, name: string): number | null {
  const fields = /\/Fields \[([^\]]*)\]/.exec(increment.get(increment.root))?.[1] ?? '';
  const numbers = [...fields.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
  return numbers.find((number) => increment.get(number).includes(`/T ${pdfText(name)}`)) ?? null;
}

/** `D:20261124083900Z` */
const pdfDate = (date: Date): string => `D:${date.toISOString().replace(/[-:T]|\.\d+/g, '')}`;
