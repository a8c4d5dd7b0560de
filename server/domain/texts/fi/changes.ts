/**
 * One sentence for one change, composed of two: who did it (`change.*`) and to what (`changed.*`).
 * `{row}` is the row's own title, the topic's name or the benefit's name.
 */
export const changesFi = {
  'change.set': '{who} muutti: {what}',
  'change.set.you': 'Sinä muutit: {what}',
  'change.insert': '{who} lisäsi: {what}',
  'change.insert.you': 'Sinä lisäsit: {what}',
  'change.remove': '{who} poisti: {what}',
  'change.remove.you': 'Sinä poistit: {what}',
  'change.words': '{who} kirjasi asiakkaan sanat: {what}',
  'change.words.you': 'Sinä kirjasit asiakkaan sanat: {what}',

  'changed.sharedGoal': 'yhteinen tavoite',
  'changed.survey.clientWords': '{row}',
  'changed.survey.interpretedText': 'tulkattu teksti, {row}',
  'changed.survey.kelaView': 'Kelan silmin, {row}',
  'changed.survey.countyView': 'sosiaalityön silmin, {row}',
  'changed.survey.triedBefore': 'mistä apua on haettu, {row}',
  'changed.survey.strengths': 'mikä auttaa, {row}',
  'changed.survey.urgency': 'kiire, {row}',
  'changed.survey.state': 'onko käsitelty, {row}',
  'changed.action': 'teko, {row}',
  'changed.action.title': 'teon nimi, {row}',
  'changed.action.owner': 'kuka tekee, {row}',
  'changed.action.helper': 'kuka auttaa, {row}',
  'changed.action.due': 'milloin, {row}',
  'changed.action.domain': 'aihe, {row}',
  'changed.action.status': 'missä mennään, {row}',
  'changed.benefit': 'tuki, {row}',
  'changed.benefit.state': 'tuen tilanne, {row}',
  'changed.benefit.domain': 'tuen aihe, {row}',
  'changed.benefit.dates': 'tuen päivät, {row}',
  'changed.benefit.note': 'tuen huomio, {row}',
  'changed.leadPerson': 'yhteyshenkilö',
  'changed.followUp': 'seuranta',

  'change.writing': '{who} kirjoittaa',
  'change.written': '{who} {time}',
  'words.source': '{client}. {interpreter} tulkkasi, {writer} kirjasi {time}.',
  'words.source.direct': '{client}. {writer} kirjasi {time}.',
} as const;
