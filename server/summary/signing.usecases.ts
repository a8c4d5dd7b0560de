import { allow, refuse, type Refusal } from '../domain/decision.ts';
import type { CommandBody } from '../domain/meetings/commands.ts';
import { maySign, signerOf } from '../domain/meetings/decide/signing.ts';
import type { Facts } from '../domain/meetings/facts.ts';
import type { Recognised } from '../domain/meetings/events.ts';
import { isInside, type Meeting, type Signer, type Signing } from '../domain/meetings/state.ts';
import { isAuthority } from '../domain/people.ts';
import type { SummaryDocument } from '../domain/summary/document.ts';
import { statementOf } from '../domain/summary/statements.ts';
import { langs } from '../domain/texts/lang.ts';
import type { MeetingsPort } from '../http/meetings-port.ts';
import type { Outcome, Sender } from '../http/seat-commands.ts';
import { newSecret } from '../http/secrets.ts';
import type { World } from '../http/world.ts';
import { documentBytes, toBase64 } from './document-bytes.ts';
import type { Papers } from './papers.ts';
import type { PreparedSignature } from './signature.ts';
import type { SignerKeys } from './signing.keys.ts';
import type { Turns } from './turns.ts';

export interface SigningDeps {
  readonly meetings: MeetingsPort;
  readonly papers: Papers;
  readonly keys: SignerKeys;
  readonly turns: Turns<PreparedSignature>;
  readonly world: World;
}

interface Ready {
  readonly ok: true;
  readonly facts: Facts;
  readonly signing: Signing;
  readonly signer: Signer;
  readonly document: SummaryDocument;
}

/** This seat may sign now, and what it would sign. */
async function ready(deps: SigningDeps, sender: Sender): Promise<Ready | Refusal> {
  const found = await deps.meetings.facts(sender);
  if (!found) return refuse('seat.unknown', 'SE-1');
  const may = maySign(found.facts);
  if (!may.ok) return may;
  const { signing } = found.facts.meeting;
  const signer = signerOf(found.facts.meeting, found.facts.seat);
  if (!signing || !signer) return refuse('summary.not-frozen', 'SU-4');
  return {
    ok: true,
    facts: found.facts,
    signing,
    signer,
    document: JSON.parse(signing.json) as SummaryDocument,
  };
}

/** SU-6: a text for the new key to sign; and the statement, since the interpreter is given no page. */
export async function challenge(deps: SigningDeps, sender: Sender): Promise<Outcome> {
  const now = await ready(deps, sender);
  if (!now.ok) return now;
  const secret = newSecret(deps.world.random);
  deps.keys.challenge(sender.seatId, secret);
  const statements = Object.fromEntries(
    langs.map((lang) => [lang, statementOf(now.document, now.signer.role, lang)]),
  );
  return {
    ok: true,
    data: {
      challenge: secret,
      statements,
      summarySha256: now.signing.sha256,
      choice: choiceOf(now),
      replaces: now.signer.jws,
    },
  };
}

const choiceOf = ({ signing, signer }: Ready): 'accept' | 'own-view' =>
  signer.role === 'client' && signing.choice === 'own-view' ? 'own-view' : 'accept';

/** A certificate for the key that has proved itself. It binds how we know who it is. */
export async function certify(
  deps: SigningDeps,
  sender: Sender,
  { publicKey, proof }: CommandBody<'signing.certify'>,
): Promise<Outcome> {
  const now = await ready(deps, sender);
  if (!now.ok) return now;
  const asked = deps.keys.take(sender.seatId);
  if (!asked) return refuse('signing.no-certificate', 'SU-6');
  const certified = await deps.papers.certify({
    publicKey: Buffer.from(publicKey, 'base64'),
    proof: Buffer.from(proof, 'base64'),
    challenge: asked,
    subject: subjectOf(now),
  });
  if (!certified.ok) return refuse(certified.code, 'SU-6');
  deps.keys.certified(sender.seatId, asked, certified.certificate);
  return {
    ok: true,
    data: {
      certificates: [certified.certificate, ...certified.chain].map(toBase64),
      // IN-3: no page and no copy. The browser compares in memory before it says or signs anything (SU-12).
      ...(now.signer.role === 'interpreter' && { document: toBase64(documentBytes(now.signing)) }),
    },
  };
}

const evidence: Readonly<Record<Recognised, string>> = {
  known: 'virkailija tunnisti tapaamisessa',
  code: 'linkki ja erikseen kerrottu koodi',
  login: 'organisaation kirjautuminen',
};

function subjectOf({ facts: { meeting, seat }, signer }: Ready) {
  const titles = { client: 'asiakas', interpreter: 'tulkki' } as const;
  return {
    name: signer.name,
    organisation: isAuthority(seat.role) ? meeting.parties[seat.role].organisation : null,
    title: isAuthority(seat.role) ? seat.title : titles[seat.role],
    evidence: isInside(seat) ? evidence[seat.recognised] : null,
  };
}

