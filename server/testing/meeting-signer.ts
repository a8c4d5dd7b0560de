import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { proofText } from '../domain/summary/attestation.ts';
import type { MeetingTab } from './meeting-tab.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

interface Challenge {
  readonly challenge: string;
  readonly statements: Readonly<Record<string, string>>;
  readonly summarySha256: string;
  readonly choice: string;
}

interface Turn {
  readonly state: 'yours' | 'waiting';
  readonly signedAttributes: string;
}

/** Somebody who signs by the protocol alone, one step at a time, so that a test can take another person's step. */
export class MeetingSigner {
  readonly tab: MeetingTab;
  readonly #key: KeyObject;
  readonly publicKey: string;
  certificates: readonly string[] = [];

  constructor(tab: MeetingTab) {
    this.tab = tab;
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#key = privateKey;
    this.publicKey = base64(publicKey.export({ type: 'spki', format: 'der' }));
  }

  /** ECDSA r‖s. */
  #sign(data: Uint8Array): Buffer {
    return sign('sha256', data, { key: this.#key, dsaEncoding: 'ieee-p1363' });
  }

  challenge = async (): Promise<Challenge> => (await this.tab.must('signing.challenge')) as Challenge;

  prove = (challenge: string): string => base64(this.#sign(Buffer.from(proofText(challenge))));

  async certified(): Promise<Challenge> {
    const asked = await this.challenge();
    const answer = await this.tab.must('signing.certify', {
      publicKey: this.publicKey,
      proof: this.prove(asked.challenge),
    });
    this.certificates = (answer as { certificates: string[] }).certificates;
    return asked;
  }

  /** The statement as a JWS of this key; `wrong` changes what it says, `header` how. */
  statement(asked: Challenge, wrong: object = {}, header: object = {}): string {
    const { summarySha256, choice, statements } = asked;
    const said = {
      summarySha256,
      choice,
      statement: statements['fi'],
      lang: 'fi',
      at: '2026-11-24T08:45:00.000Z',
    };
    const signed = `${part({ alg: 'ES256', x5c: this.certificates, ...header })}.${part({ ...said, ...wrong })}`;
    return `${signed}.${this.#sign(Buffer.from(signed)).toString('base64url')}`;
  }

  async attested(): Promise<void> {
    const asked = await this.certified();
    await this.tab.must('signing.attest', { jws: this.statement(asked) });
  }

  /** What this key says to the turn's bytes. */
  async turn(): Promise<string> {
    const turn = (await this.tab.must('signing.turn', { have: 0 })) as Turn;
    if (turn.state !== 'yours') throw new Error('not my turn');
    return base64(this.#sign(Buffer.from(turn.signedAttributes, 'base64')));
  }

  async signs(): Promise<void> {
    await this.attested();
    await this.tab.must('signing.sign', { signature: await this.turn() });
  }
}
