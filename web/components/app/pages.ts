import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Route } from '../../router.ts';

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

const missing = {
  load: () => import('../../pages/problem/problem.ts'),
  render: () => html`<kr-problem code="page.not-found"></kr-problem>`,
  title: () => msg('Sivua ei löydy', { id: 'title.missing' }),
};

/** Every page of the client, in one table. */
export const pages: Pages = {
  start: missing,
  inbox: missing,
  outbox: missing,
  meetings: missing,
  case: missing,
  room: missing,
  summary: missing,
  arrive: missing,
  problem: {
    load: () => import('../../pages/problem/problem.ts'),
    render: ({ code }) => html`<kr-problem .code=${code}></kr-problem>`,
    title: () => msg('Näin ei voi jatkaa', { id: 'title.problem' }),
  },
  missing,
};
