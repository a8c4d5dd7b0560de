import type { partiesFi } from '../fi/parties.ts';

export const partiesEn: Record<keyof typeof partiesFi, string> = {
  'authority.kela': 'Kela',
  'authority.county': 'the wellbeing services county',
  'authority.county.plain': 'social services',

  'role.kela': 'Kela',
  'role.county': 'social services',
  'role.client': 'client',
  'role.interpreter': 'interpreter',
  'role.service': 'seal of the service',

  // W for wellbeing services county: C is the client's.
  'mark.kela': 'K',
  'mark.county': 'W',
  'mark.client': 'C',
  'mark.interpreter': 'I',
  'mark.service': 'S',

  'person.you': 'You',

  'phase.greeting': 'Greeting',
  'phase.permission': 'Permission',
  'phase.joint': 'Together',
  'phase.summary': 'Summary',
  'phase.signing': 'Signing',

  'phase.greeting.now': 'Now: we say hello.',
  'phase.presence.now': 'Now: we ask if {authority} may join.',
  'phase.disclosure.now': 'Now: we ask what may be talked about.',
  'phase.joint.now': 'Now: we make a plan together.',
  'phase.closing.now': 'Now: we read what was agreed.',
  'phase.signing.now': 'Now: each of us decides whether to accept the summary.',
  'phase.closed.now': 'The meeting has ended.',

  'recognised.login': 'logged in at their own organisation',
  'recognised.code': 'was recognised by a code',
  'recognised.known': 'was known to the official',

  'recorded.no': 'This meeting is not recorded.',
};
