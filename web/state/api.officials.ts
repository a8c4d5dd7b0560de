import type { CasePage, NewMeeting, OfficialMe, QueueMeeting } from '../../server/domain/view/pages.ts';
import { call } from './api.ts';

export const me = () => call<OfficialMe>('GET', '/api/me');
export const logOut = () => call<null>('POST', '/api/log-out');
export const casePage = (caseId: string) => call<CasePage>('GET', `/api/cases/${encodeURIComponent(caseId)}`);
/** Where an authority downloads its copy of a signed paper, from its own case. */
export const paperAddress = (caseId: string, meetingId: string, file: 'summary.pdf' | 'appendix.pdf') =>
  `/api/cases/${encodeURIComponent(caseId)}/summaries/${encodeURIComponent(meetingId)}/${file}`;
export const openMeeting = (caseId: string, meeting: NewMeeting) =>
  call<{ readonly meetingId: string }>('POST', `/api/cases/${encodeURIComponent(caseId)}/meetings`, meeting);
export const queue = () => call<{ readonly meetings: readonly QueueMeeting[] }>('GET', '/api/meetings');
