import type { LifeDomain } from '../../server/domain/life-domains.ts';
import type { Spoken } from './notice.ts';

type Asked = Exclude<LifeDomain, 'turva'>;

/** Said when one topic stays closed (F2): what follows from it, and that it costs nothing. */
export const limited: Readonly<Record<Asked, Spoken<'limited'>>> = {
  toimeentulo: {
    fi: { title: 'Selvä. Rahoista ja tuista ei puhuta yhdessä.', cost: 'Tämä ei vaikuta tukiisi.' },
    en: {
      title: 'All right. We do not talk together about money and benefits.',
      cost: 'This does not affect your benefits.',
    },
    ar: { title: 'حسنًا. لا حديث مشترك عن المال والمساعدات.', cost: 'لا يؤثر ذلك على مساعداتك.' },
  },
  asuminen: {
    fi: { title: 'Selvä. Asumisesta ei puhuta yhdessä.', cost: 'Tämä ei vaikuta tukiisi.' },
    en: {
      title: 'All right. We do not talk together about housing.',
      cost: 'This does not affect your benefits.',
    },
    ar: { title: 'حسنًا. لا حديث مشترك عن السكن.', cost: 'لا يؤثر ذلك على مساعداتك.' },
  },
  velat: {
    fi: { title: 'Selvä. Laskuista ja veloista ei puhuta yhdessä.', cost: 'Tämä ei vaikuta tukiisi.' },
    en: {
      title: 'All right. We do not talk together about bills and debts.',
      cost: 'This does not affect your benefits.',
    },
    ar: { title: 'حسنًا. لا حديث مشترك عن الفواتير والديون.', cost: 'لا يؤثر ذلك على مساعداتك.' },
  },
  tyo_opiskelu: {
    fi: { title: 'Selvä. Työstä ja opiskelusta ei puhuta yhdessä.', cost: 'Tämä ei vaikuta tukiisi.' },
    en: {
      title: 'All right. We do not talk together about work and studies.',
      cost: 'This does not affect your benefits.',
    },
    ar: { title: 'حسنًا. لا حديث مشترك عن العمل والدراسة.', cost: 'لا يؤثر ذلك على مساعداتك.' },
  },
  terveys: {
    fi: { title: 'Selvä. Terveydestä ei puhuta yhdessä.', cost: 'Tämä ei vaikuta tukiisi.' },
    en: {
      title: 'All right. We do not talk together about health.',
      cost: 'This does not affect your benefits.',
    },
    ar: { title: 'حسنًا. لا حديث مشترك عن الصحة.', cost: 'لا يؤثر ذلك على مساعداتك.' },
  },
  arki: {
    fi: { title: 'Selvä. Arjesta ei puhuta yhdessä.', cost: 'Tämä ei vaikuta tukiisi.' },
    en: {
      title: 'All right. We do not talk together about everyday life.',
      cost: 'This does not affect your benefits.',
    },
    ar: { title: 'حسنًا. لا حديث مشترك عن الحياة اليومية.', cost: 'لا يؤثر ذلك على مساعداتك.' },
  },
  perhe: {
    fi: { title: 'Selvä. Perheestä ei puhuta yhdessä.', cost: 'Tämä ei vaikuta tukiisi.' },
    en: {
      title: 'All right. We do not talk together about family.',
      cost: 'This does not affect your benefits.',
    },
    ar: { title: 'حسنًا. لا حديث مشترك عن العائلة.', cost: 'لا يؤثر ذلك على مساعداتك.' },
  },
  kieli: {
    fi: { title: 'Selvä. Kielestä ja kotoutumisesta ei puhuta yhdessä.', cost: 'Tämä ei vaikuta tukiisi.' },
    en: {
      title: 'All right. We do not talk together about language and settling in.',
      cost: 'This does not affect your benefits.',
    },
    ar: { title: 'حسنًا. لا حديث مشترك عن اللغة والاندماج.', cost: 'لا يؤثر ذلك على مساعداتك.' },
  },
  voimavarat: {
    fi: { title: 'Selvä. Siitä, mikä toimii hyvin, ei puhuta yhdessä.', cost: 'Tämä ei vaikuta tukiisi.' },
    en: {
      title: 'All right. We do not talk together about what works well.',
      cost: 'This does not affect your benefits.',
    },
    ar: { title: 'حسنًا. لا حديث مشترك عن ما يسير جيدًا.', cost: 'لا يؤثر ذلك على مساعداتك.' },
  },
  muu: {
    fi: { title: 'Selvä. Muista asioista ei puhuta yhdessä.', cost: 'Tämä ei vaikuta tukiisi.' },
    en: {
      title: 'All right. We do not talk together about other matters.',
      cost: 'This does not affect your benefits.',
    },
    ar: { title: 'حسنًا. لا حديث مشترك عن الأمور الأخرى.', cost: 'لا يؤثر ذلك على مساعداتك.' },
  },
};
