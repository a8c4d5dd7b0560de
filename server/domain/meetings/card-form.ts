import type { CardText } from './events.ts';

/** The canonical form whose SHA-256 names a card: what was confirmed is what was read. The browser makes it anew. */
export const cardForm = (texts: readonly CardText[]): string =>
  JSON.stringify(texts.map(({ title, text, lang, dir }) => [lang, dir, title, text]));
