import type { PlanTemplate } from '../../server/domain/plan-template.ts';

/** A benefit has stopped (DOMAIN.md §1, S3-15; §2.8). */
export const katkos: PlanTemplate = {
  code: 'etuuden_katkos',
  title: { fi: 'Tuen maksu on katkennut', en: 'A benefit has stopped', ar: 'توقف دفع إحدى المساعدات' },
  summary: { fi: 'Miksi katkesi, miten rahat riittävät', en: 'Why it stopped, how the money lasts' },
  cards: ['toimeentulo', 'asuminen', 'tyo_opiskelu', 'terveys'],
  minutes: 30,
  minutesInterpreted: 60,
  goal: {
    fi: 'Selvitämme, miksi tuki katkesi, ja miten rahat riittävät siihen asti.',
    en: 'We find out why the benefit stopped, and how the money lasts until then.',
    ar: 'نعرف سبب توقف المساعدة، وكيف يكفي المال حتى ذلك الحين.',
  },
  questions: [
    {
      text: {
        fi: 'Mikä tuki ja mistä päivästä alkaen jäi tulematta?',
        en: 'Which benefit did not come, and since which day?',
      },
      domain: 'toimeentulo',
    },
    {
      text: {
        fi: 'Mitä elämässä tapahtui juuri silloin (muutto, ero, sairaus, työ loppui)?',
        en: 'What happened in your life just then (moving, separation, illness, work ended)?',
      },
      domain: null,
    },
    {
      text: { fi: 'Onko ruokaa ja lääkkeitä nyt?', en: 'Do you have food and medicine now?' },
      domain: 'toimeentulo',
    },
    {
      text: {
        fi: 'Onko Kela antanut kehotuksen hakea muuta tukea? Mikä on viimeinen päivä?',
        en: 'Has Kela told you to apply for another benefit? What is the last day?',
      },
      domain: 'toimeentulo',
    },
  ],
  suggestedActions: [
    {
      title: { fi: 'Selvitetään katkoksen syy', en: 'The reason for the break is found out' },
      owner: 'kela',
      ownerName: null,
      domain: 'toimeentulo',
      due: { kind: 'today' },
      helper: null,
      note: {
        fi: 'Työnhaku katkennut, selvitys puuttuu, karenssi tai odotusaika?',
        en: 'Job search ended, information missing, suspension or waiting period?',
      },
    },
    {
      title: { fi: 'Työnhaku voimaan', en: 'Job search valid again' },
      owner: 'asiakas',
      ownerName: null,
      domain: 'tyo_opiskelu',
      due: { kind: 'working-days', count: 1 },
      helper: { fi: 'työvoimaviranomainen, ohjaaja vieressä', en: 'employment authority, counsellor beside' },
      note: null,
    },
    {
      title: {
        fi: 'Selvitys Kelalle kehotukseen, tai vastaus, miksi ei voi hakea',
        en: 'Answer to Kela’s request, or the reason why it cannot be done',
      },
      owner: 'asiakas',
      ownerName: null,
      domain: 'toimeentulo',
      due: { kind: 'event', event: 'kehotus_plus_1kk' },
      helper: { fi: 'sosiaaliohjaaja', en: 'social instructor' },
      note: {
        fi: 'Määräpäivä on kehotus + 1 kk. Jos vastausta ei tule, perusosa voi pienentyä puoleen.',
        en: 'Due one month from the request. Without an answer the basic amount may fall to half.',
      },
    },
    {
      title: {
        fi: 'Välttämätön ruoka ja lääkkeet: maksusitoumus tai ehkäisevä tuki',
        en: 'Necessary food and medicine: voucher or preventive assistance',
      },
      owner: 'hyvinvointialue',
      ownerName: null,
      domain: 'toimeentulo',
      due: { kind: 'at-once' },
      helper: null,
      note: null,
    },
    {
      title: { fi: 'Laskujen eräpäivien siirto', en: 'Later due dates for bills' },
      owner: 'asiakas',
      ownerName: null,
      domain: 'toimeentulo',
      due: { kind: 'working-days', count: 3 },
      helper: { fi: 'sosiaaliohjaaja', en: 'social instructor' },
      note: null,
    },
  ],
  suggestedBenefits: [
    {
      code: 'yleistuki',
      authority: 'kela',
      domain: 'toimeentulo',
      note: {
        fi: 'Työttömyystuki: 30.4.2026 asti työmarkkinatuki, 1.5.2026 alkaen yleistuki.',
        en: 'Unemployment: labour market subsidy until 30 April 2026, general support allowance from 1 May 2026.',
      },
    },
    {
      code: 'perustoimeentulotuki',
      authority: 'kela',
      domain: 'toimeentulo',
      note: {
        fi: 'Onko kiire: ruoka tai lääkkeet lopussa?',
        en: 'Is it urgent: is food or medicine running out?',
      },
    },
    { code: 'taydentava_toimeentulotuki', authority: 'county', domain: 'toimeentulo', note: null },
  ],
  terms: [
    'katkos',
    'ensisijainen_etuus',
    'kehotus',
    'yleistuki',
    'tyomarkkinatuki',
    'perustoimeentulotuki',
    'perusosa',
    'maksusitoumus',
    'lisaselvitys',
    'tiliote',
    'paatos',
    'arkipaiva',
  ],
  reach: null,
  followUp: { due: { kind: 'weeks', count: 1 }, channel: 'video' },
};
