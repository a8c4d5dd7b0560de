import type { Benefit, Localised } from '../server/domain/reference.ts';
import type { Lang } from '../server/domain/texts/lang.ts';
import type { LifeDomain } from '../server/domain/life-domains.ts';
import { county, kela } from './organisation-ids.ts';

/** The list begins when the counties did; what was paid before that day is nobody's business here. */
const start = '2023-01-01';

const benefit = (
  id: string,
  organisationId: string,
  domain: LifeDomain,
  name: Localised,
  validFrom = start,
  validTo: string | null = null,
  unchecked: readonly Lang[] = ['ar'],
): Benefit => ({ id, organisationId, domain, name, unchecked, validFrom, validTo });

/** Benefits by the authority that decides. */
export const benefits: readonly Benefit[] = [
  benefit('perustoimeentulotuki', kela, 'toimeentulo', {
    fi: 'perustoimeentulotuki',
    en: 'basic social assistance',
    ar: 'المساعدة الاجتماعية الأساسية',
  }),
  benefit('taydentava_toimeentulotuki', county, 'toimeentulo', {
    fi: 'täydentävä toimeentulotuki',
    en: 'supplementary social assistance',
    ar: 'المساعدة الاجتماعية التكميلية',
  }),
  benefit('ehkaiseva_toimeentulotuki', county, 'toimeentulo', {
    fi: 'ehkäisevä toimeentulotuki',
    en: 'preventive social assistance',
    ar: 'المساعدة الاجتماعية الوقائية',
  }),
  benefit('yleinen_asumistuki', kela, 'asuminen', {
    fi: 'yleinen asumistuki',
    en: 'general housing allowance',
    ar: 'إعانة السكن العامة',
  }),
  // Labour market subsidy and basic allowance became one on 1.5.2026 (DOMAIN.md §2.8).
  benefit(
    'tyomarkkinatuki',
    kela,
    'toimeentulo',
    { fi: 'työmarkkinatuki', en: 'labour market subsidy', ar: 'دعم سوق العمل' },
    start,
    '2026-04-30',
  ),
  benefit(
    'peruspaivaraha',
    kela,
    'toimeentulo',
    { fi: 'peruspäiväraha', en: 'basic unemployment allowance', ar: 'إعانة البطالة الأساسية' },
    start,
    '2026-04-30',
  ),
  benefit(
    'yleistuki',
    kela,
    'toimeentulo',
    { fi: 'yleistuki', en: 'general support allowance', ar: 'الدعم العام' },
    '2026-05-01',
    null,
    // The English name is not yet seen in a primary source.
    ['en', 'ar'],
  ),
  benefit('opintotuki', kela, 'tyo_opiskelu', {
    fi: 'opintotuki',
    en: 'financial aid for students',
    ar: 'إعانة الدراسة',
  }),
  benefit('kuntoutusraha', kela, 'tyo_opiskelu', {
    fi: 'kuntoutusraha',
    en: 'rehabilitation allowance',
    ar: 'بدل إعادة التأهيل',
  }),
  benefit('nuoren_kuntoutus', kela, 'tyo_opiskelu', {
    fi: 'nuoren ammatillinen kuntoutus',
    en: 'vocational rehabilitation for young people',
    ar: 'إعادة التأهيل المهني للشباب',
  }),
  benefit('lapsilisa', kela, 'perhe', { fi: 'lapsilisä', en: 'child benefit', ar: 'علاوة الطفل' }),
  benefit('elatustuki', kela, 'perhe', {
    fi: 'elatustuki',
    en: 'child maintenance allowance',
    ar: 'إعانة نفقة الطفل',
  }),
  benefit('sairauspaivaraha', kela, 'terveys', {
    fi: 'sairauspäiväraha',
    en: 'sickness allowance',
    ar: 'بدل المرض اليومي',
  }),
];
