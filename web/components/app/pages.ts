import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Route } from '../../router.ts';
import type { Arrival } from '../../state/api.arrivals.ts';

/** How a page is fetched and drawn. */
export interface Page<R extends Route> {
  /** Fetches the page's element; each is a chunk of its own. */
  readonly load: () => Promise<unknown>;
  readonly render: (route: R) => TemplateResult;
  /** The document's title; never a person's name. */
  readonly title: () => string;
  /** Clients and interpreters read larger letters. */
  readonly letters?: 'large';
}

type Pages = { readonly [P in Route['page']]: Page<Extract<Route, { page: P }>> };

const meetingPage = () => import('../../pages/meeting/meeting.ts').catch(() => undefined);

/** The meeting behind a client's or an interpreter's link. */
const meetingBehind = (_: string, { meetingId, seatId, role }: Arrival) => {
  void meetingPage();
  return html`<kr-meeting meeting-id=${meetingId} seat-id=${seatId} who=${role}></kr-meeting>`;
};

const missing = {
  load: () => import('../../pages/problem/problem.ts'),
  render: () => html`<kr-problem code="page.not-found"></kr-problem>`,
  title: () => msg('Sivua ei löydy', { id: 'title.missing' }),
};

/** Every page of the client, in one table. */
export const pages: Pages = {
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
  meetings: {
    load: () => import('../../pages/meetings/meetings.ts'),
    render: () => html`<kr-meetings></kr-meetings>`,
    title: () => msg('Tapaamiset', { id: 'meetings.heading' }),
  },
  case: {
    load: () => import('../../pages/case/case.ts'),
    render: ({ caseId }) => html`<kr-case .caseId=${caseId}></kr-case>`,
    title: () => msg('Asia', { id: 'title.case' }),
  },
  room: {
    load: () => import('../../pages/room/room.ts'),
    render: ({ meetingId }) => html`<kr-room .meetingId=${meetingId}></kr-room>`,
    title: () => msg('Tapaaminen', { id: 'title.arrive' }),
  },
  summary: missing,
  arrive: {
    load: async () => {
      await import('../../pages/arrive/arrive.ts');
      // Fetched meanwhile: whoever has tested is at the door without waiting for it.
      void meetingPage();
    },
    render: ({ link }) => html`<kr-arrive .link=${link} .room=${meetingBehind}></kr-arrive>`,
    title: () => msg('Tapaaminen', { id: 'title.arrive' }),
    letters: 'large',
  },
  problem: {
    load: () => import('../../pages/problem/problem.ts'),
    render: ({ code }) => html`<kr-problem .code=${code}></kr-problem>`,
    title: () => msg('Näin ei voi jatkaa', { id: 'title.problem' }),
  },
  missing,
};
