import type { RoomReference } from '../../server/domain/view/pages.ts';
import { call } from './api.ts';

/** Takes this official's seat in the meeting: a reload and a second tab find the same one again. */
export const takeSeat = (meetingId: string) =>
  call<{ readonly meetingId: `mtg_${string}`; readonly seatId: `sea_${string}` }>(
    'POST',
    `/api/meetings/${encodeURIComponent(meetingId)}/seat`,
  );

/** The prompts of a template and the benefits that are valid today; nothing of any client. */
export const reference = (templateCode: string) =>
  call<RoomReference>('GET', `/api/reference/${encodeURIComponent(templateCode)}`);
