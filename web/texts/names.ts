import { msg } from '@lit/localize';
import type { Role } from '../../server/domain/people.ts';
import { beside } from './beside.ts';
import { roleName } from './roles.ts';

/** The name by which people at a table speak of one another. Only ever used where it needs no inflection. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name;

/** What stands on a face's plate: "Layla", "Ahmed, tulkki", "Satu, Kela"; one's own is "Sinä". */
export const plateName = ({ name, role, me }: { name: string; role: Role; me: boolean }): string => {
  if (me) return msg('Sinä', { id: 'person.me' });
  return role === 'client' ? firstName(name) : beside(firstName(name), roleName(role));
};
