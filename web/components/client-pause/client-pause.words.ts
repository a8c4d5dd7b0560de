import { msg } from '@lit/localize';
import type { MeetingFacts, PersonView } from '../../../server/domain/view/types.ts';

/** Why the matter is not handled just now, as the client is told (DOMAIN.md F4, F7, F8). */
export type Pause = 'interpreter-late' | 'interpreter-coming' | 'interpreter-lost' | 'officials-lost';

/** An interpreter who comes this much after the start is late (DOMAIN.md F4). */
const lateMs = 3 * 60_000;

/** What a pause is made of. */
export interface PauseFacts {
  readonly facts: Pick<MeetingFacts, 'interpreted' | 'startsAt'>;
  /** Somebody interprets on the telephone. */
  readonly byPhone: boolean;
  readonly people: readonly Pick<PersonView, 'role' | 'state'>[];
}

/**
 * The pause that holds now, or none. No official comes before anything else: then nobody is there who could help.
 * `now` is the server's time in milliseconds.
 */
export const pauseOf = ({ facts, byPhone, people }: PauseFacts, now: number): Pause | null => {
  const here = (role: PersonView['role']) =>
    people.some((person) => person.role === role && person.state === 'present');
  if (!here('kela') && !here('county')) return 'officials-lost';
  if (!facts.interpreted || byPhone || here('interpreter')) return null;
  if (people.some(({ role }) => role === 'interpreter')) return 'interpreter-lost';
  return now > Date.parse(facts.startsAt) + lateMs ? 'interpreter-late' : 'interpreter-coming';
};

/** What has happened, and what the client has to do: nothing. */
export const pauseWords = (pause: Pause): { readonly heading: string; readonly text: string } => {
  switch (pause) {
    case 'interpreter-coming':
      return {
        heading: msg('Odotamme tulkkia.', { id: 'pause.interpreter.coming' }),
        text: msg('Asioistasi ei puhuta, ennen kuin tulkki tulee.', {
          id: 'pause.interpreter.coming.text',
        }),
      };
    case 'interpreter-late':
      return {
        heading: msg('Tulkki on myöhässä.', { id: 'pause.interpreter.late' }),
        text: msg('Odotamme hetken. Asioistasi ei puhuta, ennen kuin tulkki tulee.', {
          id: 'pause.interpreter.late.text',
        }),
      };
    case 'interpreter-lost':
      return {
        heading: msg('Odota tulkkia.', { id: 'pause.interpreter.lost' }),
        text: msg('Tulkin yhteys katkesi. Asioistasi ei puhuta, ennen kuin tulkki palaa.', {
          id: 'pause.interpreter.lost.text',
        }),
      };
    case 'officials-lost':
      return {
        heading: msg('Odota, palaamme.', { id: 'pause.officials.lost' }),
        text: msg('Virkailija ei ole nyt paikalla. Sinun ei tarvitse tehdä mitään.', {
          id: 'pause.officials.lost.text',
        }),
      };
  }
};
