import type { LifeDomain } from '../../server/domain/life-domains.ts';
import type { Authority, Role } from '../../server/domain/people.ts';
import type { Localised, SpokenLanguage } from '../../server/domain/reference.ts';
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
  readonly title: Localised;
  /** What the meeting is for, in one line. */
  readonly summary: Localised;
  readonly minutes: number;
  readonly minutesInterpreted: number;
  /** The life domains that are asked, in order. */
  readonly cards: readonly LifeDomain[];
}

export interface ContactView {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** The name of the person for whom this one stands in. */
  readonly deputyOf: string | null;
}

export interface InterpreterView {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly string[];
}

/** A meeting of the case: what became of it, and the signed paper where there is one. */
export interface PastMeeting {
  readonly id: string;
  readonly startsAt: string | null;
  readonly phase: string;
  /** What the client has said of the other authority's coming; null when it was never asked. */
  readonly presence: string | null;
  readonly summary: { readonly at: string; readonly appendix: boolean } | null;
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
    readonly interpreterId: string | null;
    readonly minutes: number;
    readonly contactId: string | null;
  };
  readonly languages: readonly SpokenLanguage[];
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
  readonly contactId: string | null;
}

/** A meeting as the invited authority may know it: no name. */
export interface QueueMeeting {
  readonly id: string;
  readonly startsAt: string;
  readonly topic: Localised;
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
/** Where an authority downloads its copy of a signed paper, from its own case. */
export const paperAddress = (caseId: string, meetingId: string, file: 'summary.pdf' | 'appendix.pdf') =>
  `/api/cases/${encodeURIComponent(caseId)}/summaries/${encodeURIComponent(meetingId)}/${file}`;
export const openMeeting = (caseId: string, meeting: NewMeeting) =>
  call<{ readonly meetingId: string }>('POST', `/api/cases/${encodeURIComponent(caseId)}/meetings`, meeting);
export const queue = () => call<{ readonly meetings: readonly QueueMeeting[] }>('GET', '/api/meetings');
