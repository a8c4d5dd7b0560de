import type { planFi } from '../fi/plan.ts';

export const planEn: Record<keyof typeof planFi, string> = {
  'plan.title': 'Shared plan',
  'plan.section.goal': 'Goal',
  'plan.section.survey': 'Situation',
  'plan.section.actions': 'Who does what',
  'plan.section.benefits': 'Benefits and decisions',
  'plan.section.leadPerson': 'Contact person',
  'plan.section.followUp': 'Follow-up',
  'plan.section.ownView': 'Own view',

  'plan.sharedGoal.label': 'Shared goal',
  'plan.sharedGoal.help': 'What do we want to achieve together? Use the client’s own words if you can.',

  'plan.survey.clientWords.label': 'In own words',
  'plan.survey.interpretedText.label': 'As interpreted',
  'plan.survey.kelaView.label': 'As Kela sees it',
  'plan.survey.kelaView.help': 'What Kela knows and sees about this topic.',
  'plan.survey.countyView.label': 'As social services see it',
  'plan.survey.countyView.help': 'What social services know and see about this topic.',
  'plan.survey.triedBefore.label': 'Where help was sought before',
  'plan.survey.triedBefore.help': 'Where was help sought? What happened then?',
  'plan.survey.urgency.label': 'Urgency',
  'plan.survey.state.label': 'Discussed or not',

  'plan.action.title.label': 'What',
  'plan.action.title.help': 'One action in one sentence.',
  'plan.action.owner.label': 'Who',
  'plan.action.ownerName.label': 'Name',
  'plan.action.helper.label': 'With help from',
  'plan.action.due.label': 'When',
  'plan.action.domain.label': 'Topic',
  'plan.action.status.label': 'Progress',

  'plan.benefit.code.label': 'Benefit',
  'plan.benefit.title.label': 'Name of the benefit',
  'plan.benefit.authority.label': 'Who decides',
  'plan.benefit.state.label': 'State',
  'plan.benefit.date.label': 'Date',
  'plan.benefit.domain.label': 'Topic',
  'plan.benefit.note.label': 'Note',
  'plan.benefit.note.help': 'What is still needed, from where and by when.',

  'plan.leadPerson.authority.label': 'From',
  'plan.leadPerson.name.label': 'Name',
  'plan.leadPerson.name.help': 'The person whom the client may contact.',

  'plan.followUp.date.label': 'When',
  'plan.followUp.channel.label': 'How',
  'plan.followUp.none.label': 'No follow-up',
  'plan.followUp.none.help': 'Write the reason if no follow-up is needed.',
  'plan.followUp.noneReason.label': 'Reason',
  'plan.ownView.label': 'The client’s own view',
  'plan.ownView.help': 'The client’s own words, if the client sees the matter differently.',

  'plan.hidden.client': 'not shown to the client',
  'plan.hidden.client.reason':
    'This stays with social services alone. Somebody may sit beside the client: do not read it aloud.',
  'plan.hidden.kela': 'not shown to Kela',
  'plan.hidden.kela.reason':
    'The client did not allow us to talk about this with Kela. It is not discussed while Kela is present.',
  'plan.hidden.county': 'not shown to social services',
  'plan.hidden.county.reason':
    'The client did not allow us to talk about this with social services. It is not discussed while they are present.',
};
