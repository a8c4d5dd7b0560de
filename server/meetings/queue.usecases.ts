import type { MeetingId, PersonId } from '../domain/ids.ts';
import type { Phase } from '../domain/meetings/events.ts';
import { expectedRoles, isOver } from '../domain/meetings/state.ts';
import type { Authority } from '../domain/people.ts';
import type { QueueMeeting } from '../domain/view/pages.ts';
import type { Directory } from './directory.ts';
import type { MeetingStore } from './store.ts';

interface Row {
  readonly meetingId: MeetingId;
  readonly phase: Phase;
}

export interface QueueIndex {
  meetingsForInvitedUnit(unitId: string): readonly Row[];
  meetingsForInvitedContact(personId: PersonId): readonly Row[];
}

/** Meetings that are not over, to which this official's unit, or the official in person, has been invited. */
export async function queueFor(
  deps: {
    readonly store: Pick<MeetingStore, 'load'>;
    readonly directory: Pick<Directory, 'template' | 'unitName'>;
    readonly queue: QueueIndex;
  },
  official: {
    readonly personId: PersonId;
    readonly authority: Authority;
    readonly unitIds: readonly string[];
  },
): Promise<readonly QueueMeeting[]> {
  const rows = [
    ...deps.queue.meetingsForInvitedContact(official.personId),
    ...official.unitIds.flatMap((unit) => deps.queue.meetingsForInvitedUnit(unit)),
  ];
  const ids = new Set(rows.filter(({ phase }) => phase !== 'closed').map(({ meetingId }) => meetingId));
  const found = await Promise.all([...ids].map((meetingId) => deps.store.load(meetingId)));
  return found
    .flatMap((loaded) => {
      const meeting = loaded?.meeting;
      if (!meeting || meeting.invited !== official.authority || isOver(meeting)) return [];
      const expected = expectedRoles(meeting).includes(official.authority);
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
          withoutYou: !expected,
        },
      ];
    })
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
}
