/** The level that the demonstration's own provider gives; it means "somebody pressed a button". */
export const demoAcr = 'urn:kerralla:demo';

/** Parts that make no sense, or do harm, with real people; each with the sentence that ends a start with it. */
export const demoParts = {
  issuers: 'The embedded login of the demonstration does not run in production.',
  'case-systems': 'The case systems of the demonstration do not run in production.',
  hosts: 'The localhost addresses of the demonstration do not exist in production.',
  outbox: 'The outbox page of the demonstration, which shows links and codes, does not exist in production.',
  seeds: 'Invented people are not seeded in production.',
} as const;

export type DemoPart = keyof typeof demoParts;

/**
 * The first line of every demo part: it refuses to be built with real people around, whoever builds it.
 * @throws Error with one sentence.
 */
export function demoOnly(mode: 'demo' | 'production', part: DemoPart): void {
  if (mode !== 'demo') throw new Error(demoParts[part]);
}
