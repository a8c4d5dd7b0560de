import { type Check, firstRefusal, refuse, type Refusal } from '../decision.ts';
import type { LifeDomain } from '../life-domains.ts';
import type { RefusalCode } from '../refusals.ts';
import type { PlanField } from './field.ts';
import type { PartOwner } from './state.ts';
import { domainOpenTo, invitedOf, isCountyOnly, maySee, type Part, type Reader } from './visible.ts';

/** Who writes, and in what state the meeting is. */
export interface Writing {
  readonly reader: Reader;
  /** The joint phase or later: both authorities are at the table. */
  readonly joint: boolean;
  /** Why nobody may write now (`plan.locked`, `plan.frozen`), or null. */
  readonly locked: RefusalCode | null;
}

interface FieldWish extends Writing {
  readonly field: PlanField;
  readonly part: Part;
}

const interpreterWritesNothing: Check<Writing> = ({ reader }) =>
  reader.role === 'interpreter' ? refuse('plan.not-your-field', 'PL-12') : null;

const notLocked: Check<Writing> = ({ locked }) => (locked ? refuse(locked, 'PL-12') : null);

const invitedWaitsForTheJointPhase: Check<Writing> = ({ reader, joint }) =>
  !joint && reader.role === invitedOf(reader) ? refuse('plan.locked', 'PL-13') : null;

const seesThePart: Check<FieldWish> = ({ reader, part }) =>
  maySee(reader, part) ? null : refuse('plan.domain-closed', 'PL-14');

const domainIsOpen: Check<FieldWish> = ({ reader, part }) =>
  part.owner === 'core' || domainOpenTo(reader, part.domain) ? null : refuse('plan.domain-closed', 'PL-16');

const isAWriter: Check<FieldWish> = ({ reader, field, part }) =>
  (field.writers === 'row-owner' ? part.owner === reader.role : field.writers.includes(reader.role))
    ? null
    : refuse('plan.not-your-field', 'PL-15');

/** What comes out of it would bring its history along: revisions and moments of what was never shown. */
const staysInSafety: Check<FieldWish> = ({ field, part }) =>
  field.shape.kind === 'domain' && isCountyOnly(part) ? refuse('plan.not-your-field', 'PL-16') : null;

/** Asked before anything about the plan is looked up. */
export const gate: readonly Check<Writing>[] = [
  interpreterWritesNothing,
  notLocked,
  invitedWaitsForTheJointPhase,
];

/** Asked of every field; the value comes after. */
const ofAField: readonly Check<FieldWish>[] = [...gate, seesThePart, domainIsOpen, isAWriter, staysInSafety];

/** Why this person may not write in this field now; null when they may. The form greys out by the same answer. */
export const refusalToWrite = (writing: Writing, field: PlanField, part: Part): Refusal | null =>
  firstRefusal(ofAField, { ...writing, field, part });

const clientMakesNoRows: Check<Writing> = ({ reader }) =>
  reader.role === 'client' ? refuse('plan.not-your-field', 'PL-15') : null;

/** Why this person may not make a row, in any life domain. */
export const refusalToInsert = (writing: Writing): Refusal | null =>
  firstRefusal([...gate, clientMakesNoRows], writing);

/** Why a row may not come into this life domain by this person's hand. */
export const refusalOfDomain = ({ reader }: Writing, domain: LifeDomain): Refusal | null =>
  domainOpenTo(reader, domain) ? null : refuse('plan.domain-closed', 'PL-16');

/** Why this person may not take out a row of this owner: one authority's record is not another's to delete. */
export const refusalToRemove = (writing: Writing, owner: PartOwner): Refusal | null =>
  firstRefusal(
    [...gate, ({ reader }) => (reader.role === owner ? null : refuse('plan.not-your-field', 'PL-18'))],
    writing,
  );
