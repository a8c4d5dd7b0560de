import type {
  CasePage,
  CopiesPage,
  EndedCasePage,
  NewMeeting,
  OfficialMe,
  QueueMeeting,
} from '../../server/domain/view/pages.ts';
import type { LinkView } from '../../server/domain/view/types.ts';
import { call } from './api.ts';
import { insist } from './insist.ts';

/** The official who is logged in. */
export const me = () => call<OfficialMe>('GET', '/api/me');

/** Ends the session here, asked for again until it has; the organisation's own goes on. */
export const logOut = () => insist(() => call<null>('POST', '/api/log-out'));

/** A case of the official's own authority with its meetings; of one that has ended only its copies. */
export const casePage = (caseId: string) =>
  call<CasePage | EndedCasePage>('GET', `/api/cases/${encodeURIComponent(caseId)}`);

/** Finished copies of the official's authority, newest first; those after the one of this case, or from the newest. */
export const copies = (before: string | null) =>
  call<CopiesPage>('GET', `/api/copies${before === null ? '' : `?before=${encodeURIComponent(before)}`}`);

/** Where an authority downloads its copy of a signed paper, from its own case. */
export const paperAddress = (caseId: string, meetingId: string, file: 'summary.pdf' | 'appendix.pdf') =>
  `/api/cases/${encodeURIComponent(caseId)}/summaries/${encodeURIComponent(meetingId)}/${file}`;

/** Opens a meeting of the case and makes its links. */
export const openMeeting = (caseId: string, meeting: NewMeeting) =>
  call<{ readonly meetingId: string }>('POST', `/api/cases/${encodeURIComponent(caseId)}/meetings`, meeting);

/** A new link and code for one of those who come by a link; the old ones end. */
export const renewLink = (caseId: string, meetingId: string, role: LinkView['role']) =>
  call<{ readonly ok: true }>(
    'POST',
    `/api/cases/${encodeURIComponent(caseId)}/meetings/${encodeURIComponent(meetingId)}/invitations`,
    { role },
  );

/** Meetings to which the official's authority is invited; no name in any of them. */
export const queue = () => call<{ readonly meetings: readonly QueueMeeting[] }>('GET', '/api/meetings');
