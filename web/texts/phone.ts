/** The number of last resort; it stands on every page of failure. Invented, as everything in the demonstration. */
export const helpPhone = '020 000 0000';

/** The same as a link that a phone can dial. */
export const helpPhoneLink = `tel:${helpPhone.replaceAll(' ', '')}`;
