import type { LifeDomain } from '../../server/domain/life-domains.ts';
import type { Spoken } from './notice.ts';

type Asked = Exclude<LifeDomain, 'turva'>;

/** Step 2, a card for each life domain that may be asked: one question, one example, what yes and no mean. */
export const scope: Readonly<Record<Asked, Spoken<'scope'>>> = {
  toimeentulo: {
    fi: {
      title: 'Saavatko Kela ja sosiaalityö puhua yhdessä rahoistasi ja tuistasi?',
      example: 'Esimerkiksi tuet, tulot ja vuokran maksu.',
      yes: 'Kyllä: Kela ja sosiaalityö saavat kertoa toisilleen rahoistasi ja tuistasi.',
      no: 'Ei: rahoista ja tuista ei puhuta yhdessä. Saat palvelua kuten ennenkin.',
    },
    en: {
      title: 'May Kela and social services talk together about your money and benefits?',
      example: 'For example benefits, income and paying the rent.',
      yes: 'Yes: Kela and social services may tell each other about money and benefits.',
      no: 'No: we do not talk together about money and benefits. You get service as before.',
    },
    ar: {
      title: 'هل يجوز أن تتحدث كيلا والخدمات الاجتماعية معًا عن أموالك ومساعداتك؟',
      example: 'مثال: المساعدات والدخل ودفع الإيجار.',
      yes: 'نعم: يجوز لكيلا والخدمات الاجتماعية تبادل المعلومات عن المال والمساعدات.',
      no: 'لا: لا حديث مشترك عن المال والمساعدات. تبقى الخدمة كالمعتاد.',
    },
  },
  asuminen: {
    fi: {
      title: 'Saavatko Kela ja sosiaalityö puhua yhdessä asumisestasi?',
      example: 'Esimerkiksi vuokra, vuokravelka ja kirjeet oikeudesta.',
      yes: 'Kyllä: Kela ja sosiaalityö saavat kertoa toisilleen asumisestasi.',
      no: 'Ei: asumisesta ei puhuta yhdessä. Saat palvelua kuten ennenkin.',
    },
    en: {
      title: 'May Kela and social services talk together about your housing?',
      example: 'For example the rent, rent debt and letters from a court.',
      yes: 'Yes: Kela and social services may tell each other about housing.',
      no: 'No: we do not talk together about housing. You get service as before.',
    },
    ar: {
      title: 'هل يجوز أن تتحدث كيلا والخدمات الاجتماعية معًا عن سكنك؟',
      example: 'مثال: الإيجار وديون الإيجار ورسائل من المحكمة.',
      yes: 'نعم: يجوز لكيلا والخدمات الاجتماعية تبادل المعلومات عن السكن.',
      no: 'لا: لا حديث مشترك عن السكن. تبقى الخدمة كالمعتاد.',
    },
  },
  velat: {
    fi: {
      title: 'Saavatko Kela ja sosiaalityö puhua yhdessä laskuistasi ja veloistasi?',
      example: 'Esimerkiksi maksamattomat laskut, lainat ja ulosotto.',
      yes: 'Kyllä: Kela ja sosiaalityö saavat kertoa toisilleen laskuistasi ja veloistasi.',
      no: 'Ei: laskuista ja veloista ei puhuta yhdessä. Saat palvelua kuten ennenkin.',
    },
    en: {
      title: 'May Kela and social services talk together about your bills and debts?',
      example: 'For example unpaid bills, loans and enforcement.',
      yes: 'Yes: Kela and social services may tell each other about bills and debts.',
      no: 'No: we do not talk together about bills and debts. You get service as before.',
    },
    ar: {
      title: 'هل يجوز أن تتحدث كيلا والخدمات الاجتماعية معًا عن فواتيرك وديونك؟',
      example: 'مثال: الفواتير غير المدفوعة والقروض والحجز.',
      yes: 'نعم: يجوز لكيلا والخدمات الاجتماعية تبادل المعلومات عن الفواتير والديون.',
      no: 'لا: لا حديث مشترك عن الفواتير والديون. تبقى الخدمة كالمعتاد.',
    },
  },
  tyo_opiskelu: {
    fi: {
      title: 'Saavatko Kela ja sosiaalityö puhua yhdessä työstäsi ja opiskelustasi?',
      example: 'Esimerkiksi työnhaku, koulu ja kuntoutus.',
      yes: 'Kyllä: Kela ja sosiaalityö saavat kertoa toisilleen työstäsi ja opiskelustasi.',
      no: 'Ei: työstä ja opiskelusta ei puhuta yhdessä. Saat palvelua kuten ennenkin.',
    },
    en: {
      title: 'May Kela and social services talk together about your work and studies?',
      example: 'For example looking for work, school and rehabilitation.',
      yes: 'Yes: Kela and social services may tell each other about work and studies.',
      no: 'No: we do not talk together about work and studies. You get service as before.',
    },
    ar: {
      title: 'هل يجوز أن تتحدث كيلا والخدمات الاجتماعية معًا عن عملك ودراستك؟',
      example: 'مثال: البحث عن عمل والمدرسة وإعادة التأهيل.',
      yes: 'نعم: يجوز لكيلا والخدمات الاجتماعية تبادل المعلومات عن العمل والدراسة.',
      no: 'لا: لا حديث مشترك عن العمل والدراسة. تبقى الخدمة كالمعتاد.',
    },
  },
  terveys: {
    fi: {
      title: 'Saavatko Kela ja sosiaalityö puhua yhdessä terveydestäsi?',
      example: 'Esimerkiksi sairaudet, lääkkeet ja uni. Terveys on arka asia, siksi kysymme siitä erikseen.',
      yes: 'Kyllä: Kela ja sosiaalityö saavat kertoa toisilleen terveydestäsi.',
      no: 'Ei: terveydestä ei puhuta yhdessä. Saat palvelua kuten ennenkin.',
    },
    en: {
      title: 'May Kela and social services talk together about your health?',
      example:
        'For example illness, medicine and sleep. Health is a sensitive matter, so we ask about it separately.',
      yes: 'Yes: Kela and social services may tell each other about health.',
      no: 'No: we do not talk together about health. You get service as before.',
    },
    ar: {
      title: 'هل يجوز أن تتحدث كيلا والخدمات الاجتماعية معًا عن صحتك؟',
      example: 'مثال: الأمراض والأدوية والنوم. الصحة موضوع حساس، ولذلك نسأل عنها بشكل منفصل.',
      yes: 'نعم: يجوز لكيلا والخدمات الاجتماعية تبادل المعلومات عن الصحة.',
      no: 'لا: لا حديث مشترك عن الصحة. تبقى الخدمة كالمعتاد.',
    },
  },
  arki: {
    fi: {
      title: 'Saavatko Kela ja sosiaalityö puhua yhdessä arjestasi?',
      example: 'Esimerkiksi hakemukset, kirjeet ja pankkiasiat.',
      yes: 'Kyllä: Kela ja sosiaalityö saavat kertoa toisilleen arjestasi.',
      no: 'Ei: arjesta ei puhuta yhdessä. Saat palvelua kuten ennenkin.',
    },
    en: {
      title: 'May Kela and social services talk together about your everyday life?',
      example: 'For example applications, letters and the bank.',
      yes: 'Yes: Kela and social services may tell each other about everyday life.',
      no: 'No: we do not talk together about everyday life. You get service as before.',
    },
    ar: {
      title: 'هل يجوز أن تتحدث كيلا والخدمات الاجتماعية معًا عن حياتك اليومية؟',
      example: 'مثال: الطلبات والرسائل وأمور البنك.',
      yes: 'نعم: يجوز لكيلا والخدمات الاجتماعية تبادل المعلومات عن الحياة اليومية.',
      no: 'لا: لا حديث مشترك عن الحياة اليومية. تبقى الخدمة كالمعتاد.',
    },
  },
  perhe: {
    fi: {
      title: 'Saavatko Kela ja sosiaalityö puhua yhdessä perheestäsi?',
      example: 'Esimerkiksi lapset, puoliso ja muut läheiset.',
      yes: 'Kyllä: Kela ja sosiaalityö saavat kertoa toisilleen perheestäsi.',
      no: 'Ei: perheestä ei puhuta yhdessä. Saat palvelua kuten ennenkin.',
    },
    en: {
      title: 'May Kela and social services talk together about your family?',
      example: 'For example children, a spouse and other people close to you.',
      yes: 'Yes: Kela and social services may tell each other about family.',
      no: 'No: we do not talk together about family. You get service as before.',
    },
    ar: {
      title: 'هل يجوز أن تتحدث كيلا والخدمات الاجتماعية معًا عن عائلتك؟',
      example: 'مثال: الأطفال والزوج أو الزوجة والأقارب.',
      yes: 'نعم: يجوز لكيلا والخدمات الاجتماعية تبادل المعلومات عن العائلة.',
      no: 'لا: لا حديث مشترك عن العائلة. تبقى الخدمة كالمعتاد.',
    },
  },
  kieli: {
    fi: {
      title: 'Saavatko Kela ja sosiaalityö puhua yhdessä kielestä ja kotoutumisesta?',
      example: 'Esimerkiksi kielikurssit, kirjeiden kieli ja tulkki.',
      yes: 'Kyllä: Kela ja sosiaalityö saavat kertoa toisilleen kielestä ja kotoutumisesta.',
      no: 'Ei: kielestä ja kotoutumisesta ei puhuta yhdessä. Saat palvelua kuten ennenkin.',
    },
    en: {
      title: 'May Kela and social services talk together about language and settling in?',
      example: 'For example language courses, the language of your letters and interpreting.',
      yes: 'Yes: Kela and social services may tell each other about language and settling in.',
      no: 'No: we do not talk together about language and settling in. You get service as before.',
    },
    ar: {
      title: 'هل يجوز أن تتحدث كيلا والخدمات الاجتماعية معًا عن اللغة والاندماج؟',
      example: 'مثال: دورات اللغة ولغة الرسائل والمترجم.',
      yes: 'نعم: يجوز لكيلا والخدمات الاجتماعية تبادل المعلومات عن اللغة والاندماج.',
      no: 'لا: لا حديث مشترك عن اللغة والاندماج. تبقى الخدمة كالمعتاد.',
    },
  },
  voimavarat: {
    fi: {
      title: 'Saavatko Kela ja sosiaalityö puhua yhdessä siitä, mikä sinulla toimii hyvin?',
      example: 'Esimerkiksi ystävät, harrastukset ja omat taitosi.',
      yes: 'Kyllä: Kela ja sosiaalityö saavat kertoa toisilleen siitä, mikä toimii hyvin.',
      no: 'Ei: siitä, mikä toimii hyvin, ei puhuta yhdessä. Saat palvelua kuten ennenkin.',
    },
    en: {
      title: 'May Kela and social services talk together about what works well for you?',
      example: 'For example friends, hobbies and your own skills.',
      yes: 'Yes: Kela and social services may tell each other about what works well.',
      no: 'No: we do not talk together about what works well. You get service as before.',
    },
    ar: {
      title: 'هل يجوز أن تتحدث كيلا والخدمات الاجتماعية معًا عمّا يسير جيدًا في حياتك؟',
      example: 'مثال: الأصدقاء والهوايات ومهاراتك.',
      yes: 'نعم: يجوز لكيلا والخدمات الاجتماعية تبادل المعلومات عمّا يسير جيدًا.',
      no: 'لا: لا حديث مشترك عمّا يسير جيدًا. تبقى الخدمة كالمعتاد.',
    },
  },
  muu: {
    fi: {
      title: 'Saavatko Kela ja sosiaalityö puhua yhdessä muista asioistasi?',
      example: 'Esimerkiksi asia, josta emme ole vielä kysyneet.',
      yes: 'Kyllä: Kela ja sosiaalityö saavat kertoa toisilleen muista asioistasi.',
      no: 'Ei: muista asioista ei puhuta yhdessä. Saat palvelua kuten ennenkin.',
    },
    en: {
      title: 'May Kela and social services talk together about your other matters?',
      example: 'For example a matter that we have not asked about yet.',
      yes: 'Yes: Kela and social services may tell each other about other matters.',
      no: 'No: we do not talk together about other matters. You get service as before.',
    },
    ar: {
      title: 'هل يجوز أن تتحدث كيلا والخدمات الاجتماعية معًا عن أمورك الأخرى؟',
      example: 'مثال: أمر لم نسأل عنه بعد.',
      yes: 'نعم: يجوز لكيلا والخدمات الاجتماعية تبادل المعلومات عن الأمور الأخرى.',
      no: 'لا: لا حديث مشترك عن الأمور الأخرى. تبقى الخدمة كالمعتاد.',
    },
  },
};
