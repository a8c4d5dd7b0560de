import type { Seated } from '../../../server/domain/view/pages.ts';
import { msg } from '@lit/localize';
import { html } from 'lit';
import type { Route } from '../../router.ts';
import '../part/part.ts';
import type { Pages } from './page.ts';

const meetingPage = () => import('../../pages/meeting/meeting.ts');

/** The meeting behind a client's or an interpreter's link. */
const meetingBehind = (_: string, { meetingId, seatId, role }: Seated) =>
  html`<kr-part
    .load=${meetingPage}
    .content=${html`<kr-meeting meeting-id=${meetingId} seat-id=${seatId} who=${role}></kr-meeting>`}
  ></kr-part>`;

const missing = {
  load: () => import('../../pages/problem/problem.ts'),
  render: () => html`<kr-problem code="page.not-found"></kr-problem>`,
  title: () => msg('Sivua ei löydy', { id: 'title.missing' }),
};

/** The pages to which a client or an interpreter can come: by a link, by a mistake, or in the demonstration. */
export const guestsPages: Pages<Exclude<Route['page'], 'meetings' | 'case' | 'room'>> = {
  start: {
    load: () => import('../../pages/start/start.ts'),
    render: () => html`<kr-start></kr-start>`,
    title: () => '',
  },
  inbox: {
    load: () => import('../../pages/inbox/inbox.ts'),
    render: () => html`<kr-inbox></kr-inbox>`,
    title: () => msg('Viestit', { id: 'title.inbox' }),
    letters: 'large',
  },
  outbox: {
    load: () => import('../../pages/outbox/outbox.ts'),
    render: () => html`<kr-outbox></kr-outbox>`,
    title: () => msg('Lähteneet viestit', { id: 'start.sent' }),
  },
  summary: missing,
  arrive: {
    load: async () => {
      await import('../../pages/arrive/arrive.ts');
      // Fetched meanwhile: whoever has tested is at the door without waiting for it.
      void meetingPage().catch(() => undefined);
    },
    render: ({ link }) => html`<kr-arrive .link=${link} .room=${meetingBehind}></kr-arrive>`,
    title: () => msg('Tapaaminen', { id: 'title.arrive' }),
    letters: 'large',
  },
  problem: {
    load: () => import('../../pages/problem/problem.ts'),
    render: ({ code }) => html`<kr-problem .code=${code}></kr-problem>`,
    title: () => msg('Tämä ei onnistunut', { id: 'title.problem' }),
  },
  missing,
};
