import { isOpenCase, openMeeting } from '../domain/cases/decide.ts';
import type { CaseEvent } from '../domain/cases/events.ts';
import { foldCase, type Case } from '../domain/cases/fold.ts';
import { refuse, type Refusal } from '../domain/decision.ts';
import type { CaseId, MeetingId, PersonId } from '../domain/ids.ts';
import type { Append, Ledger, NewEvent } from '../domain/ledger.ts';
import type { Party, Recorded } from '../domain/meetings/events.ts';
import type { Meeting } from '../domain/meetings/state.ts';
import { type Authority, otherAuthority } from '../domain/people.ts';
import { type CountsAgain, decideAgain, overtaken } from '../http/decide-again.ts';
import type { World } from '../http/world.ts';
import type { Directory } from './directory.ts';
import { type FreshInvitation, inviteFresh } from './invitations.ts';
import { invitationMessage, type Outbox } from './notices.ts';
import { caseStream, meetingStream, type MeetingStore } from './store.ts';

export interface SetupDeps {
  readonly ledger: Ledger;
  readonly store: MeetingStore;
  readonly directory: Directory;
  readonly outbox: Outbox;
  readonly world: World;
  /** Where links open: origin of the host at which clients and interpreters arrive. */
  readonly linkOrigin: (role: 'client' | 'interpreter') => string;
  readonly helpPhone: string;
  readonly again: CountsAgain;
  /** The permission on which this case rests has been taken away, and the ledger does not have it yet (AU-3). */
  readonly isCut: (found: Case) => boolean;
}

export interface Official {
  readonly personId: PersonId;
  readonly authority: Authority;
}

export interface MeetingWish {
  readonly templateCode: string;
  readonly language: string;
  readonly interpreterId: PersonId | null;
  readonly minutes: number;
  readonly contactId: PersonId;
}

/** A case as its own authority's people may read it; null for everybody else. One that is being ended has ended. */
export async function loadCase(
  deps: Pick<SetupDeps, 'ledger' | 'isCut'>,
  caseId: CaseId,
  authority: Authority,
): Promise<(Case & { readonly seq: number }) | null> {
  const events = await deps.ledger.read(caseStream(caseId));
  const found = events.reduce<Case | null>(
    (state, event) => foldCase(caseId, state, event as unknown as Recorded<CaseEvent>),
    null,
  );
  if (found?.authority !== authority) return null;
  return { ...found, ...(deps.isCut(found) ? { client: null } : {}), seq: events.at(-1)?.seq ?? 0 };
}

/** There was such a case, and the key of its stream has been destroyed (CO-10). */
export async function isGone({ ledger }: Pick<SetupDeps, 'ledger'>, caseId: CaseId): Promise<boolean> {
  const stream = caseStream(caseId);
  return (await ledger.head(stream)) !== null && (await ledger.read(stream)).length === 0;
}

/** ME-1: opens the meeting, makes the links, and hands the messages to the outbox: durable first, sent after. */
export const openMeetingFrom = (
  deps: SetupDeps,
  official: Official,
  caseId: CaseId,
  wish: MeetingWish,
): Promise<Opened> => decideAgain(() => openOnce(deps, official, caseId, wish), deps.again);

type Opened = { readonly ok: true; readonly meetingId: MeetingId } | Refusal;

async function openOnce(
  deps: SetupDeps,
  official: Official,
  caseId: CaseId,
  wish: MeetingWish,
): Promise<Opened | typeof overtaken> {
  const from = await loadCase(deps, caseId, official.authority);
  if (!from) return refuse('case.not-yours', 'ME-1');
  if (!isOpenCase(from)) return refuse('case.ended', 'CO-10');
  if (from.byPermission) return refuse('case.by-permission', 'CO-10');
  const template = deps.directory.template(wish.templateCode);
  if (!template) return refuse('case.no-template', 'ME-1');
  const contact = deps.directory.contacts(from.unitId).find((one) => one.personId === wish.contactId);
  if (!contact) return refuse('case.no-contact', 'ME-1');
  const interpreter = wish.interpreterId
    ? deps.directory
        .interpreters()
        .find((one) => one.id === wish.interpreterId && one.languages.includes(wish.language))
    : null;
  if (interpreter === undefined) return refuse('case.no-interpreter', 'ME-1');

  const fresh: readonly FreshInvitation[] = [
    inviteFresh(deps.world, { role: 'client', name: from.client.name, language: wish.language }),
    ...(interpreter
      ? [inviteFresh(deps.world, { role: 'interpreter', name: interpreter.name, language: 'fi' })]
      : []),
  ];
  const meetingId = deps.world.newId('mtg');
  const decided = openMeeting({
    meetingId,
    case: from,
    officialAuthority: official.authority,
    openedBy: official.personId,
    invitedContactId: contact.personId,
    invitedUnitId: contact.unitId,
    parties: parties(deps.directory, from, contact.unitId),
    templateCode: template.code,
    language: wish.language,
    interpreterName: interpreter?.name ?? null,
    minutes: wish.minutes,
    startsAt: deps.world.now(),
    cards: template.cards,
    invitations: fresh.map((one) => one.toMake),
  });
  if (!decided.ok) return decided;
  const actor = official.personId;
  const opened: Append = {
    stream: meetingStream(meetingId),
    expectedHead: 0,
    events: decided.events.map((event): NewEvent => ({ ...event, actor })),
  };
  const noted: Append = {
    stream: caseStream(caseId),
    expectedHead: from.seq,
    events: [{ type: 'case.meeting-opened/1', actor, body: { meetingId } }],
  };
  const result = await deps.ledger.append([opened, noted], deps.world.now());
  if (!result.ok) return overtaken;
  const meeting = (await deps.store.load(meetingId))?.meeting;
  if (meeting) for (const one of fresh) send(deps, meeting, one);
  return { ok: true, meetingId };
}

/** Hands one invitation to the outbox. */
export function send(
  deps: Pick<SetupDeps, 'outbox' | 'linkOrigin' | 'helpPhone'>,
  meeting: Meeting,
  fresh: FreshInvitation,
): void {
  const address = `${deps.linkOrigin(fresh.toMake.role)}/t/${fresh.link}`;
  deps.outbox.add(meeting, invitationMessage(meeting, fresh, address, deps.helpPhone));
}

function parties(directory: Directory, from: Case, invitedUnitId: string): Record<Authority, Party> {
  const party = (authority: Authority, unitId: string): Party => ({
    organisation: directory.organisationName(authority, unitId, 'fi'),
    unit: directory.unitName(unitId, 'fi'),
    unitId,
  });
  const invited = otherAuthority(from.authority);
  return {
    [from.authority]: party(from.authority, from.unitId),
    [invited]: party(invited, invitedUnitId),
  } as Record<Authority, Party>;
}
