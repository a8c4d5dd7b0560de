import type { Meeting } from '../domain/meetings/state.ts';
import { type Eyes, isEmptyExtract, remainderFor } from '../domain/plan/shared.ts';
import { type Authority, isAuthority, type Role } from '../domain/people.ts';
import type { AppendixDocument, AppendixPart } from '../domain/summary/appendix.ts';
import { actionsFrom, benefitsFrom, surveyFrom } from '../domain/summary/from-plan.ts';
import type { SummaryDocument } from '../domain/summary/document.ts';
import { tableOf, tableOfPaper } from '../domain/view/plan-part.ts';
import type { Papers } from './papers.ts';
import type { Appendices } from './seal.usecases.ts';

interface AppendixDeps {
  readonly papers: Pick<Papers, 'appendix'>;
}

/**
 * The unsigned appendix of each who may see more than all may: that authority, and the client, who sees all but
 * safety. A text that no font can draw leaves the appendix out rather than the signed paper unsealed.
 */
export async function appendicesOf(deps: AppendixDeps, meeting: Meeting): Promise<Appendices> {
  const roles: readonly Role[] = ['client', ...readersOf(meeting)];
  const made = await Promise.all(
    roles.map(async (role) => {
      const doc = appendixOf(meeting, role);
      const paper = doc ? await deps.papers.appendix(doc) : null;
      return paper?.ok ? ([role, paper.pdf] as const) : null;
    }),
  );
  return Object.fromEntries(made.filter((one) => one !== null));
}

/** Who gets a copy: not an authority from which the permission was withdrawn after somebody had signed (SU-8). */
const readersOf = ({ initiator, invited, company }: Meeting): readonly Authority[] =>
  company === 'together' ? [initiator, invited] : [initiator];

function appendixOf(meeting: Meeting, role: Role): AppendixDocument | null {
  const { signing } = meeting;
  const parts = partsFor(meeting, role);
  if (!signing || parts.length === 0) return null;
  const summary = JSON.parse(signing.json) as SummaryDocument;
  return {
    schema: 'kerralla.appendix/1',
    service: summary.service,
    meeting: {
      id: meeting.meetingId,
      startedAt: summary.meeting.startedAt,
      frozenAt: summary.meeting.frozenAt,
    },
    summarySha256: signing.sha256,
    topic: summary.topic.name,
    client: meeting.client.name,
    parts,
  };
}

/** SU-10: what each reader sees beyond the paper, apart by who else may see it. */
function partsFor(meeting: Meeting, role: Role): readonly AppendixPart[] {
  const [now, paper] = [tableOf(meeting), tableOfPaper(meeting)];
  const part = (authority: Authority | null, client: boolean, eyes: Eyes): AppendixPart[] => {
    const extract = remainderFor(meeting.plan, now, eyes, paper);
    if (isEmptyExtract(extract)) return [];
    return [
      {
        party: authority && { authority, organisation: meeting.parties[authority].organisation },
        client,
        survey: surveyFrom(extract),
        actions: actionsFrom(extract),
        benefits: benefitsFrom(extract, () => null),
      },
    ];
  };
  const withClient = (authority: Authority) => part(authority, true, { seenBy: ['client', authority] });
  if (isAuthority(role))
    return [...withClient(role), ...part(role, false, { seenBy: [role], hiddenFrom: ['client'] })];
  const readers = readersOf(meeting);
  return [...readers.flatMap(withClient), ...part(null, true, { seenBy: ['client'], hiddenFrom: readers })];
}
