import type { GlossaryTerm } from '../server/domain/reference.ts';
import { benefits } from './terms/benefits.ts';
import { people } from './terms/people.ts';
import { work } from './terms/work.ts';

/** The words of the field. A card shows those that stand in its text; a template names those to see beforehand. */
export const terms: readonly GlossaryTerm[] = [...people, ...work, ...benefits];
