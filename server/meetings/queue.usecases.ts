import type { CaseId, MeetingId, PersonId } from '../domain/ids.ts';
import { expectedRoles, type Meeting } from '../domain/meetings/state.ts';
import type { Authority } from '../domain/people.ts';
import type { QueueMeeting } from '../domain/view/pages.ts';
import type { World } from '../http/world.ts';
import type { Directory } from './directory.ts';
import type { MeetingStore } from './store.ts';

export interface QueueIndex {
  meetingsForInvitedUnit(unitId: string): readonly { readonly meetingId: MeetingId }[];
  meetingsForInvitedContact(personId: PersonId): readonly { readonly meetingId: MeetingId }[];
}

/**
 * Meetings to which this official's unit, or the official in person, has been invited. Of those that are over only
 * the ones that left a copy in a case of this authority, for two weeks: who was not there at the seal finds it here,
 * and the case keeps it.
 */
export async function queueFor(
  deps: {
    readonly store: Pick<MeetingStore, 'load'>;
    readonly directory: Pick<Directory, 'template' | 'unitName'>;
    readonly queue: QueueIndex;
    readonly world: Pick<World, 'now'>;
  },
  official: {
    readonly personId: PersonId;
    readonly authority: Authority;
    readonly unitIds: readonly string[];
  },
): Promise<readonly QueueMeeting[]> {
  const ids = new Set([
    ...deps.queue.meetingsForInvitedContact(official.personId).map((row) => row.meetingId),
    ...official.unitIds.flatMap((unit) =>
      deps.queue.meetingsForInvitedUnit(unit).map((row) => row.meetingId),
    ),
  ]);
  const since = new Date(Date.parse(deps.world.now()) - keptMs).toISOString();
  const found = await Promise.all([...ids].map((meetingId) => deps.store.load(meetingId)));
  return found
    .flatMap((loaded) => {
      const meeting = loaded?.meeting;
      if (!meeting || meeting.invited !== official.authority) return [];
      const caseId = copyOf(meeting);
      if (meeting.phase === 'closed' && (caseId === null || meeting.startsAt < since)) return [];
      const expected = meeting.phase !== 'closed' && expectedRoles(meeting).includes(official.authority);
      const topic = deps.directory.template(meeting.templateCode)?.title;
      return [
        {
          id: meeting.meetingId,
          startsAt: meeting.startsAt,
          topic: topic ?? { fi: meeting.templateCode, en: meeting.templateCode },
          language: meeting.language,
          minutes: meeting.minutes,
          unit: deps.directory.unitName(meeting.initiatorUnitId, 'fi'),
          interpreted: meeting.interpreted,
          phase: meeting.phase,
          waiting: expected,
          withoutYou: !expected && caseId === null,
          caseId,
        },
      ];
    })
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
}

/** Two weeks, in milliseconds. */
const keptMs = 14 * 24 * 60 * 60_000;

const copyOf = ({ signing, company, invitedCaseId }: Meeting): CaseId | null =>
  signing?.sealed && company === 'together' ? invitedCaseId : null;
