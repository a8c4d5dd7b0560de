/** A word as it is written at the start of a sentence. */
export const atStart = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
