/** Reference data: what changes with the world and not with a case. The database keeps it, seeds/ fill it. */
import type { LocalDate, PersonId } from './ids.ts';
import type { LifeDomain } from './life-domains.ts';
import type { Authority } from './people.ts';
import type { Lang } from './texts/lang.ts';

/** A text in the languages of the interface. Finnish is the source; Arabic where a client reads it. */
export interface Localised {
  readonly fi: string;
  readonly en: string;
  readonly ar?: string;
}

/** Both days included; `validTo` is null while there is no end. */
export interface Dated {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface Organisation extends Dated {
  readonly id: string;
  readonly name: Localised;
  /** Null for those that can own an action but are no party to a meeting. */
  readonly authority: Authority | null;
}

/** Whom a unit calls at the other authority, and who stands in. */
export interface Contact {
  readonly personId: PersonId;
  readonly deputyIds: readonly PersonId[];
}

export interface Unit extends Dated {
  readonly id: string;
  readonly organisationId: string;
  readonly name: Localised;
  /** The named contacts at the other authority, the first one first. */
  readonly contacts: readonly Contact[];
}

/** An official. Names and titles of officials are public. */
export interface Official {
  readonly id: PersonId;
  readonly organisationId: string;
  readonly unitIds: readonly string[];
  readonly name: string;
  readonly title: Localised;
  readonly phone?: string;
}

export interface Interpreter {
  readonly id: PersonId;
  readonly name: string;
  /** BCP 47, beside Finnish. */
  readonly languages: readonly string[];
}

export interface Benefit extends Dated {
  readonly id: string;
  readonly name: Localised;
  /** Languages in which the name is ours and nobody has checked it. */
  readonly unchecked: readonly Lang[];
  /** The organisation that decides on it. */
  readonly organisationId: string;
  readonly domain: LifeDomain;
}

/** A language into which meetings are interpreted. */
export interface SpokenLanguage {
  /** BCP 47. */
  readonly id: string;
  readonly name: Localised;
  /** Its name in itself, as its speakers look for it. */
  readonly ownName: string;
  readonly dir: 'ltr' | 'rtl';
}

/** A word of the field in the languages in which it was found; `unchecked` ones are marked so to readers. */
export interface GlossaryTerm {
  readonly id: string;
  /** Beginnings by which the Finnish word is found in a running text, whatever its ending. */
  readonly stems: readonly string[];
  readonly words: Readonly<Record<string, { readonly text: string; readonly unchecked?: boolean }>>;
}

/** A prompt for one kind of meeting. Its further shape is the plan's (`domain/plan`). */
export interface TemplateRow {
  readonly id: string;
  readonly template: unknown;
}

/** The kinds of rows, by the name under which they are kept. */
export interface ReferenceRows {
  readonly organisation: Organisation;
  readonly unit: Unit;
  readonly official: Official;
  readonly interpreter: Interpreter;
  readonly benefit: Benefit;
  readonly language: SpokenLanguage;
  readonly term: GlossaryTerm;
  readonly template: TemplateRow;
}

export type ReferenceKind = keyof ReferenceRows;

/** A consent or secrecy text. A version is never changed: a new wording is a new version. */
export interface Notice {
  readonly noticeId: string;
  readonly version: number;
  /** BCP 47. */
  readonly lang: string;
  readonly text: string;
}

/** A notice with the hash by which a consent names it: hex SHA-256 of `text` in UTF-8. */
export interface StoredNotice extends Notice {
  readonly sha256: string;
}
