/**
 * Life domains (DOMAIN.md 4.2): the topics of the survey and the scope of a consent card, in the order of showing.
 * ASCII Finnish, as officials know them; names for people are the texts `domain.*`.
 */
export const lifeDomains = [
  'toimeentulo',
  'asuminen',
  'velat',
  'tyo_opiskelu',
  'terveys',
  'arki',
  'perhe',
  'kieli',
  'turva',
  'voimavarat',
  'muu',
] as const;

export type LifeDomain = (typeof lifeDomains)[number];

/**
 * The county's alone, whoever has called the meeting: never asked, and to everybody else no topic at all. Not to the
 * client either, since somebody may sit beside her.
 */
export const countyOnlyDomains: ReadonlySet<LifeDomain> = new Set(['turva']);

/** Whether a scope card may exist for this domain. */
export const mayBeAsked = (domain: LifeDomain): boolean => !countyOnlyDomains.has(domain);
