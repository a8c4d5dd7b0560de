import type { closingFi } from '../fi/closing.ts';

export const closingEn: Record<keyof typeof closingFi, string> = {
  'closing.title': 'All done in one go',
  'closing.sharedGoal': 'Shared goal',
  'closing.action': 'At least one action',
  'closing.ownerAndDue': 'Every action has a doer and a day',
  'closing.leadPerson': 'Contact person',
  'closing.followUp': 'Follow-up',

  'missing.sharedGoal': 'What is the shared goal?',
  'missing.action': 'What is done first? No action has been agreed yet.',
  'missing.owner': '{row}: who does it?',
  'missing.due': '{row}: by which day?',
  'missing.leadPerson': 'Who is the contact person?',
  'missing.followUp': 'When do you look together at how it went?',

  'readback.goal': 'The shared goal is: {goal}',
  'readback.action.you': 'You do this: {what}\nLast day: {when}',
  'readback.action.you.helped': 'You do this: {what}\nLast day: {when}\nWith help from: {helper}',
  'readback.action.other': 'This is done by {who}: {what}\nLast day: {when}',
  'readback.benefit': '{benefit}, {authority}: {state}.',
  'readback.leadPerson': 'Your contact person is {name}, {authority}.',
  'readback.followUp': 'We look together at how it went: {when}, {channel}.',
  'readback.followUp.date': 'We look together at how it went: {when}',
  'readback.followUp.none': 'No follow-up is agreed. Reason: {reason}',
};
