import { people } from './officials.ts';
import { organisations, units } from './organisations.ts';

/** Officials whom the demonstration's login pages offer: the two who are played, and their deputies. */
export const personas = (['mikko', 'elina', 'satu', 'jarmo'] as const).map((subject) => {
  const { id, name, title, organisationId, unitIds } = people[subject];
  const unit = units.find((one) => one.id === unitIds[0]);
  const authority = organisations.find((one) => one.id === organisationId)?.authority;
  if (!unit || !authority) throw new Error(`persona ${subject} has no unit or authority`);
  return { subject, personId: id, authority, name, title, unit: unit.name };
});

/** The four who are played, by the first part of their address: `mikko.localhost` … */
export const played = {
  mikko: people.mikko.name,
  satu: people.satu.name,
  layla: 'Layla Haddad',
  ahmed: 'Ahmed Saleh',
} as const;
