import type { AppendixDocument } from '../domain/summary/appendix.ts';
import { appendixPaperOf } from '../domain/summary/appendix.ts';
import { clean } from '../domain/summary/clean.ts';
import type { SummaryDocument } from '../domain/summary/document.ts';
import { paperOf } from '../domain/summary/paper.ts';
import type { SealFacts } from '../domain/summary/seal.ts';
import { checkAttestation, type Attested, type Expected } from './attest.ts';
import { openAuthority, type AuthorityDeps } from './authority.ts';
import { canonical, sha256Hex } from './canonical.ts';
import type { CertificateSubject } from './certificates.ts';
import { fieldsOf } from './fields.ts';
import { prepare as prepareFile } from './prepare.ts';
import { provesItself } from './proof.ts';
import { createRenderer } from './render.ts';
import { sealPaper } from './seal.ts';
import {
  finishSignature,
  prepareSignature,
  type Finishing,
  type Preparation,
  type PreparedSignature,
  type SignatureRequest,
} from './signature.ts';
import type { Sheet } from './typst.ts';
import { wordWith } from './unprintable.ts';

/** Makes, signs and seals the papers of meetings. Keeps nothing: the bytes are the ledger's. */
export interface Papers {
  /** Cleans and freezes: from here on nothing about the document changes. */
  freeze(doc: SummaryDocument): Promise<Frozen | Unprintable>;
  /** A certificate for a signer's key, when the key proves itself by signing `proofText(challenge)`. */
  certify(request: KeyRequest): Promise<Certified | BadProof>;
  /** Checks the JWS that the same key made over the frozen JSON. */
  attest(jws: string, expected: Expected): Promise<Attested>;
  /** Lays out the increment of one signer over the document so far; one at a time (see turns.ts). */
  prepare(pdf: Uint8Array, request: Omit<SignatureRequest, 'chain'>): Preparation;
  /** Checks the signature and gives the increment's bytes; the document is then the base and all increments. */
  finish(prepared: PreparedSignature, rawSignature: Uint8Array): Finishing;
  /** The service's own signature, which states what came of the signing. Returns the increment. */
  seal(pdf: Uint8Array, facts: SealFacts, field: 'seal' | 'lateSeal'): Uint8Array;
  /** The unsigned appendix of an authority or of the client. */
  appendix(doc: AppendixDocument): Promise<{ readonly ok: true; readonly pdf: Uint8Array } | Unprintable>;
  /** The certificate against which all signatures can be checked. */
  rootPem(): string;
  stop(): Promise<void>;
}

export interface Frozen {
  readonly ok: true;
  /** Canonical JSON; attached to the PDF byte for byte. */
  readonly json: string;
  readonly sha256: string;
  readonly basePdf: Uint8Array;
}

/** `word`: what no font of the paper can draw, for the writer to write otherwise. */
export interface Unprintable {
  readonly ok: false;
  readonly code: 'summary.unprintable';
  readonly word: string;
}

export interface KeyRequest {
  /** SubjectPublicKeyInfo, DER; P-256. */
  readonly publicKey: Uint8Array;
  /** ECDSA r‖s over `proofText(challenge)`. */
  readonly proof: Uint8Array;
  readonly challenge: string;
  readonly subject: CertificateSubject;
}

export interface Certified {
  readonly ok: true;
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
}

export interface BadProof {
  readonly ok: false;
  readonly code: 'signing.bad-proof';
}

/** Papers by the service's own signing authority, which is made at the first start and opened at later ones. */
export async function createPapers(deps: AuthorityDeps): Promise<Papers> {
  const authority = await openAuthority(deps);
  const renderer = createRenderer();

  return {
    async freeze(doc) {
      const tidy = clean(doc);
      const json = canonical(tidy);
      const sha256 = sha256Hex(json);
      const paper = paperOf(tidy, sha256, 'fi');
      const data = { paper, author: tidy.service, date: dateParts(tidy.meeting.frozenAt) };
      const attachments = { 'summary.json': new TextEncoder().encode(json) };
      const set = await renderer.render({ template: 'summary', data, attachments });
      if (!set.ok) return unprintable(data, set.text);
      return { ok: true, json, sha256, basePdf: prepareFile(set.pdf, fieldsOf(tidy), set.foreign) };
    },

    async appendix(doc) {
      const tidy = clean(doc);
      const paper = appendixPaperOf(tidy, 'fi');
      const data = { paper, author: tidy.service, date: dateParts(tidy.meeting.frozenAt) };
      const set = await renderer.render({ template: 'appendix', data, attachments: {} });
      if (!set.ok) return unprintable(data, set.text);
      return { ok: true, pdf: prepareFile(set.pdf, [], set.foreign) };
    },

    async certify({ publicKey, proof, challenge, subject }) {
      if (!(await provesItself(publicKey, proof, challenge))) return { ok: false, code: 'signing.bad-proof' };
      const certificate = await authority.certify(clean(subject), publicKey);
      return { ok: true, certificate, chain: authority.chain };
    },

    attest: checkAttestation,
    prepare: (pdf, request) => prepareSignature(pdf, { ...request, chain: authority.chain }),
    finish: finishSignature,

    seal: (pdf, facts, field) =>
      sealPaper(pdf, facts, field, { authority, name: deps.service, date: deps.clock() }),

    rootPem: () => authority.rootPem,
    stop: () => renderer.stop(),
  };
}

const unprintable = (data: Sheet['data'], undrawn: string): Unprintable => ({
  ok: false,
  code: 'summary.unprintable',
  word: wordWith(data, undrawn),
});

/** UTC, as the typesetter takes a date. */
function dateParts(at: string) {
  const date = new Date(at);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
