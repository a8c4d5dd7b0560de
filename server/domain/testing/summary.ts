import type { AppendixDocument, AppendixPart } from '../summary/appendix.ts';
import { notADecisionOf, words, type PartyFacts, type SummaryDocument } from '../summary/document.ts';

const at = (time: string) => `2026-11-24T${time}:00.000Z`;
const notice = (noticeId: string) => ({
  noticeId,
  version: 1,
  lang: 'ar',
  hash: '5e1c0a7d4f1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5',
});

const parties: readonly PartyFacts[] = [
  {
    authority: 'county',
    organisation: 'Pohjois-Pohjanmaan hyvinvointialue',
    unit: 'Haukiputaan hyvinvointikeskus',
  },
  { authority: 'kela', organisation: 'Kela', unit: 'Pohjoinen asiakaspalvelu' },
];

/** A whole meeting of invented people, for tests and for looking at the paper. */
export const exampleSummary: SummaryDocument = {
  schema: 'kerralla.summary/1',
  service: 'Kerralla',
  notADecision: notADecisionOf(parties),
  meeting: {
    id: 'mtg_01K9TESTMEETING0000000000A',
    head: { seq: 147, hash: '9c41d7e2a0b35f6877c1f0e2d3b4a5968778695a4b3c2d1e0f9e8d7c6b5a4930' },
    frozenAt: at('08:39'),
    startedAt: at('08:00'),
    endedAt: at('08:43'),
    language: 'ar',
    interpreted: true,
  },
  topic: { template: 'vuokravelka_haato', name: 'Vuokravelka ja häätöuhka' },
  parties,
  participants: [
    {
      role: 'client',
      name: 'Layla Haddad',
      title: null,
      organisation: null,
      joinedAt: at('08:01'),
      leftAt: null,
      recognised: 'known',
    },
    {
      role: 'interpreter',
      name: 'Ahmed Saleh',
      title: null,
      organisation: null,
      joinedAt: at('08:01'),
      leftAt: null,
      recognised: 'code',
    },
    {
      role: 'county',
      name: 'Mikko Laine',
      title: 'sosiaalityöntekijä',
      organisation: 'Pohjois-Pohjanmaan hyvinvointialue',
      joinedAt: at('08:00'),
      leftAt: null,
      recognised: 'login',
    },
    {
      role: 'kela',
      name: 'Satu Niemi',
      title: 'etuusasiantuntija',
      organisation: 'Kela',
      joinedAt: at('08:07'),
      leftAt: null,
      recognised: 'login',
    },
  ],
  consent: {
    presence: { answer: 'yes', at: at('08:05'), manner: 'own-tap', notice: notice('presence') },
    cards: [
      { domain: 'toimeentulo', answer: 'yes', at: at('08:09'), manner: 'own-tap', notice: notice('scope') },
      { domain: 'asuminen', answer: 'yes', at: at('08:10'), manner: 'own-tap', notice: notice('scope') },
      { domain: 'velat', answer: 'yes', at: at('08:10'), manner: 'spoken', notice: notice('scope') },
      { domain: 'terveys', answer: 'no', at: at('08:11'), manner: 'own-tap', notice: notice('scope') },
    ],
    acknowledgements: [
      { authority: 'county', official: 'Mikko Laine', at: at('08:12') },
      { authority: 'kela', official: 'Satu Niemi', at: at('08:12') },
    ],
    withdrawnAt: null,
    statutory: words('Sosiaalityö saa nähdä osan Kela-tiedoista lain mukaan. Kerromme, mitä.'),
  },
  sharedGoal: words('Koti säilyy ja tuet ovat kunnossa ennen muuttopäivää.'),
  survey: [
    {
      domain: 'asuminen',
      ownWords: words(
        'أحتاج إلى 742,50 يورو لدفع الإيجار قبل 18.12.2026، وقد اتصلت بالسيدة Virtanen في Kela مرتين.\nلم أفتح الرسائل لأنني كنت خائفة.',
        'ar',
      ),
      interpreted: words(
        'Tarvitsen 742,50 euroa vuokraan ennen 18.12.2026. Soitin Virtaselle Kelaan kaksi kertaa. En avannut kirjeitä, koska pelkäsin.',
      ),
      kelaView: words('Asumistuen vuositarkistus on tekemättä, ja maksu on päättynyt.'),
      countyView: words('Haaste on tullut. Vuokranantaja odottaa yhteydenottoa 18.12. asti.'),
      triedBefore: words('Kelan puhelinpalvelusta lokakuussa. Odotusaika oli pitkä, eikä tulkkia ollut.'),
      state: 'kasitelty',
      urgency: 3,
    },
    {
      domain: 'toimeentulo',
      ownWords: words('لا أعرف ماذا أكتب في الطلب.', 'ar'),
      interpreted: words('En tiedä, mitä hakemukseen pitää kirjoittaa.'),
      kelaView: words('Toimeentulotukea ei ole haettu marraskuulle.'),
      countyView: null,
      triedBefore: null,
      state: 'kasitelty',
      urgency: 2,
    },
    {
      domain: 'voimavarat',
      ownWords: words('أولادي يحبون المدرسة.', 'ar'),
      interpreted: words('Lapseni viihtyvät koulussa.'),
      kelaView: null,
      countyView: null,
      triedBefore: null,
      state: 'kasitelty',
      urgency: null,
    },
  ],
  actions: [
    {
      what: words('Soitto vuokranantajalle, maksusuunnitelma'),
      owner: 'county',
      person: 'Mikko Laine',
      due: '2026-11-25',
      helper: null,
      domain: 'asuminen',
      state: 'sovittu',
    },
    {
      what: words('Asumistuen tarkistus ja toimeentulotuen hakemus valmiiksi tapaamisessa'),
      owner: 'kela',
      person: 'Satu Niemi',
      due: '2026-11-24',
      helper: null,
      domain: 'toimeentulo',
      state: 'aloitettu',
    },
    {
      what: words('Tiliotteet kahdelta kuukaudelta Kelaan'),
      owner: 'client',
      person: 'Layla Haddad',
      due: '2026-11-27',
      helper: words('apuna sosiaaliohjaaja'),
      domain: 'toimeentulo',
      state: 'sovittu',
    },
    {
      what: words('Päätös ehkäisevästä toimeentulotuesta vuokravelkaan'),
      owner: 'county',
      person: null,
      due: '2026-12-03',
      helper: null,
      domain: 'velat',
      state: 'sovittu',
    },
  ],
  benefits: [
    {
      name: 'Yleinen asumistuki',
      authority: 'kela',
      state: 'katkennut',
      date: '2026-12-03',
      domain: 'asuminen',
      note: words('Tarkistus tehdään tänään.'),
    },
    {
      name: 'Perustoimeentulotuki',
      authority: 'kela',
      state: 'haetaan',
      date: null,
      domain: 'toimeentulo',
      note: null,
    },
    {
      name: 'Ehkäisevä toimeentulotuki',
      authority: 'county',
      state: 'haetaan',
      date: null,
      domain: 'velat',
      note: null,
    },
  ],
  leadPerson: {
    authority: 'kela',
    name: 'Satu Niemi',
    title: 'etuusasiantuntija',
    contact: words('Soittoaika maanantaisin ja keskiviikkoisin klo 12–14 tulkin kanssa.'),
  },
  followUp: {
    kind: 'date',
    date: '2026-12-15',
    channel: 'video',
    participants: words('Samat ihmiset, tulkki varattu.'),
  },
  interpretation: {
    name: 'Ahmed Saleh',
    from: 'fi',
    to: 'ar',
    startedAt: at('08:01'),
    endedAt: at('08:43'),
    byPhone: [],
    secrecy: { ...notice('secrecy'), lang: 'fi' },
    readBack: ['Teko 1', 'Teko 2', 'Teko 3', 'Teko 4', 'Seuranta'].map((title, i) => ({
      title,
      hash: String(i).repeat(64),
      lang: 'ar',
      confirmedAt: at(`08:3${i}`),
    })),
  },
  ownView: null,
  appendix: true,
  signers: [
    { field: 'client', role: 'client', name: 'Layla Haddad', organisation: null },
    {
      field: 'county',
      role: 'county',
      name: 'Mikko Laine',
      organisation: 'Pohjois-Pohjanmaan hyvinvointialue',
    },
    { field: 'kela', role: 'kela', name: 'Satu Niemi', organisation: 'Kela' },
    { field: 'interpreter', role: 'interpreter', name: 'Ahmed Saleh', organisation: null },
  ],
};

