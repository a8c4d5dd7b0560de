/** Values that the plan's fields may take. The last part of an id is the stored code. */
export const choicesFi = {
  'urgency.0': 'ei kiirettä',
  'urgency.1': 'pian',
  'urgency.2': 'tällä viikolla',
  'urgency.3': 'heti',

  'surveyState.ei_kasitelty': 'ei käsitelty',
  'surveyState.kasitelty': 'käsitelty',
  'surveyState.ei_halua_puhua': 'ei halua puhua tästä',

  'actionStatus.sovittu': 'sovittu',
  'actionStatus.aloitettu': 'aloitettu',
  'actionStatus.valmis': 'valmis',
  'actionStatus.ei_onnistunut': 'ei onnistunut',
  'actionStatus.peruttu': 'peruttu',

  'benefitState.ei_haettu': 'ei haettu',
  'benefitState.haetaan': 'haetaan',
  'benefitState.vireilla': 'vireillä',
  'benefitState.lisaselvitys': 'odottaa lisäselvitystä',
  'benefitState.myonnetty': 'myönnetty',
  'benefitState.hylatty': 'hylätty',
  'benefitState.katkennut': 'katkennut',
  'benefitState.muutoksenhaku': 'muutoksenhaussa',

  'owner.asiakas': 'asiakas',
  'owner.kela': 'Kela',
  'owner.hyvinvointialue': 'hyvinvointialue',
  'owner.muu': 'joku muu',
  'owner.client': 'asiakas',
  'owner.county': 'hyvinvointialue',
  'owner.employment': 'työvoimaviranomainen',
  'owner.other': 'joku muu',

  'channel.video': 'video',
  'channel.phone': 'puhelin',
  'channel.visit': 'käynti paikalla',

  'answer.yes': 'Kyllä',
  'answer.no': 'Ei',
} as const;
