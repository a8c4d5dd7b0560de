import type { summaryFi } from '../fi/summary.ts';

export const summaryEn: Record<keyof typeof summaryFi, string> = {
  'summary.title': 'Summary of a joint meeting',
  'summary.notDecision':
    'This is a summary. This is not a decision. Kela and the wellbeing services county send their decisions separately.',
  'summary.notDecision.kela':
    'This is a summary. This is not a decision. Kela sends its decisions separately.',
  'summary.notDecision.county':
    'This is a summary. This is not a decision. The wellbeing services county sends its decisions separately.',
  'summary.meeting': 'Meeting {date} at {start}–{end}, {unit}',
  'summary.client': 'Client: {name}',

  'summary.actions.what': 'Action',
  'summary.actions.who': 'Who',
  'summary.actions.when': 'When',
  'summary.actions.none': 'No actions were agreed.',
  'summary.actions.helper': 'helped by {helper}',
  'summary.decisions': 'Decisions to come',
  'summary.decisions.row': '{benefit}, {authority}: {state}.',
  'summary.decisions.due': '{benefit}, {authority}: decision by {when}',
  'summary.decisions.clock':
    '{benefit}, {authority}: decision at the latest 7 working days after all documents have arrived.',
  'summary.ownView': 'The client’s own view',
  'summary.inOwnWords': 'The client told in own words',

  'summary.present': 'Present, and what was allowed',
  'summary.present.person': '{name}, {role}, {start}–{end}; {recognised}',
  'summary.interpreted': 'Interpreter {name}, {from} – {to}, {start}–{end}.',
  'summary.interpreted.not': 'The interpretation has not been attested.',
  'summary.interpreted.none': 'There was no interpreter in the meeting.',
  'summary.consent.yes': 'The permission covered these topics: {domains}.',
  'summary.consent.no': 'These topics were not talked about together: {domains}.',
  'summary.consent.oral': 'The permission was valid only during the meeting.',
  'summary.consent.until': 'The permission is valid until {date}.',
  'summary.consent.withdrawn':
    'The client withdrew the permission at {time}. After that there was no joint talk.',
  'summary.consent.refused': 'The client did not want {authority} to join.',
  'summary.recorded': 'The meeting was not recorded.',

  'summary.hidden': 'This holds only what every signer may see. The rest is in a separate appendix.',
  'appendix.title': 'Appendix to the summary',
  'appendix.note': 'This appendix is not signed. Only the client and {authority} may see it.',
  'appendix.belongs': 'Belongs to the summary with the digest {hash}.',

  'summary.signatures': 'Signatures',
  'summary.version': 'Version {version}',
  'summary.supersedes': 'Replaces version {version}.',
  'summary.page': 'Page {page} / {pages}',
  'summary.ledger': 'Digest of the chain of events: {hash}',
  'summary.verify': 'The signatures can be checked in any PDF reader.',
  'summary.identifier': 'Identifier {id}',

  'statement.client.accept': 'This is what we agreed. I have a copy.',
  'statement.client.ownView': 'This is what we agreed. My own view is written down. I have a copy.',
  'statement.kela': 'I confirm Kela’s actions and dates.',
  'statement.county': 'I confirm the wellbeing services county’s actions and dates.',
  'statement.interpreter':
    'I interpreted between {from} and {to} from {start} to {end}. What was agreed was read out. I do not confirm the content.',
  'statement.service': 'The service confirms who signed and that the text has not changed.',

  'choice.accept': 'accepted',
  'choice.ownView': 'accepted with an own view',
  'choice.later': 'accepts later, if wanted',

  'signer.waiting': 'waiting',
  'signer.signed': 'signed at {time}',
  'signer.later': 'signs later',
  'signer.declined': 'did not sign',
  'signer.left': 'left before signing',
  'signer.note.interpreter': 'attests the interpretation, not the content',
  'signer.note.service': 'when everyone has chosen',
  'signer.nothingDepends': 'Things move on even if the client does not sign.',
};
