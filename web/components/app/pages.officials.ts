import { msg } from '@lit/localize';
import { html } from 'lit';
import type { Pages } from './page.ts';

/**
 * The pages behind an official's login. What only they bring in is said in the languages of `officials`
 * (`web/texts/locale.ts`); `web/texts/catalogue.test.ts` demands Arabic for everything else.
 */
export const officialsPages: Pages<'meetings' | 'case' | 'room'> = {
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
};
