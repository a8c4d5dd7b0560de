import type { Authority, Role } from '../../../server/domain/people.ts';
import type { PlanValue } from '../../../server/domain/plan/events.ts';
import type { Localised } from '../../../server/domain/reference.ts';
import type { PartOwner } from '../../../server/domain/plan/state.ts';
import type { FieldView, PlanView, RowView } from '../../../server/domain/plan/view.ts';

type Fields = Readonly<Record<string, FieldView>>;

/** The words of a field; null when nothing stands there. */
export const written = (fields: Fields, name: string): string | null => wordsOf(fields[name]?.value ?? null);

const wordsOf = (value: PlanValue): string | null =>
  value === null ? null : typeof value === 'object' ? value.text : String(value);

/** Something that somebody does. */
export interface Deed {
  readonly id: string;
  /** As an official wrote it. */
  readonly what: string;
  /** Code of the doer (`asiakas`, `kela`, …); null while nobody is named. */
  readonly owner: string | null;
  readonly person: string | null;
  /** A local date. */
  readonly due: string | null;
  readonly help: string | null;
  readonly status: string | null;
  readonly hiddenFrom: readonly PartOwner[];
}

/** What I do, and what the others do. An action that was called off is not shown; one without words is not yet one. */
export const deedsOf = (
  plan: PlanView,
): { readonly mine: readonly Deed[]; readonly others: readonly Deed[] } => {
  const deeds = plan.rows.actions.flatMap(deedOf).filter(({ status }) => status !== 'peruttu');
  return {
    mine: deeds.filter(({ owner }) => owner === 'asiakas'),
    others: deeds.filter(({ owner }) => owner !== 'asiakas'),
  };
};

const deedOf = ({ id, fields, hiddenFrom }: RowView): Deed[] => {
  const what = written(fields, 'title');
  if (what === null) return [];
  const read = (name: string) => written(fields, name);
  return [
    {
      id,
      what,
      owner: read('owner'),
      person: read('person'),
      due: read('due'),
      help: read('help'),
      status: read('status'),
      hiddenFrom,
    },
  ];
};

const marks: Readonly<Record<string, Role>> = { asiakas: 'client', kela: 'kela', hyvinvointialue: 'county' };

/** The mark of a doer; null where it is no party of the meeting. */
export const markOf = (owner: string | null): Role | null => (owner === null ? null : (marks[owner] ?? null));

/** A benefit and where it stands. */
export interface BenefitLine {
  readonly id: string;
  /** What the row says itself; the code where it says nothing. */
  readonly title: string;
  /** The dated list's names of it. */
  readonly listed: Localised | null;
  readonly authority: Authority | null;
  readonly state: string | null;
  /** A local date that somebody has noted. */
  readonly due: string | null;
  readonly note: string | null;
  readonly hiddenFrom: readonly PartOwner[];
}

/** The benefits that have a name. */
export const benefitsOf = (plan: PlanView): readonly BenefitLine[] =>
  plan.rows.benefits.flatMap(({ id, fields, hiddenFrom }) => {
    const code = written(fields, 'code');
    const listed = code === null ? null : (plan.benefits[code] ?? null);
    const title = written(fields, 'title') ?? (listed ? '' : code);
    if (title === null) return [];
    const authority = written(fields, 'authority');
    return [
      {
        id,
        title,
        listed,
        authority: authority === 'kela' || authority === 'county' ? authority : null,
        state: written(fields, 'state'),
        due: written(fields, 'date'),
        note: written(fields, 'note'),
        hiddenFrom,
      },
    ];
  });
