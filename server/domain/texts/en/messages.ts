import type { messagesFi } from '../fi/messages.ts';

export const messagesEn: Record<keyof typeof messagesFi, string> = {
  'message.client': 'Meeting {when}. Open the link: {link} Help: {phone}',
  'message.client.laterSignature':
    'You can accept the summary until {until}. Open the link: {link} Help: {phone}',
  'message.client.news': 'There is something new in your plan. Open the link: {link} Help: {phone}',
  'message.interpreter':
    'Interpreting {when}, {from} and {to}. Open the link 15 minutes before: {link} Technical help: {phone}',
  'message.authority':
    'Joint meeting {when}. Topic: {topic}. Language: {language}. Length: {minutes} min. Unit: {unit}.',
  'message.code': 'Code: {code}',
  'message.code.client': 'The official tells the code by phone.',
  'message.code.interpreter': 'The interpreting agency tells the code.',
  'message.calendar.title': 'Meeting',
  'message.calendar.body': 'Open the meeting from the link that you were sent. Help: {phone}',
  'message.interpreting.none': 'no interpreter',

  'help.phone': 'Help: {phone}',
  'help.phone.failure': 'Something does not work? Call {phone}.',
  'help.emergency': 'In an emergency call 112.',

  'law.county': 'By law, social services may see some of your Kela information. We tell you what.',
  'law.county.unchanged':
    'By law, social services may see some Kela information. The permission does not change that.',
  'law.decision.kela': 'You can ask for a review of Kela’s decision. The decision says how and by which day.',
  'law.decision.county':
    'You can ask for a review of the county’s decision. The decision says how and by which day.',
  'law.ombudsperson': 'The social services ombudsperson gives advice about the county’s services.',
};
