const digits = '020 000 0000';

/**
 * The number of last resort; it stands on every page of failure. Invented, as everything in the demonstration.
 * In left-to-right isolates (U+2066 … U+2069): among Arabic words its groups would change places. Never broken over
 * two lines.
 */
export const helpPhone = `\u2066${digits.replaceAll(' ', '\u00a0')}\u2069`;

/** The same as a link that a phone can dial. */
export const helpPhoneLink = `tel:${digits.replaceAll(' ', '')}`;
