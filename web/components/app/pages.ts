import type { Route } from '../../router.ts';
import { everybody, officials, type Language } from '../../texts/locale.ts';
import type { Pages } from './page.ts';
import { guestsPages } from './pages.guests.ts';
import { officialsPages } from './pages.officials.ts';

/** Every page of the client, in one table. */
export const pages: Pages<Route['page']> = { ...guestsPages, ...officialsPages };

/** The languages that a page speaks. */
export const languagesOf = (page: Route['page']): readonly Language[] =>
  page in officialsPages ? officials : everybody;
