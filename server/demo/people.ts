import type { PersonId } from '../domain/ids.ts';
import type { Authority } from '../domain/people.ts';

/** An invented official, as the demonstration's login page shows them. */
export interface Persona {
  readonly personId: PersonId;
  readonly authority: Authority;
  readonly name: string;
  readonly title: Words;
  readonly unit: Words;
}

/** The languages of the demonstration's own pages. */
export type Words = Readonly<Record<'fi' | 'en', string>>;
export type PageLang = keyof Words;

/** A client's matter in an invented case system. */
export interface DemoCase {
  readonly system: Authority;
  readonly externalCaseId: string;
  readonly unitId: string;
  readonly templateCode: string;
  readonly client: {
    readonly name: string;
    readonly birthDate: string;
    readonly language: string;
    /** The county's only. */
    readonly hetu?: string;
    readonly phone?: string;
  };
}
