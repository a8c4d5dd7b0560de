import type { ClientFacts } from '../domain/cases/events.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Authority } from '../domain/people.ts';

/** The languages of the demonstration's own pages. */
export type Words = Readonly<Record<'fi' | 'en', string>>;
export type PageLang = keyof Words;

/** An invented official, as the demonstration's login page shows them. */
export interface Persona {
  /** Under which the login knows them. */
  readonly subject: string;
  readonly personId: PersonId;
  readonly authority: Authority;
  readonly name: string;
  readonly title: Words;
  readonly unit: Words;
}

/** A client's matter in an invented case system. */
export interface DemoCase {
  readonly system: Authority;
  readonly externalCaseId: string;
  readonly unitId: string;
  readonly templateCode: string;
  readonly client: ClientFacts;
}
