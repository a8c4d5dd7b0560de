import type { OfficialView, WaitingView } from '../../server/domain/view/types.ts';
import { meetingId, seatId } from './fake-meeting.ts';

/** Facts of an invented meeting, as a view holds them. */
const facts = {
  meetingId,
  templateCode: 'vuokravelka',
  language: 'ar',
  interpreted: true,
  minutes: 90,
  startsAt: '2026-11-24T08:00:00.000Z',
  initiator: 'county',
  invited: 'kela',
  helpPhone: '020 000 0000',
} as const;

/** The invited authority outside. */
export const waitingView: WaitingView = {
  kind: 'waiting',
  facts,
  me: { seatId, role: 'kela', name: 'Satu Niemi' },
  phase: 'presence',
  step: 'permission',
  at: 'door',
  inside: ['county', 'client', 'interpreter'],
  secrecy: { needed: false, affirmedAt: null },
  answer: 'asked',
  questions: [],
  stop: [],
  may: ['seat.leave'],
};

/** The chair's room before anybody has come. */
export const chairView: OfficialView = {
  kind: 'official',
  facts,
  me: { seatId, role: 'county', name: 'Mikko Laine' },
  phase: 'greeting',
  step: 'greeting',
  people: [
    {
      seatId,
      role: 'county',
      name: 'Mikko Laine',
      title: 'Sosiaalityöntekijä',
      state: 'present',
      identity: null,
      me: true,
      recognised: 'login',
    },
  ],
  paused: null,
  byPhone: false,
  interpreterEndsAt: '2026-11-24T09:30:00.000Z',
  card: null,
  may: ['seat.leave'],
  authority: 'county',
  chair: true,
  client: { name: 'Maija Esimerkki', birthDate: '1994-03-02' },
  caseId: 'cas_01J00000000000000000000002',
  door: [],
  links: [],
  chairs: [
    { role: 'client', name: 'Maija Esimerkki', where: 'not-arrived' },
    { role: 'interpreter', name: 'Ahmed Saleh', where: 'not-arrived' },
    { role: 'kela', name: null, where: 'not-arrived' },
  ],
  company: 'waiting',
  consent: { presence: 'unasked', presenceAt: null, scopes: [], acknowledgements: [] },
  plan: { open: false, why: 'before-consent' },
  closing: null,
  signing: null,
};
