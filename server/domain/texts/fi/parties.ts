/** People and authorities: names of roles, letters of marks, five phases and how a person was recognised. */
export const partiesFi = {
  'authority.kela': 'Kela',
  'authority.county': 'hyvinvointialue',
  // What the client calls the county's people: the work, not the organisation.
  'authority.county.plain': 'sosiaalityö',

  'role.kela': 'Kela',
  'role.county': 'sosiaalityö',
  'role.client': 'asiakas',
  'role.interpreter': 'tulkki',
  'role.service': 'palvelun leima',

  // One letter each; shape and colour tell the same, so the letters need only differ within a language.
  'mark.kela': 'K',
  'mark.county': 'H',
  'mark.client': 'A',
  'mark.interpreter': 'T',
  'mark.service': 'S',

  'person.you': 'Sinä',

  'phase.greeting': 'Tervehdys',
  'phase.permission': 'Lupa',
  'phase.joint': 'Yhdessä',
  'phase.summary': 'Yhteenveto',
  'phase.signing': 'Allekirjoitus',

  'phase.greeting.now': 'Nyt: tervehdimme.',
  'phase.presence.now': 'Nyt: kysymme, saako {authority} tulla mukaan.',
  'phase.disclosure.now': 'Nyt: kysymme, mistä saa puhua.',
  'phase.joint.now': 'Nyt: teemme suunnitelmaa yhdessä.',
  'phase.closing.now': 'Nyt: luemme, mitä on sovittu.',
  'phase.signing.now': 'Nyt: jokainen päättää, hyväksyykö yhteenvedon.',
  'phase.closed.now': 'Tapaaminen on päättynyt.',

  'recognised.login': 'kirjautui oman organisaationsa tunnuksilla',
  'recognised.code': 'tunnistettiin koodilla',
  'recognised.known': 'virkailija tunsi hänet',

  'recorded.no': 'Tätä tapaamista ei tallenneta.',
} as const;
