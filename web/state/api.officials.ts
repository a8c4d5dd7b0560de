import type { LifeDomain } from '../../server/domain/life-domains.ts';
import type { Authority, Role } from '../../server/domain/people.ts';
import type { Words } from '../../server/domain/texts/lang.ts';
import { call } from './api.ts';

/** Who is logged in here. */
export interface MeView {
  readonly role: Role;
  readonly name: string;
  readonly unit: string;
}

/** A template as the case page offers it. Minutes depend on whether an interpreter comes. */
export interface TemplateView {
  readonly code: string;
  readonly title: Words;
  readonly minutes: number;
  readonly minutesInterpreted: number;
  /** The life domains that are asked, in order. */
  readonly cards: readonly LifeDomain[];
  readonly interpreted: boolean;
}

export interface ContactView {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** The name of the person for whom this one stands in. */
  readonly deputyOf?: string;
}

export interface InterpreterView {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly string[];
}

export interface PastMeeting {
  readonly id: string;
  readonly startsAt: string;
  readonly phase: string;
  /** Whether a signed summary waits to be downloaded. */
  readonly summary?: boolean;
}

export interface CasePage {
  readonly case: {
    readonly id: string;
    readonly client: { readonly name: string; readonly birthDate: string };
    readonly unit: string;
    readonly authority: Authority;
  };
  readonly templates: readonly TemplateView[];
  readonly preset: {
    readonly templateCode: string;
    readonly language: string;
    readonly interpreted: boolean;
    readonly minutes: number;
    readonly contactId: string;
    readonly interpreterId?: string | null;
  };
  /** Language tags that can be chosen; the names are domain texts. */
  readonly languages: readonly string[];
  readonly contacts: readonly ContactView[];
  readonly interpreters: readonly InterpreterView[];
  readonly meetings: readonly PastMeeting[];
}

/** What opens a room. */
export interface NewMeeting {
  readonly templateCode: string;
  readonly language: string;
  readonly interpreterId: string | null;
  readonly minutes: number;
  readonly contactId: string;
}

/** A meeting as the invited authority may know it: no name. */
export interface QueueMeeting {
  readonly id: string;
  readonly startsAt: string;
  readonly topic: Words;
  readonly language: string;
  readonly minutes: number;
  readonly unit: string;
  readonly interpreted: boolean;
  /** The room is open and somebody from the other authority is expected. */
  readonly waiting: boolean;
  readonly phase: string;
}

export const me = () => call<MeView>('GET', '/api/me');
export const logOut = () => call<null>('POST', '/api/log-out');
export const casePage = (caseId: string) => call<CasePage>('GET', `/api/cases/${encodeURIComponent(caseId)}`);
export const openMeeting = (caseId: string, meeting: NewMeeting) =>
  call<{ readonly meetingId: string }>('POST', `/api/cases/${encodeURIComponent(caseId)}/meetings`, meeting);
export const queue = () => call<{ readonly meetings: readonly QueueMeeting[] }>('GET', '/api/meetings');
