import { call } from './api.ts';

/** What a link leads to, once its holder has pressed the button. Nothing of the case. */
export interface Arrival {
  readonly role: 'client' | 'interpreter';
  /** Languages that were booked, the holder's own first. */
  readonly languages: readonly string[];
  /** This device has shown the code before, or an official knows the person: nothing is asked again. */
  readonly recognised: boolean;
  /** When, for whoever is recognised. */
  readonly meeting: { readonly startsAt: string; readonly minutes: number } | null;
}

/** Opens a link: the one step that the landing page's button takes. */
export const arrive = (link: string) => call<Arrival>('POST', '/api/arrivals', { link });

/** Shows the six digits that were told separately. */
export const showCode = (link: string, code: string) =>
  call<Arrival>('POST', '/api/arrivals/code', { link, code });
