import type { CaseId, Instant, PersonId } from '../domain/ids.ts';
import type { Authority } from '../domain/people.ts';
import type { CopiesPage } from '../domain/view/pages.ts';
import type { Directory } from './directory.ts';

interface Reader {
  readonly personId: PersonId;
  readonly authority: Authority;
  readonly unitIds: readonly string[];
}

/** Where the copies in ended cases are; `db/indexes.ts` has it. */
export interface CopyIndex {
  copiesFor(
    reader: Reader,
    before: CaseId | null,
    limit: number,
  ): readonly {
    readonly caseId: CaseId;
    readonly unitId: string;
    readonly templateCode: string;
    readonly takenAt: Instant;
  }[];
}

/** So many rows at a time. */
const atOnce = 20;

/**
 * CO-10: the finished copies that this official may read, of the units or named in person, newest first and for good.
 * @param before the case of the last one that is shown already; null from the newest
 */
export function copiesFor(
  deps: {
    readonly directory: Pick<Directory, 'template' | 'organisationOf'>;
    readonly copies: CopyIndex;
  },
  official: Reader & { readonly organisationId: string },
  before: CaseId | null,
): CopiesPage {
  const { directory } = deps;
  const rows = deps.copies.copiesFor(official, before, atOnce + 1);
  return {
    copies: rows
      .slice(0, atOnce)
      // PA-5: another county is another controller.
      .filter(({ unitId }) => directory.organisationOf(unitId) === official.organisationId)
      .map(({ caseId, templateCode, takenAt }) => ({
        caseId,
        at: takenAt,
        topic: directory.template(templateCode)?.title ?? { fi: templateCode, en: templateCode },
      })),
    more: rows.length > atOnce,
  };
}
