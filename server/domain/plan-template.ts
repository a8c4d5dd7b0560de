import type { DueRule } from './calendar/due-rules.ts';
import type { LifeDomain } from './life-domains.ts';
import type { Authority } from './people.ts';
import type { Localised } from './reference.ts';
import type { Words } from './texts/lang.ts';

/** Situations for which a meeting can be opened (DOMAIN.md §4.4). */
export const templateCodes = [
  'vuokravelka_haato',
  'etuuden_katkos',
  'nuori_ilman_tuloja',
  'maahanmuuttaja_tulkki',
] as const;

export type TemplateCode = (typeof templateCodes)[number];

/** Who does an action, as the plan's field `owner` stores it; names for people are the texts `owner.*`. */
export const planOwners = ['asiakas', 'kela', 'hyvinvointialue', 'muu'] as const;

export type PlanOwner = (typeof planOwners)[number];

/** The same as the summary says it. */
export const actionOwners = ['client', 'kela', 'county', 'employment', 'other'] as const;

export type ActionOwner = (typeof actionOwners)[number];

/** How people meet again; the texts `channel.*`. */
export const followUpChannels = ['video', 'phone', 'visit'] as const;

export type FollowUpChannel = (typeof followUpChannels)[number];

/** A question that helps the official to open a topic; null: it fits no single topic. */
export interface TemplateQuestion {
  readonly text: Localised;
  readonly domain: LifeDomain | null;
}

/** A row that one tap adopts. The domain is the first fitting card; the official can change it. */
export interface SuggestedAction {
  readonly title: Localised;
  readonly owner: PlanOwner;
  /** Whom `muu` means. */
  readonly ownerName: Localised | null;
  readonly domain: LifeDomain;
  readonly due: DueRule;
  /** Who helps ("apuna sosiaaliohjaaja"), where somebody should. */
  readonly helper: Localised | null;
  /** When the row fits at all, or what to bear in mind; shown beside the suggestion, never adopted. */
  readonly note: Localised | null;
}

export interface SuggestedBenefit {
  /** A code of the dated benefit list. */
  readonly code: string;
  readonly authority: Authority;
  readonly domain: LifeDomain;
  /** Shown beside the suggestion, never adopted. */
  readonly note: Localised | null;
}

/**
 * Prompts for one situation. Nothing here is a fact about the client: no state is filled in, no word is put into the
 * client's mouth. `cards` are the scope cards of the disclosure step, in the order of asking.
 */
export interface PlanTemplate {
  readonly code: TemplateCode;
  /** The topic: the other authority sees it before it may see a name. */
  readonly title: Words;
  /** One line under the title where a template is chosen. */
  readonly summary: Localised;
  readonly cards: readonly LifeDomain[];
  /** Length without and with an interpreter; interpreted time is about half content (DOMAIN.md §0.6). */
  readonly minutes: number;
  readonly minutesInterpreted: number;
  readonly goal: Words;
  readonly questions: readonly TemplateQuestion[];
  readonly suggestedActions: readonly SuggestedAction[];
  readonly suggestedBenefits: readonly SuggestedBenefit[];
  /** Ids of glossary terms that an interpreter wants to have seen beforehand. */
  readonly terms: readonly string[];
  /** Proposal for how and until when the contact person can be reached. */
  readonly reach: Localised | null;
  readonly followUp: { readonly due: DueRule; readonly channel: FollowUpChannel };
}
