/** Labels and help of the plan's fields, in the order of the sheet. Help is for the one who writes. */
export const planFi = {
  'plan.title': 'Yhteinen suunnitelma',
  'plan.section.goal': 'Tavoite',
  'plan.section.survey': 'Tilanne',
  'plan.section.actions': 'Kuka tekee mitä',
  'plan.section.benefits': 'Tuet ja päätökset',
  'plan.section.leadPerson': 'Yhteyshenkilö',
  'plan.section.followUp': 'Seuranta',
  'plan.section.ownView': 'Oma näkemys',

  'plan.sharedGoal.label': 'Yhteinen tavoite',
  'plan.sharedGoal.help': 'Mitä haluamme saada yhdessä aikaan? Käytä asiakkaan omia sanoja, jos voit.',

  'plan.survey.clientWords.label': 'Omin sanoin',
  'plan.survey.interpretedText.label': 'Tulkattuna',
  'plan.survey.kelaView.label': 'Kelan silmin',
  'plan.survey.kelaView.help': 'Mitä Kela tietää ja näkee tästä aiheesta.',
  'plan.survey.countyView.label': 'Sosiaalityön silmin',
  'plan.survey.countyView.help': 'Mitä sosiaalityö tietää ja näkee tästä aiheesta.',
  'plan.survey.triedBefore.label': 'Mistä apua on haettu aiemmin',
  'plan.survey.triedBefore.help': 'Mistä apua on haettu? Mitä silloin tapahtui?',
  'plan.survey.urgency.label': 'Kiire',
  'plan.survey.state.label': 'Onko käsitelty',

  'plan.action.title.label': 'Mitä',
  'plan.action.title.help': 'Yksi teko yhdellä lauseella.',
  'plan.action.owner.label': 'Kuka',
  'plan.action.ownerName.label': 'Nimi',
  'plan.action.helper.label': 'Apuna',
  'plan.action.due.label': 'Milloin',
  'plan.action.domain.label': 'Aihe',
  'plan.action.status.label': 'Missä mennään',

  'plan.benefit.code.label': 'Tuki',
  'plan.benefit.title.label': 'Tuen nimi',
  'plan.benefit.authority.label': 'Kuka päättää',
  'plan.benefit.state.label': 'Tilanne',
  'plan.benefit.date.label': 'Päivä',
  'plan.benefit.domain.label': 'Aihe',
  'plan.benefit.note.label': 'Huomio',
  'plan.benefit.note.help': 'Mitä vielä tarvitaan, mistä ja milloin.',

  'plan.leadPerson.authority.label': 'Mistä',
  'plan.leadPerson.name.label': 'Nimi',
  'plan.leadPerson.name.help': 'Ihminen, johon asiakas voi ottaa yhteyttä.',

  'plan.followUp.date.label': 'Milloin',
  'plan.followUp.channel.label': 'Miten',
  'plan.followUp.none.label': 'Ei seurantaa',
  'plan.followUp.none.help': 'Kirjaa syy, jos seurantaa ei tarvita.',
  'plan.followUp.noneReason.label': 'Syy',
  'plan.ownView.label': 'Asiakkaan oma näkemys',
  'plan.ownView.help': 'Asiakkaan omat sanat, jos hän näkee asian toisin.',

  'plan.hidden.client': 'ei näy asiakkaalle',
  'plan.hidden.client.reason':
    'Tämä jää vain sosiaalityölle. Asiakkaan vieressä voi istua joku: älä lue tätä ääneen.',
  'plan.hidden.kela': 'ei näy Kelalle',
  'plan.hidden.kela.reason':
    'Asiakas ei antanut lupaa puhua tästä Kelan kanssa. Tästä ei puhuta, kun Kela on mukana.',
  'plan.hidden.county': 'ei näy sosiaalityölle',
  'plan.hidden.county.reason':
    'Asiakas ei antanut lupaa puhua tästä sosiaalityön kanssa. Tästä ei puhuta, kun sosiaalityö on mukana.',
} as const;