const nothingSaid = {
  ownWords: null,
  interpreted: null,
  kelaView: null,
  countyView: null,
  triedBefore: null,
  urgency: null,
  state: null,
};

const countyPart: AppendixPart = {
  party: { authority: 'county', organisation: 'Pohjois-Pohjanmaan hyvinvointialue' },
  client: true,
  survey: [
    {
      domain: 'terveys',
      ownWords: words('ظهري يؤلمني.', 'ar'),
      interpreted: words('Selkääni sattuu.'),
      kelaView: null,
      countyView: words('Lääkärin lausunto puuttuu.'),
      triedBefore: null,
      urgency: 1,
      state: 'kasitelty',
    },
  ],
  actions: [
    {
      what: words('Aika terveysaseman lääkärille'),
      owner: 'county',
      person: 'Mikko Laine',
      due: '2026-11-30',
      helper: null,
      domain: 'terveys',
      state: 'sovittu',
    },
  ],
  benefits: [
    {
      name: 'Omaishoidon tuki',
      authority: 'county',
      state: 'haetaan',
      date: null,
      domain: 'terveys',
      note: words('Selvitetään lääkärin jälkeen.'),
    },
  ],
};

/** What only the county and the client may see of that meeting. */
export const exampleAppendix: AppendixDocument = {
  schema: 'kerralla.appendix/1',
  service: 'Kerralla',
  meeting: exampleSummary.meeting,
  summarySha256: 'c'.repeat(64),
  topic: exampleSummary.topic.name,
  client: 'Layla Haddad',
  parts: [countyPart],
};

/** The client's own, when Kela has also written what the county may not see, and she what neither may. */
export const exampleClientAppendix: AppendixDocument = {
  ...exampleAppendix,
  parts: [
    countyPart,
    {
      party: { authority: 'kela', organisation: 'Kela' },
      client: true,
      survey: [{ ...nothingSaid, domain: 'terveys', kelaView: words('Sairauspäivärahaa ei ole haettu.') }],
      actions: [],
      benefits: [],
    },
    {
      party: null,
      client: true,
      survey: [{ ...nothingSaid, domain: 'perhe', ownWords: words('لا أجرؤ على العودة.', 'ar') }],
      actions: [],
      benefits: [],
    },
  ],
};

/** The county's own, when it has also written of safety. */
export const exampleCountyAppendix: AppendixDocument = {
  ...exampleAppendix,
  parts: [
    countyPart,
    {
      party: countyPart.party,
      client: false,
      survey: [{ ...nothingSaid, domain: 'turva', countyView: words('Turvakodin numero on annettu.') }],
      actions: [],
      benefits: [],
    },
  ],
};
