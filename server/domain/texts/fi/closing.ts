/** Closing: the five mandatory things, what is missing, and the cards that are read back one by one. */
export const closingFi = {
  'closing.title': 'Kerralla kuntoon',
  'closing.sharedGoal': 'Yhteinen tavoite',
  'closing.action': 'Ainakin yksi teko',
  'closing.ownerAndDue': 'Jokaisella teolla tekijä ja päivä',
  'closing.leadPerson': 'Yhteyshenkilö',
  'closing.followUp': 'Seuranta',

  'missing.sharedGoal': 'Mikä on yhteinen tavoite?',
  'missing.action': 'Mitä tehdään ensin? Yhtään tekoa ei ole vielä sovittu.',
  'missing.owner': '{row}: kuka tekee?',
  'missing.due': '{row}: mihin päivään mennessä?',
  'missing.leadPerson': 'Kuka on yhteyshenkilö?',
  'missing.followUp': 'Milloin katsotte yhdessä, miten meni?',

  'readback.goal': 'Yhteinen tavoite on: {goal}',
  'readback.action.you': 'Sinä teet tämän: {what}\nViimeinen päivä: {when}',
  'readback.action.you.helped': 'Sinä teet tämän: {what}\nViimeinen päivä: {when}\nApuna: {helper}',
  'readback.action.other': 'Tämän tekee {who}: {what}\nViimeinen päivä: {when}',
  'readback.benefit': '{benefit}, {authority}: {state}.',
  'readback.leadPerson': 'Sinun yhteyshenkilösi on {name}, {authority}.',
  'readback.followUp': 'Katsomme yhdessä, miten meni: {when}, {channel}.',
  'readback.followUp.date': 'Katsomme yhdessä, miten meni: {when}',
  'readback.followUp.none': 'Seurantaa ei sovita. Syy: {reason}',
} as const;
