import type { PlanTemplate } from '../../server/domain/plan-template.ts';

/** Under 25 and no income of one's own for four months (DOMAIN.md §1, S1-5; §2.8). */
export const nuori: PlanTemplate = {
  code: 'nuori_ilman_tuloja',
  title: {
    fi: 'Alle 25-vuotias ilman tuloja',
    en: 'Under 25 without income',
    ar: 'دون سن 25 وبلا دخل',
  },
  summary: { fi: 'Oma tulo ja suunta', en: 'An income and a direction' },
  cards: ['toimeentulo', 'tyo_opiskelu', 'arki', 'terveys'],
  minutes: 45,
  minutesInterpreted: 90,
  goal: {
    fi: 'Nuorella on oma tulo ja suunta: opiskelu, työ tai kuntoutus.',
    en: 'The young person has an income and a direction: studies, work or rehabilitation.',
    ar: 'أن يكون للشاب أو الشابة دخل واتجاه: الدراسة أو العمل أو إعادة التأهيل.',
  },
  questions: [
    {
      text: {
        fi: 'Millainen päivä on, kun se menee hyvin?',
        en: 'What is a day like when it goes well?',
      },
      domain: 'arki',
    },
    {
      text: { fi: 'Millä elät nyt? Kuka maksaa ruoan?', en: 'What do you live on now? Who pays for food?' },
      domain: 'toimeentulo',
    },
    {
      text: {
        fi: 'Oletko hakenut opiskelupaikkaa? Mihin haluaisit?',
        en: 'Have you applied for a place to study? Where would you like to go?',
      },
      domain: 'tyo_opiskelu',
    },
    {
      text: {
        fi: 'Onko jaksamisessa jotain, mistä pitäisi puhua terveydenhuollossa? Saat jättää vastaamatta.',
        en: 'Is there something about how you cope that health care should know? You do not have to answer.',
      },
      domain: 'terveys',
    },
  ],
  suggestedActions: [
    {
      title: { fi: 'Ilmoittautuminen työnhakijaksi', en: 'Registering as a jobseeker' },
      owner: 'asiakas',
      ownerName: null,
      domain: 'tyo_opiskelu',
      due: { kind: 'working-days', count: 2 },
      helper: { fi: 'Ohjaamo', en: 'One-Stop Guidance Centre (Ohjaamo)' },
      note: null,
    },
    {
      title: {
        fi: 'Kaksi hakukohdetta valittu ja haku tehty',
        en: 'Two study places chosen and applied for',
      },
      owner: 'asiakas',
      ownerName: null,
      domain: 'tyo_opiskelu',
      due: { kind: 'event', event: 'hakuajan_paattyminen' },
      helper: { fi: 'opinto-ohjaaja tai Ohjaamo', en: 'study counsellor or Ohjaamo' },
      note: {
        fi: 'Määräpäivä on hakuajan viimeinen päivä.',
        en: 'Due on the last day of the application period.',
      },
    },
    {
      title: {
        fi: 'Selvitys nuoren kuntoutuksesta',
        en: 'Finding out about rehabilitation for young people',
      },
      owner: 'kela',
      ownerName: null,
      domain: 'tyo_opiskelu',
      due: { kind: 'working-days', count: 10 },
      helper: null,
      note: null,
    },
    {
      title: {
        fi: 'Tapaaminen sosiaaliohjaajan kanssa kotona tai kahvilassa',
        en: 'Meeting with a social instructor at home or in a café',
      },
      owner: 'hyvinvointialue',
      ownerName: null,
      domain: 'arki',
      due: { kind: 'weeks', count: 1 },
      helper: null,
      note: null,
    },
    // One row of the source, "Kela + hyvinvointialue", is two deeds: an action has one owner.
    {
      title: {
        fi: 'Arvio, onko perusosan alentaminen kohtuullista',
        en: 'Assessment of whether reducing the basic amount is reasonable',
      },
      owner: 'kela',
      ownerName: null,
      domain: 'toimeentulo',
      due: { kind: 'event', event: 'ennen_alentamista' },
      helper: null,
      note: { fi: 'Ennen alentamista.', en: 'Before the reduction.' },
    },
    {
      title: {
        fi: 'Sosiaalihuollon lausunto perusosan alentamisesta',
        en: 'Statement of social welfare on the reduction of the basic amount',
      },
      owner: 'hyvinvointialue',
      ownerName: null,
      domain: 'toimeentulo',
      due: { kind: 'event', event: 'ennen_alentamista' },
      helper: null,
      note: { fi: 'Ennen alentamista.', en: 'Before the reduction.' },
    },
  ],
  suggestedBenefits: [
    {
      code: 'perustoimeentulotuki',
      authority: 'kela',
      domain: 'toimeentulo',
      note: { fi: 'Onko tukea maksettu yli 4 kuukautta?', en: 'Has it been paid for over 4 months?' },
    },
    {
      code: 'yleistuki',
      authority: 'kela',
      domain: 'toimeentulo',
      note: {
        fi: 'Alle 25-vuotias: haku vähintään kahteen koulutukseen, muuten oikeus voi puuttua.',
        en: 'Under 25: at least two study places must be applied for, or the right may be missing.',
      },
    },
    {
      code: 'nuoren_kuntoutus',
      authority: 'kela',
      domain: 'tyo_opiskelu',
      note: { fi: 'Selvitetään, sopiiko kuntoutus.', en: 'Find out whether rehabilitation fits.' },
    },
    { code: 'opintotuki', authority: 'kela', domain: 'tyo_opiskelu', note: null },
  ],
  terms: [
    'yleistuki',
    'opintotuki',
    'kuntoutusraha',
    'perustoimeentulotuki',
    'perusosa',
    'ohjaamo',
    'tyovoimaviranomainen',
    'sosiaaliohjaaja',
    'paatos',
  ],
  reach: {
    fi: 'Sama Kelan ihminen 3 kuukautta, viesti tai soitto ti klo 13–15',
    en: 'The same person at Kela for 3 months, message or call Tue 13–15',
  },
  followUp: { due: { kind: 'months', count: 1 }, channel: 'phone' },
};
