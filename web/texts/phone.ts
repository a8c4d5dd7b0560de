/** Where no server has put a number in: the fixtures, and the development server. Invented. */
const invented = '020 000 0000';

const configured = document.querySelector<HTMLMetaElement>('meta[name="help-phone"]')?.content ?? '';

const digits = /\d/.test(configured) ? configured : invented;

/**
 * The number of last resort; it stands on every page of failure, as the service was told it (`HELP_PHONE`).
 * In left-to-right isolates (U+2066 … U+2069): among Arabic words its groups would change places. Never broken over
 * two lines.
 */
export const helpPhone = `\u2066${digits.replaceAll(' ', '\u00a0')}\u2069`;

/** The same as a link that a phone can dial. */
export const helpPhoneLink = `tel:${digits.replace(/[^+\d]/g, '')}`;
