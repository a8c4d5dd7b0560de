import { createHash } from 'node:crypto';
import { livingEdges } from '../domain/consents/edges.ts';
import { allow } from '../domain/decision.ts';
import type { Append, Head } from '../domain/ledger.ts';
import { over } from '../domain/meetings/decide/seats.ts';
import { readyToSeal } from '../domain/meetings/decide/signing.ts';
import type { Meeting, Signing } from '../domain/meetings/state.ts';
import type { Authority, Role } from '../domain/people.ts';
import type { SealFacts } from '../domain/summary/seal.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Decided, MeetingsPort, SeatRef } from '../http/meetings-port.ts';
import type { World } from '../http/world.ts';
import { appendicesOf } from './appendices.ts';
import { documentBytes, toBase64 } from './document-bytes.ts';
import type { FreezeDeps } from './freeze.usecases.ts';

export interface SealDeps extends FreezeDeps {
  readonly meetings: MeetingsPort;
  readonly world: World;
  /** Something went wrong while sealing; said to the log, never what was in the paper. */
  readonly failed: (error: unknown) => void;
}

/**
 * SU-9: seals a paper when everyone has chosen, and hands each authority its own copy in the same transaction:
 * from then on rights come from belonging to that case, because oral consent dies with the meeting (CO-9).
 */
export class Sealing {
  readonly #deps: SealDeps;
  readonly #busy = new Set<string>();

  constructor(deps: SealDeps) {
    this.#deps = deps;
    deps.meetings.onAppended((meeting) => {
      this.look(meeting);
    });
  }

  /** Seals if it is time; asked after every append and at the start, so that a lost attempt is made again. */
  look(meeting: Meeting): void {
    const { signing } = meeting;
    if (!signing || meeting.phase !== 'signing' || !readyToSeal(signing)) return;
    if (this.#busy.has(meeting.meetingId)) return;
    this.#busy.add(meeting.meetingId);
    void this.#seal(meeting)
      .catch(this.#deps.failed)
      .finally(() => this.#busy.delete(meeting.meetingId));
  }

  /** What an appendix may hold may change while it is made (CO-8): then it is made again. */
  async #seal(meeting: Meeting): Promise<void> {
    const seat = meeting.signing?.signers[0];
    if (!seat) return;
    const ref: SeatRef = { meetingId: meeting.meetingId, seatId: seat.seatId };
    await this.#deps.meetings.actMade(
      ref,
      async ({ meeting: now }) => ({ ok: true, made: await appendicesOf(this.#deps, now) }),
      ({ meeting: now }, appendices, head) => this.#decide(now, appendices, head),
      'seal',
    );
  }

  #decide(meeting: Meeting, appendices: Appendices, head: Head): Decided {
    const { signing } = meeting;
    if (!signing || meeting.phase !== 'signing' || !readyToSeal(signing)) return allow();
    const { papers, world } = this.#deps;
    const pdf = documentBytes(signing);
    const increment = papers.seal(pdf, factsOf(meeting, signing, head, world.now()), 'seal');
    const file = Buffer.concat([pdf, increment]);
    const body = { increment: toBase64(increment), sha256: sha256(file), appendices: base64All(appendices) };
    return {
      ok: true,
      events: [{ type: 'summary.sealed/1', body }, ...over(meeting)],
      beside: copies(meeting, signing, file, appendices),
    };
  }
}

/** Each authority's own copy, on its own stream. */
function copies(
  meeting: Meeting,
  signing: Signing,
  file: Uint8Array,
  appendices: Appendices,
): readonly Append[] {
  const cases: readonly (readonly [Authority, CaseId | null])[] = [
    [meeting.initiator, meeting.caseId],
    [meeting.invited, meeting.company === 'together' ? meeting.invitedCaseId : null],
  ];
  return cases.flatMap(([authority, caseId]): Append[] => {
    if (!caseId) return [];
    const appendix = appendices[authority];
    const body = {
      meetingId: meeting.meetingId,
      sha256: sha256(file),
      json: signing.json,
      pdf: toBase64(file),
      appendix: appendix ? toBase64(appendix) : null,
    };
    // A copy belongs to the case whatever else has happened there.
    const events = [{ type: 'case.summary-taken/1', actor: 'seal', body }];
    return [{ stream: `case/${caseId}`, expectedHead: null, events }];
  });
}

export type Appendices = Partial<Readonly<Record<Role, Uint8Array>>>;

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

const base64All = (appendices: Appendices): Partial<Record<Role, string>> =>
  Object.fromEntries(Object.entries(appendices).map(([role, pdf]) => [role, toBase64(pdf)]));

function factsOf(meeting: Meeting, signing: Signing, head: Head, now: string): SealFacts {
  return {
    schema: 'kerralla.seal/1',
    summarySha256: signing.sha256,
    sealedAt: now,
    head,
    signers: signing.signers.map(({ role, name, state, jws }) => ({
      role,
      name,
      how: state === 'certified' ? 'waiting' : state,
      attestation: jws ? sha256(jws) : null,
    })),
    consents: livingEdges(meeting.edges, false).map((edge) => edge.edgeId),
    withdrawn: meeting.presence.status === 'withdrawn',
  };
}
