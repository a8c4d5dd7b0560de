import type { summaryFi } from '../fi/summary.ts';

export const summaryEn: Record<keyof typeof summaryFi, string> = {
  'summary.title': 'Summary of a joint meeting',
  'summary.notDecision':
    'This is a summary. This is not a decision. Kela and the wellbeing services county send their decisions separately.',
  'summary.notDecision.kela':
    'This is a summary. This is not a decision. Kela sends its decisions separately.',
  'summary.notDecision.county':
    'This is a summary. This is not a decision. The wellbeing services county sends its decisions separately.',

  'summary.actions.what': 'Action',
  'summary.actions.who': 'Who',
  'summary.actions.when': 'When',
  'summary.actions.helper': 'helped by {helper}',
  'summary.ownView': 'The client’s own view',

  'summary.interpreted': 'Interpreter {name}, {from} – {to}, {start}–{end}.',
  'summary.interpreted.not': 'The interpretation has not been attested.',
  'summary.consent.oral': 'The permission was valid only during the meeting.',
  'summary.consent.withdrawn':
    'The client withdrew the permission at {time}. After that there was no joint talk.',
  'summary.recorded': 'The meeting was not recorded.',

  'summary.hidden': 'This holds only what every signer may see. The rest is in a separate appendix.',
  'appendix.title': 'Appendix to the summary',
  'appendix.belongs': 'Belongs to the summary with the digest {hash}.',
  'appendix.part': 'Who this part is for',
  'appendix.part.readers': 'Only the client and {organisation} may see this part.',
  'appendix.part.client': 'Only the client may see this part.',
  'appendix.part.party': 'Only {organisation} may see this part, not the client.',

  'summary.signatures': 'Signatures',
  'summary.page': 'Page {page} / {pages}',
  'summary.verify': 'The signatures can be checked in any PDF reader.',

  'statement.client.accept': 'This is what we agreed. I get a copy.',
  'statement.client.ownView': 'This is what we agreed. My own view is written down. I get a copy.',
  'statement.kela': 'I confirm Kela’s actions and dates.',
  'statement.county': 'I confirm the wellbeing services county’s actions and dates.',
  'statement.interpreter':
    'I interpreted between {from} and {to} from {start} to {end}. What was agreed was read out. I do not confirm the content.',
  'statement.service': 'The service confirms who signed and that the text has not changed.',

  'signer.waiting': 'waiting',
  'signer.signed': 'signed at {time}',
  'signer.later': 'left it for later',
  'signer.declined': 'did not sign',
  'signer.left': 'left before signing',
  'signer.note.interpreter': 'attests the interpretation, not the content',
  'signer.note.service': 'when everyone has chosen',
  'signer.nothingDepends': 'Things move on even if the client does not sign.',
};
