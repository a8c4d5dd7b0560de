import { msg } from '@lit/localize';
import type { Role } from '../../../server/domain/people.ts';

/** What the start page says of a person: never a client's name, which must not stand in a bundle. */
export interface PersonaWords {
  readonly work: string;
  readonly sees: string;
  readonly does: string;
}

/** What a persona's work is, what they will see, and what they do. */
export const personaWords = (role: Role): PersonaWords =>
  ({
    county: {
      work: msg('Sosiaalityöntekijä, Haukiputaan hyvinvointikeskus', { id: 'persona.county.work' }),
      sees: msg('Asiakkaan asian ja ne, jotka odottavat ovella.', { id: 'persona.county.sees' }),
      does: msg('Avaat huoneen, päästät ihmiset sisään ja viet tapaamisen alusta loppuun.', {
        id: 'persona.county.does',
      }),
    },
    kela: {
      work: msg('Etuusasiantuntija, Kela', { id: 'persona.kela.work' }),
      sees: msg('Ensin vain aiheen, kielen ja keston. Nimen vasta, kun asiakas on sanonut kyllä.', {
        id: 'persona.kela.sees',
      }),
      does: msg('Odotat oven takana, kuittaat luvan ja kirjaat tuet suunnitelmaan.', {
        id: 'persona.kela.does',
      }),
    },
    client: {
      work: msg('Asiakas, puhuu arabiaa', { id: 'persona.client.work' }),
      sees: msg('Yhden kysymyksen kerrallaan puhelimen kokoisessa ikkunassa.', { id: 'persona.client.sees' }),
      does: msg('Päätät, saako Kela tulla ja mistä saa puhua. Voit lopettaa milloin haluat.', {
        id: 'persona.client.does',
      }),
    },
    interpreter: {
      work: msg('Tulkki, suomi ja arabia', { id: 'persona.interpreter.work' }),
      sees: msg('Kaikkien kasvot ja tekstin, joka luetaan nyt.', { id: 'persona.interpreter.sees' }),
      does: msg('Vahvistat vaitiolon, tulkkaat ja luet tekstit arabiaksi.', {
        id: 'persona.interpreter.does',
      }),
    },
  })[role];
