import { allow, type Decision, refuse } from '../decision.ts';
import type { Instant, MeetingId, PersonId } from '../ids.ts';
import { countyOnlyDomains, type LifeDomain } from '../life-domains.ts';
import type { MeetingEvent, Party } from '../meetings/events.ts';
import { type Authority, otherAuthority } from '../people.ts';
import type { CaseEvent, ClientFacts } from './events.ts';
import type { Case } from './fold.ts';

export interface CaseToOpen {
  readonly authority: Authority;
  readonly unitId: string;
  readonly templateCode: string;
  readonly externalCaseId: string | null;
  readonly client: ClientFacts;
  readonly openedBy: PersonId | 'seed';
}

/** PA-4: the personal identity code stays in the county's stream only. */
export function openCase(wanted: CaseToOpen): Decision<CaseEvent> {
  const { hetu, ...client } = wanted.client;
  const kept = wanted.authority === 'county' && hetu !== undefined ? { ...client, hetu } : client;
  return allow({ type: 'case.opened/1', body: { ...wanted, client: kept } });
}

/** An official of the case's authority, as far as reading it goes. */
export interface CaseReader {
  readonly personId: PersonId;
  readonly unitIds: readonly string[];
}

/** An official who asks for a case by its address. */
export interface CaseAsker extends CaseReader {
  readonly authority: Authority;
  readonly organisationId: string;
}

/**
 * PA-5: may this official have the case? Another county's officials are of the same authority, and yet it is not theirs.
 * @param holder organisation of the case's unit; null when the unit is no longer known, and then it is nobody's
 */
export const isTheirCase = (found: Case, holder: string | null, asker: CaseAsker): boolean =>
  found.authority === asker.authority && holder === asker.organisationId && mayReadCase(found, asker);

/** PA-5: the unit's own officials, and those whom the case system has sent. That it is their organisation is asked before. */
export const mayReadCase = ({ unitId, sent }: Case, { personId, unitIds }: CaseReader): boolean =>
  unitIds.includes(unitId) || sent.includes(personId);

/** A case that can be read: the client's permission lives, or none is needed. */
export type OpenCase = Case & { readonly client: ClientFacts };

/** CO-10: the permission has not ended; else the client's facts are gone, and only the sealed copies stay. */
export const isOpenCase = (found: Case): found is OpenCase => found.client !== null;

/** PA-5: the case system has sent this official to a case that is open already. */
export const sentToCase = (found: Case, reader: CaseReader): Decision<CaseEvent> =>
  mayReadCase(found, reader)
    ? allow()
    : allow({ type: 'case.official-sent/1', body: { personId: reader.personId } });

/** An invitation as it is stored: the secrets are the sender's, and forgotten. */
export interface InvitationToMake {
  readonly invitationId: `inv_${string}`;
  readonly role: 'client' | 'interpreter';
  readonly name: string;
  readonly language: string;
  readonly linkHash: string;
  readonly codeHash: string;
}

export interface MeetingToOpen {
  readonly meetingId: MeetingId;
  readonly case: Case;
  readonly officialAuthority: Authority;
  readonly openedBy: PersonId;
  readonly invitedContactId: PersonId;
  readonly invitedUnitId: string;
  readonly parties: Readonly<Record<Authority, Party>>;
  readonly templateCode: string;
  readonly language: string;
  readonly interpreterName: string | null;
  readonly minutes: number;
  readonly startsAt: Instant;
  readonly cards: readonly LifeDomain[];
  readonly invitations: readonly InvitationToMake[];
}

/** SE-9: a link ends twelve hours after the booked end. */
export const linkEnds = (startsAt: Instant, minutes: number): Instant =>
  new Date(Date.parse(startsAt) + minutes * 60_000 + 12 * 3_600_000).toISOString();

/** ME-1: a meeting from a case of one's own authority that has not ended (CO-10); the personal identity code stays behind (PA-4). */
export function openMeeting(wanted: MeetingToOpen): Decision<MeetingEvent> {
  const { case: from, startsAt, minutes } = wanted;
  if (from.authority !== wanted.officialAuthority) return refuse('case.not-yours', 'ME-1');
  if (!isOpenCase(from)) return refuse('case.ended', 'CO-10');
  if (from.byPermission) return refuse('case.by-permission', 'CO-10');
  const invited = otherAuthority(from.authority);
  return allow(
    {
      type: 'meeting.opened/1',
      body: {
        meetingId: wanted.meetingId,
        caseId: from.caseId,
        initiator: from.authority,
        invited,
        initiatorUnitId: from.unitId,
        invitedUnitId: wanted.invitedUnitId,
        parties: wanted.parties,
        openedBy: wanted.openedBy,
        invitedContactId: wanted.invitedContactId,
        templateCode: wanted.templateCode,
        language: wanted.language,
        interpreted: wanted.interpreterName !== null,
        interpreterName: wanted.interpreterName,
        minutes,
        startsAt,
        cards: wanted.cards.filter((domain) => !countyOnlyDomains.has(domain)),
        client: { name: from.client.name, birthDate: from.client.birthDate },
      },
    },
    ...wanted.invitations.map(
      (one) =>
        ({ type: 'invitation.made/1', body: { ...one, expiresAt: linkEnds(startsAt, minutes) } }) as const,
    ),
  );
}
