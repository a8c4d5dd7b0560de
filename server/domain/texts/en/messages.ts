import type { messagesFi } from '../fi/messages.ts';

export const messagesEn: Record<keyof typeof messagesFi, string> = {
  'message.client': 'Meeting {when}. Open the link: {link} Help: {phone}',
  'message.interpreter':
    'Interpreting {when}, {from} and {to}. Open the link 15 minutes before: {link} Technical help: {phone}',
  'message.code.client': 'The official tells you the code by phone.',
  'message.code.interpreter': 'The interpreting service tells you the code.',

  'law.county': 'By law, social services may see some Kela information. We tell you what.',
  'law.county.unchanged':
    'By law, social services may see some Kela information. The permission does not change that.',
};
