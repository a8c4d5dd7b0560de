/**
 * Every reason for which the product says no. Closed: the browser has words for each code and language
 * (an exhaustive record), the error door has a status for each. Codes are `area.reason`.
 */
export const refusalStatus = {
  // what was sent
  'request.too-big': 413,
  'request.too-deep': 400,
  'request.not-json': 415,
  'request.wrong-shape': 400,
  'request.cross-site': 403,
  'request.too-many': 429,
  'request.unknown-command': 400,
  // who asks
  'session.missing': 401,
  'session.wrong-host': 401,
  'login.cookie-lost': 400,
  'login.failed': 401,
  'login.flow-unknown': 400,
  'launch.unknown': 404,
  'launch.used': 409,
  'launch.expired': 410,
  'launch.other-organisation': 403,
  'launch.unavailable': 503,
  'page.not-found': 404,
  'service.unavailable': 503,
  // cases and meetings
  'case.not-yours': 404,
  'case.ended': 410,
  'case.no-contact': 422,
  'case.no-template': 422,
  'case.no-interpreter': 422,
  'meeting.not-yours': 404,
  'meeting.over': 410,
  'meeting.wrong-phase': 409,
  'meeting.not-chair': 403,
  'meeting.not-your-role': 403,
  'meeting.paused': 409,
  // invitations and seats
  'link.unknown': 404,
  'link.over': 410,
  'code.wrong': 403,
  'code.locked': 429,
  'seat.unknown': 404,
  'seat.ended': 410,
  'seat.removed': 410,
  'seat.busy': 409,
  'seat.not-recognised': 403,
  'seat.not-in-lobby': 409,
  'seat.not-admitted': 403,
  'seat.secrecy-first': 409,
  'seat.picture-too-big': 413,
  'seat.cannot-remove': 403,
  'ticket.unknown': 401,
  // consent
  'presence.not-asked': 409,
  'presence.not-given': 403,
  'presence.decided': 409,
  'consent.not-read': 409,
  'consent.not-asked': 409,
  'consent.unanswered': 409,
  'consent.nothing-to-acknowledge': 409,
  'consent.nothing-to-withdraw': 409,
  'interpreter.not-missing': 409,
  'card.unknown': 404,
  'card.replaced': 409,
  // plan
  'plan.locked': 403,
  'plan.frozen': 409,
  'plan.unknown-path': 400,
  'plan.not-your-field': 403,
  'plan.domain-closed': 403,
  'plan.wrong-value': 400,
  'plan.conflict': 409,
  'plan.row-gone': 409,
  'plan.full': 409,
  // closing and signing
  'closing.missing': 409,
  'closing.unread': 409,
  'closing.still-writing': 409,
  'summary.unprintable': 422,
  'summary.not-frozen': 409,
  'summary.signed-already': 409,
  'signing.client-first': 409,
  'signing.not-expected': 403,
  'signing.done': 409,
  'signing.no-certificate': 409,
  'signing.bad-proof': 400,
  'signing.not-your-turn': 409,
  'signing.bad-signature': 400,
  'signing.waiting-for-others': 409,
  // media
  'media.no-ground': 403,
  'media.on-hold': 403,
  'media.unavailable': 503,
} as const satisfies Record<string, 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503>;

export type RefusalCode = keyof typeof refusalStatus;

/** Is this a code of the closed list? */
export const isRefusalCode = (value: unknown): value is RefusalCode =>
  typeof value === 'string' && Object.hasOwn(refusalStatus, value);
