import type { CaseId } from '../domain/ids.ts';
import type { Append } from '../domain/ledger.ts';
import type { MeetingEvent } from '../domain/meetings/events.ts';
import type { Meeting } from '../domain/meetings/state.ts';
import { caseStream } from './store.ts';

/** At the presence yes the invited authority gets a case stream of its own: name and birth date, no identity code. */
export function besideOf(meeting: Meeting, events: readonly MeetingEvent[]): readonly Append[] {
  const given = events.find((event) => event.type === 'presence.given/1');
  if (!given || meeting.invitedCaseId === given.body.invitedCaseId) return [];
  const caseId: CaseId = given.body.invitedCaseId;
  return [
    {
      stream: caseStream(caseId),
      expectedHead: 0,
      events: [
        {
          type: 'case.opened/1',
          actor: 'meeting',
          body: {
            authority: meeting.invited,
            unitId: meeting.invitedUnitId,
            templateCode: meeting.templateCode,
            externalCaseId: null,
            client: { ...meeting.client, language: meeting.language },
            openedBy: meeting.invitedContactId,
          },
        },
        { type: 'case.meeting-opened/1', actor: 'meeting', body: { meetingId: meeting.meetingId } },
      ],
    },
  ];
}
