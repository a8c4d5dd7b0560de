import type { Reference } from '../db/reference.ts';
import { dateInHelsinki } from './domain/calendar/helsinki.ts';
import { isId, type PersonId } from './domain/ids.ts';
import type { Authority } from './domain/people.ts';
import type { OfficialMe } from './domain/view/pages.ts';
import type { World } from './http/world.ts';
import type { OfficialSession } from './http/session.ts';
import type { LoginOfficial } from './identity/identity.usecases.ts';

/** Under which name an organisation's provider knows an official. */
export interface Subject {
  readonly subject: string;
  readonly personId: PersonId;
}

/** The officials of today's reference data, for logging in and for saying who is logged in. */
export interface Officials {
  readonly find: (authority: Authority, subject: string) => LoginOfficial | undefined;
  readonly describe: (session: OfficialSession) => OfficialMe;
}

/** @param subjects where the providers have names of their own for people; without them they say our ids */
export function officialsOf(reference: Reference, world: World, subjects?: readonly Subject[]): Officials {
  const today = () => dateInHelsinki(world.now());
  const official = (personId: PersonId) => reference.find('official', personId, today());
  return {
    find(authority, subject) {
      const personId = subjects ? subjects.find((one) => one.subject === subject)?.personId : subject;
      const found = isId('per', personId) ? official(personId) : null;
      const organisation = found && reference.find('organisation', found.organisationId, today());
      // The subject counts only at its own organisation: another provider may not name it.
      if (!found || organisation?.authority !== authority) return undefined;
      return { personId: found.id, authority, unitIds: found.unitIds };
    },
    describe({ personId, authority }) {
      const found = official(personId);
      const unit = found && reference.find('unit', found.unitIds[0] ?? '', today());
      return { role: authority, name: found?.name ?? '', unit: unit?.name.fi ?? '' };
    },
  };
}
