import { msg } from '@lit/localize';
import type { Role } from '../../server/domain/people.ts';

/** The letter in a person's mark; letters follow the language. */
export const roleLetter = (role: Role): string =>
  ({
    kela: msg('K', { id: 'role.kela.letter' }),
    county: msg('H', { id: 'role.county.letter' }),
    client: msg('A', { id: 'role.client.letter' }),
    interpreter: msg('T', { id: 'role.interpreter.letter' }),
  })[role];

/** A role in one word, as it stands beside a mark. */
export const roleName = (role: Role): string =>
  ({
    kela: msg('Kela', { id: 'role.kela' }),
    county: msg('sosiaalityö', { id: 'role.county' }),
    client: msg('asiakas', { id: 'role.client' }),
    interpreter: msg('tulkki', { id: 'role.interpreter' }),
  })[role];
