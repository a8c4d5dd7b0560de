import type { Meeting } from '../domain/meetings/state.ts';
import { isEmptyExtract, remainderFor } from '../domain/plan/shared.ts';
import { isAuthority, type Role } from '../domain/people.ts';
import type { AppendixDocument } from '../domain/summary/appendix.ts';
import { actionsFrom, benefitsFrom, surveyFrom } from '../domain/summary/from-plan.ts';
import type { SummaryDocument } from '../domain/summary/document.ts';
import { tableOf } from '../domain/view/plan-part.ts';
import type { FreezeDeps } from './freeze.usecases.ts';
import type { Appendices } from './seal.usecases.ts';

/**
 * The unsigned appendix of each who may see more than all may: that authority, and the client, who sees all of
 * it. A text that no font can draw leaves the appendix out rather than the signed paper unsealed.
 */
export async function appendicesOf(deps: FreezeDeps, meeting: Meeting): Promise<Appendices> {
  const roles: readonly Role[] = ['client', meeting.initiator, meeting.invited];
  const made = await Promise.all(
    roles.map(async (role) => {
      const doc = appendixOf(meeting, role);
      const paper = doc ? await deps.papers.appendix(doc) : null;
      return paper?.ok ? ([role, paper.pdf] as const) : null;
    }),
  );
  return Object.fromEntries(made.filter((one) => one !== null));
}

function appendixOf(meeting: Meeting, role: Role): AppendixDocument | null {
  const { signing } = meeting;
  const rest = remainderFor(meeting.plan, tableOf(meeting), role);
  if (!signing || isEmptyExtract(rest)) return null;
  const summary = JSON.parse(signing.json) as SummaryDocument;
  const authority = isAuthority(role) ? role : meeting.initiator;
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
    authority,
    organisation: meeting.parties[authority].organisation,
    survey: surveyFrom(rest),
    actions: actionsFrom(rest),
    benefits: benefitsFrom(rest, () => null),
  };
}
