import type { PlanTemplate } from '../../server/domain/plan-template.ts';

/** Two months in Finland, with an interpreter (DOMAIN.md §2.1, §2.3). */
export const vastaMuuttanut: PlanTemplate = {
  code: 'maahanmuuttaja_tulkki',
  title: {
    fi: 'Vasta muuttanut, tulkki mukana',
    en: 'New in Finland, with an interpreter',
    ar: 'قادم جديد إلى فنلندا، مع مترجم',
  },
  summary: { fi: 'Tuet, koti ja kieli alkuun', en: 'A start with benefits, home and language' },
  cards: ['toimeentulo', 'asuminen', 'kieli', 'terveys'],
  minutes: 30,
  minutesInterpreted: 60,
  goal: {
    fi: 'Ymmärrän tukeni ja tiedän, kuka auttaa.',
    en: 'I understand my benefits and I know who helps.',
    ar: 'أفهم مساعداتي وأعرف من يساعدني.',
  },
  questions: [
    {
      text: {
        fi: 'Millä kielellä haluat kirjeet ja puhelut?',
        en: 'In which language do you want letters and calls?',
        ar: 'ما اللغة المناسبة للرسائل والمكالمات؟',
      },
      domain: 'kieli',
    },
    {
      text: {
        fi: 'Onko sinulla pankkitili, pankkitunnukset, henkilökortti?',
        en: 'Do you have a bank account, online bank codes, an identity card?',
        ar: 'هل لديك حساب بنكي ورموز بنكية وبطاقة هوية؟',
      },
      domain: 'toimeentulo',
    },
    {
      text: {
        fi: 'Mitä tukia saat nyt? Mikä kirje on ollut vaikein?',
        en: 'Which benefits do you get now? Which letter has been the hardest?',
        ar: 'ما مساعداتك الحالية؟ وما أصعب رسالة وصلتك؟',
      },
      domain: 'toimeentulo',
    },
    {
      text: {
        fi: 'Kuka sinua auttoi tähän asti?',
        en: 'Who has helped you so far?',
        ar: 'من ساعدك حتى الآن؟',
      },
      domain: null,
    },
    {
      text: {
        fi: 'Onko sinulla kotoutumissuunnitelma?',
        en: 'Do you have an integration plan?',
        ar: 'هل لديك خطة اندماج؟',
      },
      domain: 'kieli',
    },
  ],
  suggestedActions: [
    {
      title: { fi: 'Asumistukihakemus yhdessä', en: 'Housing allowance application together' },
      owner: 'kela',
      ownerName: null,
      domain: 'asuminen',
      due: { kind: 'today' },
      helper: null,
      note: null,
    },
    {
      title: {
        fi: 'Aika kotoutumisen palvelutarpeen arviointiin',
        en: 'Appointment for the assessment of integration service needs',
      },
      owner: 'muu',
      ownerName: { fi: 'työvoimaviranomainen', en: 'employment authority' },
      domain: 'kieli',
      due: { kind: 'working-days', count: 5 },
      helper: null,
      note: { fi: 'Tai kunta.', en: 'Or the municipality.' },
    },
    {
      title: {
        fi: 'Pankkitili ja tunnistautuminen, ohjaaja mukana',
        en: 'Bank account and identification, with the counsellor',
      },
      owner: 'asiakas',
      ownerName: null,
      domain: 'toimeentulo',
      due: { kind: 'weeks', count: 2 },
      helper: { fi: 'sosiaaliohjaaja', en: 'social instructor' },
      note: null,
    },
    {
      title: {
        fi: 'Ilmoittautuminen Kela-infoon omalla kielellä',
        en: 'Registering for a Kela information session in own language',
      },
      owner: 'asiakas',
      ownerName: null,
      domain: 'kieli',
      due: { kind: 'months', count: 1 },
      helper: null,
      note: null,
    },
    {
      title: {
        fi: 'Seuraavaan aikaan sama tulkki, jos asiakas haluaa',
        en: 'The same interpreter next time, if the client wants',
      },
      owner: 'hyvinvointialue',
      ownerName: null,
      domain: 'kieli',
      due: { kind: 'weeks', count: 1 },
      helper: null,
      note: null,
    },
  ],
  suggestedBenefits: [
    {
      code: 'perustoimeentulotuki',
      authority: 'kela',
      domain: 'toimeentulo',
      note: { fi: 'Mihin asti tuki on myönnetty?', en: 'Until when has it been granted?' },
    },
    { code: 'yleinen_asumistuki', authority: 'kela', domain: 'asuminen', note: null },
    {
      code: 'yleistuki',
      authority: 'kela',
      domain: 'toimeentulo',
      note: { fi: 'Kotoutumisajan työnhakija.', en: 'Jobseeker during the integration period.' },
    },
    {
      code: 'lapsilisa',
      authority: 'kela',
      domain: 'toimeentulo',
      note: { fi: 'Jos on lapsia: tarkistetaan.', en: 'If there are children: to be checked.' },
    },
    {
      code: 'taydentava_toimeentulotuki',
      authority: 'county',
      domain: 'toimeentulo',
      note: { fi: 'Kodin perushankinnat.', en: 'Basic things for a home.' },
    },
  ],
  terms: [
    'yleinen_asumistuki',
    'perustoimeentulotuki',
    'taydentava_toimeentulotuki',
    'yleistuki',
    'kotoutumissuunnitelma',
    'palvelutarpeen_arviointi',
    'asiakkuusvastaava',
    'tyovoimaviranomainen',
    'hakemus',
    'paatos',
    'arkipaiva',
    'tiliote',
  ],
  reach: {
    fi: 'Kelan asiakkuusvastaava 2 kuukautta, ma ja ke klo 12–14, tulkattu soittoaika',
    en: 'Kela’s named adviser for 2 months, Mon and Wed 12–14, interpreted calls',
  },
  followUp: { due: { kind: 'weeks', count: 3 }, channel: 'video' },
};