/** The statement over the frozen JSON, made at once, before a turn in the document comes. */
export async function attest(
  deps: SigningDeps,
  sender: Sender,
  { jws }: CommandBody<'signing.attest'>,
): Promise<Outcome> {
  const now = await ready(deps, sender);
  if (!now.ok) return now;
  const certificate = deps.keys.certificate(sender.seatId);
  if (!certificate) return refuse('signing.no-certificate', 'SU-6');
  const attested = await deps.papers.attest(jws, {
    certificate,
    summarySha256: now.signing.sha256,
    statements: langs.map((lang) => statementOf(now.document, now.signer.role, lang)),
    choice: choiceOf(now),
  });
  if (!attested.ok) return refuse(attested.code, 'SU-6');
  const { version } = now.signing;
  return deps.meetings.act(sender, (facts) => {
    const may = maySign(facts);
    if (!may.ok) return may;
    // Frozen anew while the browser worked: what it has attested is another paper.
    if (facts.meeting.signing?.version !== version) return refuse('signing.bad-signature', 'SU-6');
    return allow({
      type: 'signer.certified/1',
      body: { role: now.signer.role, seatId: sender.seatId, certificate: toBase64(certificate), jws },
    });
  });
}

/** A turn in the document: ten seconds to sign what the document is now. Only bytes that are not held are sent. */
export async function turn(
  deps: SigningDeps,
  sender: Sender,
  { have }: CommandBody<'signing.turn'>,
): Promise<Outcome> {
  const now = await ready(deps, sender);
  if (!now.ok) return now;
  const certificate = deps.keys.certificate(sender.seatId);
  if (!certificate || now.signer.state !== 'certified') return refuse('signing.no-certificate', 'SU-6');
  // The key that signs the page is the one that has signed the statement, not one made since.
  if (toBase64(certificate) !== now.signer.certificate) return refuse('signing.no-certificate', 'SU-6');
  const name = paperName(now);
  deps.turns.keep(name, (seatId) => stillSigns(now.facts.meeting, seatId));
  const asked = deps.turns.ask(name, sender.seatId);
  if (asked.state === 'waiting') return { ok: true, data: { state: 'waiting', before: asked.before } };
  const pdf = documentBytes(now.signing);
  const laid = deps.papers.prepare(pdf, {
    field: now.signer.role,
    certificate,
    name: now.signer.name,
    reason: statementOf(now.document, now.signer.role, 'fi'),
    date: new Date(deps.world.now()),
  });
  if (!laid.ok) return refuse(laid.code, 'SU-6');
  deps.turns.hold(name, sender.seatId, laid.prepared);
  const { byteRange, signedAttributes, tail } = laid.prepared;
  return {
    ok: true,
    data: {
      state: 'yours',
      leftMs: asked.leftMs,
      byteRange,
      signedAttributes: toBase64(signedAttributes),
      tail: toBase64(Buffer.concat([pdf.subarray(Math.min(have, pdf.length)), tail])),
    },
  };
}

/** SU-6: who has left, was removed, declined or is on a break has no turn, and no place in the queue. */
function stillSigns(meeting: Meeting, seatId: string): boolean {
  const seat = meeting.seats.find((one) => one.seatId === seatId);
  return seat?.status === 'admitted' && signerOf(meeting, seat)?.state === 'certified';
}

/** The signature of this turn; the increment is in the ledger before anybody hears of it. */
export async function sign(
  deps: SigningDeps,
  sender: Sender,
  { signature }: CommandBody<'signing.sign'>,
): Promise<Outcome> {
  const now = await ready(deps, sender);
  if (!now.ok) return now;
  const name = paperName(now);
  const prepared = deps.turns.held(name, sender.seatId);
  if (!prepared || prepared.baseLength !== documentBytes(now.signing).length)
    return refuse('signing.not-your-turn', 'SU-6');
  const finished = deps.papers.finish(prepared, Buffer.from(signature, 'base64'));
  if (!finished.ok) return refuse(finished.code, 'SU-6');
  const before = now.signing.increments.length;
  const outcome = await deps.meetings.act(sender, (facts) => {
    const may = maySign(facts);
    if (!may.ok) return may;
    if (facts.meeting.signing?.increments.length !== before) return refuse('signing.not-your-turn', 'SU-6');
    return allow({
      type: 'summary.signed/1',
      body: {
        role: now.signer.role,
        seatId: sender.seatId,
        field: now.signer.field,
        increment: toBase64(finished.increment),
        signedAt: deps.world.now(),
      },
    });
  });
  deps.turns.leave(name, sender.seatId);
  if (outcome.ok) deps.keys.forget(sender.seatId);
  return outcome;
}

/** A paper is a version of a meeting's summary: a new freeze is a new document with a new queue. */
const paperName = ({ facts, signing }: Ready): string => `${facts.meeting.meetingId}/${signing.version}`;
