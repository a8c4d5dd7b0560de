import type { Localised, Organisation, Unit } from '../server/domain/reference.ts';
import { people } from './officials.ts';
import { county, kela, kymenlaakso, units as ids } from './organisation-ids.ts';

/** The wellbeing services counties began on 1.1.2023; before that a municipality would stand here. */
const countiesBegan = '2023-01-01';

const organisation = (
  id: string,
  authority: Organisation['authority'],
  name: Localised,
  validFrom = countiesBegan,
  validTo: string | null = null,
): Organisation => ({ id, authority, name, validFrom, validTo });

export const organisations: readonly Organisation[] = [
  organisation(kela, 'kela', { fi: 'Kela', en: 'Kela', ar: 'كيلا' }),
  organisation(county, 'county', {
    fi: 'Pohjois-Pohjanmaan hyvinvointialue',
    en: 'Wellbeing services county of North Ostrobothnia',
    ar: 'منطقة خدمات الرفاه في بوهيانما الشمالية',
  }),
  organisation(kymenlaakso, 'county', {
    fi: 'Kymenlaakson hyvinvointialue',
    en: 'Wellbeing services county of Kymenlaakso',
    ar: 'منطقة خدمات الرفاه في كومنلاكسو',
  }),
  // No party to a meeting, but an action may be theirs. The offices changed hands on 1.1.2025.
  organisation(
    'te-toimisto',
    null,
    { fi: 'TE-toimisto', en: 'TE Office', ar: 'مكتب العمل' },
    countiesBegan,
    '2024-12-31',
  ),
  organisation(
    'tyollisyysalue',
    null,
    { fi: 'Oulun seudun työllisyysalue', en: 'Oulu Region employment area', ar: 'منطقة التشغيل في أولو' },
    '2025-01-01',
  ),
];

const unit = (
  id: string,
  organisationId: string,
  name: Localised,
  [first, ...deputies]: readonly [keyof typeof people, ...(keyof typeof people)[]],
): Unit => ({
  id,
  organisationId,
  name,
  contacts: [{ personId: people[first].id, deputyIds: deputies.map((key) => people[key].id) }],
  validFrom: countiesBegan,
  validTo: null,
});

/** Each unit with its named contact at the other authority, and who stands in (DOMAIN.md §1, S1-17 and S3-9). */
export const units: readonly Unit[] = [
  unit(
    ids.haukipudas,
    county,
    {
      fi: 'Haukiputaan hyvinvointikeskus',
      en: 'Haukipudas wellbeing centre',
      ar: 'مركز الرفاه في هاوكيبوداس',
    },
    ['satu', 'jarmo'],
  ),
  unit(
    ids.kontinkangas,
    county,
    {
      fi: 'Kontinkankaan hyvinvointikeskus',
      en: 'Kontinkangas wellbeing centre',
      ar: 'مركز الرفاه في كونتينكانغاس',
    },
    ['jarmo', 'kaisa'],
  ),
  unit(
    ids.tuira,
    county,
    { fi: 'Tuiran hyvinvointikeskus', en: 'Tuira wellbeing centre', ar: 'مركز الرفاه في تويرا' },
    ['kaisa', 'satu'],
  ),
  unit(
    ids.kymenlaakso,
    kymenlaakso,
    {
      fi: 'Kymenlaakson aikuissosiaalityö',
      en: 'Kymenlaakso adult social work',
      ar: 'العمل الاجتماعي للكبار في كومنلاكسو',
    },
    ['minna', 'heikki', 'outi', 'ville'],
  ),
  unit(
    ids.kelaOulu,
    kela,
    { fi: 'Kelan yhteystiimi, Oulu', en: 'Kela contact team, Oulu', ar: 'فريق كيلا في أولو' },
    ['mikko', 'elina'],
  ),
  unit(
    ids.kelaKouvola,
    kela,
    { fi: 'Kelan yhteystiimi, Kouvola', en: 'Kela contact team, Kouvola', ar: 'فريق كيلا في كوفولا' },
    ['anne', 'jussi'],
  ),
];
