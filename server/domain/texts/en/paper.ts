import type { paperFi } from '../fi/paper.ts';

export const paperEn: Record<keyof typeof paperFi, string> = {
  'paper.kind': 'Summary',
  'paper.notDecision': 'This is a summary. This is not a decision.',
  'paper.decisionsApart': 'Kela and the wellbeing services county send their decisions separately.',
  'paper.decisionsApart.kela': 'Kela sends its decisions separately.',
  'paper.decisionsApart.county': 'The wellbeing services county sends its decisions separately.',
  'paper.online': 'video meeting',
  'paper.interpreted': 'interpreted, {languages}',
  'paper.and': '{one} and {other}',

  'paper.people': 'Present',
  'paper.attendance': 'Attendance',
  'paper.present': 'From–to',
  'paper.recognised': 'How recognised',
  'paper.ownWords': 'In own words, language: {language}',

  'paper.consent': 'Permission to talk together',
  'paper.presence.yes': 'The client allowed the joint meeting {at} ({manner}).',
  'paper.presence.no': 'The client did not allow the joint meeting {at} ({manner}).',
  'paper.presence.none': 'Permission for a joint meeting was not asked.',
  'paper.manner.own-tap': 'on own device',
  'paper.manner.spoken': 'aloud',
  'paper.scope': 'Topic',
  'paper.answer': 'Permission',
  'paper.acknowledged': '{official}, {authority}, confirmed having heard the answers {at}.',
  'paper.notice': 'Text told to the client: version {version}, language {language}, digest {hash}.',
  'paper.appendix': 'Appendix',

  'paper.interpretation': 'Interpreting',
  'paper.interpreter.missing': 'An interpreter was booked but could not come.',
  'paper.byPhone': 'From {from} to {to} the interpreter was on the telephone, and promised secrecy aloud.',
  'paper.secrecy': 'The interpreter affirmed the duty of secrecy before hearing anything.',
  'paper.readBack.all': 'What was agreed was read to the client. Language: {language}.',
  'paper.readBack.some': 'Of what was agreed, {read} / {all} were read. Language: {language}.',

  'paper.signatures.intro':
    'The signatures are in this file in electronic form. The program with which you open the file shows them. They do not show on printed paper.',
  'paper.signatures.what': 'What is confirmed',
  'paper.signature.of': 'Signature: {who}',
  'paper.signature.archive': 'Timestamp of the archive',
  'paper.signature.lateSeal': 'Seal of the service for a later signature',
  'paper.statement.unread':
    'I interpreted between {from} and {to} from {start} to {end}. What was agreed was not read to the end. I do not confirm the content.',

  'paper.statement.partly':
    'I interpreted between {from} and {to} from {start} to {end}, except while an interpreter was on the telephone. I do not confirm the content.',

  'paper.record': 'About this document',
  'paper.record.text':
    'Meeting {meeting}. Frozen {frozen}, at entry {seq}, digest of the chain {head}. The same content is in the file as a machine-readable attachment.',
  'paper.fingerprint': 'digest {hash}',

  'paper.unsigned': 'This appendix is not signed.',
  'paper.unsigned.readers': 'Only the client and {organisation} may see it. This is not a decision.',
  'paper.unsigned.party': 'Only {organisation} may see it, not the client. This is not a decision.',
  'paper.unsigned.client': 'Only the client may see it. This is not a decision.',
  'paper.unsigned.parts': 'Each part says at its start who may see it. This is not a decision.',
};
