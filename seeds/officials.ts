import type { PersonId } from '../server/domain/ids.ts';
import type { Localised, Official } from '../server/domain/reference.ts';
import { county, kela, kymenlaakso, units } from './organisation-ids.ts';

const titles = {
  socialWorker: { fi: 'sosiaalityöntekijä', en: 'social worker', ar: 'الأخصائي الاجتماعي' },
  instructor: { fi: 'sosiaaliohjaaja', en: 'social instructor', ar: 'المرشد الاجتماعي' },
  expert: { fi: 'etuusasiantuntija', en: 'benefit expert', ar: 'خبير المساعدات' },
  adviser: { fi: 'asiakkuusvastaava', en: 'named customer adviser', ar: 'المستشار المخصص للعميل' },
} as const satisfies Record<string, Localised>;

/** Fixed ids, so that every seeded database knows the same people; plainly no time stands in them. */
const personId = (number: number): PersonId => `per_${String(number).padStart(26, '0')}`;

const official = (
  number: number,
  name: string,
  title: keyof typeof titles,
  organisationId: string,
  ...unitIds: readonly string[]
): Official => ({ id: personId(number), name, title: titles[title], organisationId, unitIds });

/** Invented officials. The key is the subject under which the demo's login knows the person. */
export const people = {
  mikko: official(101, 'Mikko Laine', 'socialWorker', county, units.haukipudas),
  elina: official(102, 'Elina Koski', 'instructor', county, units.haukipudas),
  timo: official(103, 'Timo Ahola', 'socialWorker', county, units.kontinkangas),
  sari: official(104, 'Sari Lehto', 'instructor', county, units.kontinkangas),
  riitta: official(105, 'Riitta Manninen', 'socialWorker', county, units.tuira),
  pekka: official(106, 'Pekka Sorsa', 'instructor', county, units.tuira),
  anne: official(121, 'Anne Virolainen', 'socialWorker', kymenlaakso, units.kymenlaakso),
  jussi: official(122, 'Jussi Rautanen', 'instructor', kymenlaakso, units.kymenlaakso),
  satu: official(201, 'Satu Niemi', 'expert', kela, units.kelaOulu),
  jarmo: official(202, 'Jarmo Pelkonen', 'expert', kela, units.kelaOulu),
  kaisa: official(203, 'Kaisa Heino', 'adviser', kela, units.kelaOulu),
  minna: official(221, 'Minna Toivola', 'expert', kela, units.kelaKouvola),
  heikki: official(222, 'Heikki Saari', 'expert', kela, units.kelaKouvola),
  outi: official(223, 'Outi Repo', 'expert', kela, units.kelaKouvola),
  ville: official(224, 'Ville Kallio', 'adviser', kela, units.kelaKouvola),
} as const satisfies Record<string, Official>;

export const officials: readonly Official[] = Object.values(people);

/** The officials by the subject that their organisation's login provider says. */
export const subjects: readonly { readonly subject: string; readonly personId: PersonId }[] = Object.entries(
  people,
).map(([subject, { id }]) => ({ subject, personId: id }));
