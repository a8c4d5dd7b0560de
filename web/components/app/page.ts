import type { TemplateResult } from 'lit';
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

/** A table of the pages with these names. */
export type Pages<Name extends Route['page']> = {
  readonly [P in Name]: Page<Extract<Route, { page: P }>>;
};
