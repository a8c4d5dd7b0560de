import type { choicesFi } from '../fi/choices.ts';

export const choicesEn: Record<keyof typeof choicesFi, string> = {
  'urgency.0': 'no hurry',
  'urgency.1': 'soon',
  'urgency.2': 'this week',
  'urgency.3': 'at once',

  'surveyState.ei_kasitelty': 'not discussed',
  'surveyState.kasitelty': 'discussed',
  'surveyState.ei_halua_puhua': 'does not want to talk about this',

  'actionStatus.sovittu': 'agreed',
  'actionStatus.aloitettu': 'started',
  'actionStatus.valmis': 'done',
  'actionStatus.ei_onnistunut': 'did not work out',
  'actionStatus.peruttu': 'cancelled',

  'benefitState.ei_haettu': 'not applied for',
  'benefitState.haetaan': 'being applied for',
  'benefitState.vireilla': 'pending',
  'benefitState.lisaselvitys': 'waiting for additional information',
  'benefitState.myonnetty': 'granted',
  'benefitState.hylatty': 'rejected',
  'benefitState.katkennut': 'stopped',
  'benefitState.muutoksenhaku': 'under review',

  'owner.asiakas': 'client',
  'owner.kela': 'Kela',
  'owner.hyvinvointialue': 'wellbeing services county',
  'owner.muu': 'someone else',
  'owner.client': 'client',
  'owner.county': 'wellbeing services county',
  'owner.employment': 'employment authority',
  'owner.other': 'someone else',

  'channel.video': 'video',
  'channel.phone': 'phone',
  'channel.visit': 'visit',

  'answer.yes': 'Yes',
  'answer.no': 'No',
};
