import type { Role } from '../../server/domain/people.ts';
import { call } from './api.ts';

/** A person of the demonstration. The names come from the server, so that no client's name stands in the bundle. */
export interface Persona {
  readonly role: Role;
  readonly name: string;
  /** Where this person's window opens, on an origin of its own. */
  readonly url: string;
}

/** A message that would have been sent. */
export interface OutboxMessage {
  readonly id: string;
  readonly to: 'client' | 'interpreter';
  readonly name: string;
  readonly at: string;
  /** The message in each of its languages. The link stands in the text as it would be sent. */
  readonly parts: readonly { readonly lang: string; readonly dir: 'ltr' | 'rtl'; readonly text: string }[];
  readonly link: string;
  /** Six digits. */
  readonly code: string;
}

/** The persons whom the demonstration can play. */
export const personas = () => call<{ readonly personas: readonly Persona[] }>('GET', '/api/demo/personas');

/** What would have been sent to whom; a guest's address shows its own only. */
export const outbox = () => call<{ readonly messages: readonly OutboxMessage[] }>('GET', '/api/demo/outbox');
