import type { PlanTemplate } from '../../server/domain/plan-template.ts';

/** Rent arrears and a threat of eviction: the commonest joint situation (DOMAIN.md §1, S3-14; §2.9). */
export const vuokravelka: PlanTemplate = {
  code: 'vuokravelka_haato',
  title: {
    fi: 'Vuokravelka ja häätöuhka',
    en: 'Rent arrears and a threat of eviction',
    ar: 'ديون الإيجار وخطر الإخلاء',
  },
  summary: { fi: 'Koti säilyy ja tuet kuntoon', en: 'Keep the home, put benefits in order' },
  cards: ['toimeentulo', 'asuminen', 'velat', 'terveys'],
  minutes: 30,
  minutesInterpreted: 60,
  goal: {
    fi: 'Koti säilyy ja tuet ovat kunnossa ennen muuttopäivää.',
    en: 'The home is kept and the benefits are in order before the moving day.',
    ar: 'يبقى المسكن وتكون المساعدات منظمة قبل يوم الإخلاء.',
  },
  questions: [
    {
      text: {
        fi: 'Montako vuokraa on maksamatta ja mistä kuusta alkaen?',
        en: 'How many rents are unpaid, and since which month?',
      },
      domain: 'asuminen',
    },
    {
      text: {
        fi: 'Onko tullut haaste käräjäoikeudesta tai muuttokehotus ulosotosta? Mikä päivä siinä on?',
        en: 'Has there been a summons from the district court or a notice to move out? Which date does it have?',
      },
      domain: 'asuminen',
    },
    {
      text: {
        fi: 'Oletko puhunut vuokranantajan kanssa? Saako sosiaalityöntekijä soittaa?',
        en: 'Have you talked with the landlord? May the social worker call?',
      },
      domain: 'asuminen',
    },
    {
      text: {
        fi: 'Mikä tuki on katkennut tai hakematta (asumistuki, työttömyystuki, toimeentulotuki)?',
        en: 'Which benefit has stopped or not been applied for (housing, unemployment, social assistance)?',
      },
      domain: 'toimeentulo',
    },
  ],
  suggestedActions: [
    {
      title: {
        fi: 'Soitto vuokranantajalle, maksusuunnitelma (vuokra ja lyhennys)',
        en: 'Call to the landlord, payment plan (rent and instalment)',
      },
      owner: 'hyvinvointialue',
      ownerName: null,
      domain: 'asuminen',
      due: { kind: 'working-days', count: 1 },
      helper: null,
      note: null,
    },
    {
      title: {
        fi: 'Asumistuen tarkistus ja toimeentulotuen hakemus valmiiksi tapaamisessa',
        en: 'Housing allowance review and social assistance application, done in the meeting',
      },
      owner: 'kela',
      ownerName: null,
      domain: 'toimeentulo',
      due: { kind: 'today' },
      helper: null,
      note: null,
    },
    {
      title: {
        fi: 'Päätös ehkäisevästä toimeentulotuesta vuokravelkaan',
        en: 'Decision on preventive social assistance for the rent arrears',
      },
      owner: 'hyvinvointialue',
      ownerName: null,
      domain: 'toimeentulo',
      due: { kind: 'working-days', count: 7 },
      helper: null,
      note: null,
    },
    {
      title: {
        fi: 'Vuokran maksu suoraan vuokranantajalle (valtuutus)',
        en: 'Rent paid straight to the landlord (authorisation)',
      },
      owner: 'asiakas',
      ownerName: null,
      domain: 'asuminen',
      due: { kind: 'today' },
      helper: null,
      note: null,
    },
    {
      title: {
        fi: 'Pyyntö muuttopäivän siirrosta ulosottoon',
        en: 'Request to enforcement to postpone the moving day',
      },
      owner: 'hyvinvointialue',
      ownerName: null,
      domain: 'asuminen',
      due: { kind: 'at-once' },
      helper: null,
      note: {
        fi: 'Jos muuttokehotus on tullut. Vuokranantajan suostumus auttaa.',
        en: 'If a notice to move out has come. The landlord’s consent helps.',
      },
    },
    {
      title: {
        fi: 'Kirjeet avataan yhdessä ohjaajan kanssa',
        en: 'Letters are opened together with the counsellor',
      },
      owner: 'asiakas',
      ownerName: null,
      domain: 'velat',
      due: { kind: 'working-days', count: 3 },
      helper: { fi: 'sosiaaliohjaaja', en: 'social instructor' },
      note: null,
    },
  ],
  suggestedBenefits: [
    { code: 'yleinen_asumistuki', authority: 'kela', domain: 'asuminen', note: null },
    {
      code: 'perustoimeentulotuki',
      authority: 'kela',
      domain: 'toimeentulo',
      note: {
        fi: 'Takautuva haku: perustelu häätöuhka.',
        en: 'Applying for past months: the reason is the threat of eviction.',
      },
    },
    {
      code: 'ehkaiseva_toimeentulotuki',
      authority: 'county',
      domain: 'toimeentulo',
      note: {
        fi: 'Kelan päätös ensin; kiireessä alue voi tehdä päätöksen heti.',
        en: 'Kela’s decision first; in a hurry the county may decide at once.',
      },
    },
  ],
  terms: [
    'vuokravelka',
    'haatouhka',
    'muuttokehotus',
    'ulosotto',
    'vuokranantaja',
    'maksusuunnitelma',
    'yleinen_asumistuki',
    'perustoimeentulotuki',
    'ehkaiseva_toimeentulotuki',
    'tiliote',
    'paatos',
    'arkipaiva',
  ],
  reach: {
    fi: 'Kelan yhteyshenkilö 4 viikkoa, ti ja to klo 9–11',
    en: 'Kela’s contact person for 4 weeks, Tue and Thu 9–11',
  },
  followUp: { due: { kind: 'weeks', count: 2 }, channel: 'phone' },
};
