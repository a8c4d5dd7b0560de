import type { MeetingId, SeatId } from '../../../server/domain/ids.ts';
import type { OutboxMessage } from '../../state/api.demo.ts';
import type { Host, Service } from '../service.ts';
import { Caller } from './caller.ts';
import { Seat } from './seat.ts';

/** What the case page offers to open a meeting with. */
interface CasePage {
  readonly case: { readonly id: string };
  readonly preset: {
    readonly templateCode: string;
    readonly language: string;
    readonly interpreted: boolean;
    readonly interpreterId: string | null;
    readonly minutes: number;
    readonly contactId: string;
  };
}

/** What is asked of a service here: where it is. */
type Place = Pick<Service, 'port' | 'at'>;

/** From the case link over the login to a meeting with everything that is preselected. */
export async function openFromCase(service: Place, externalCaseId: string) {
  const mikko = new Caller(service, 'mikko');
  const system = await mikko.browser.open(service.at('mikko', '/demo/case-system'));
  const login = await mikko.browser.press(system, { name: 'case', value: externalCaseId });
  const { url } = await mikko.browser.press(login, { name: 'who', value: 'mikko' });
  const caseId = url.pathname.split('/').at(-1) ?? '';
  const { preset } = await mikko.get<CasePage>(`/api/cases/${caseId}`);
  const { interpreted, interpreterId, ...rest } = preset;
  const { meetingId } = await mikko.post<{ meetingId: MeetingId }>(`/api/cases/${caseId}/meetings`, {
    ...rest,
    interpreterId: interpreted ? interpreterId : null,
  });
  return { mikko, caseId, meetingId, seat: await officialSeat(mikko, meetingId) };
}

/** Kela's official, logged in and on the seat outside. */
export async function satuAt(service: Place, meetingId: MeetingId) {
  const satu = new Caller(service, 'satu');
  const login = await satu.browser.open(service.at('satu', '/auth/login/kela'));
  await satu.browser.press(login, { name: 'who', value: 'satu' });
  return { satu, seat: await officialSeat(satu, meetingId) };
}

async function officialSeat(caller: Caller, meetingId: MeetingId): Promise<Seat> {
  const { seatId } = await caller.post<{ seatId: SeatId }>(`/api/meetings/${meetingId}/seat`, {});
  return Seat.open(caller, meetingId, seatId);
}

/** The client or the interpreter, come by link and code. */
export async function guestAt(service: Place, host: Host & ('layla' | 'ahmed'), meetingId: MeetingId) {
  const guest = new Caller(service, host);
  const to = host === 'layla' ? 'client' : 'interpreter';
  const { messages } = await guest.get<{ messages: readonly (OutboxMessage & { meetingId?: string })[] }>(
    '/api/demo/outbox',
  );
  const message = messages.find((one) => one.to === to);
  if (!message) throw new Error(`nothing was sent to the ${to}`);
  const link = new URL(message.link).pathname.split('/').at(-1) ?? '';
  const { seatId } = await guest.post<{ seatId: SeatId }>('/api/arrivals/code', { link, code: message.code });
  return { guest, link, seat: await Seat.open(guest, meetingId, seatId) };
}
