import type { AccessTable } from './http/access.ts';
import type { StrangerLimits } from './http/strangers.ts';

/**
 * Every route that answers without a logged-in official, and why it may. All others answer 401 without a session
 * (`server/app.test.ts` walks them).
 */
export const access: AccessTable = {
  'GET /api/health': 'public', // says that the process lives, nothing else

  // The way in. A case link is an address; whoever opens it is sent to the login.
  'GET /launch': 'public',
  'GET /auth/login/:organisation{kela|county}': 'public',
  'GET /auth/callback/:organisation{kela|county}': 'public',

  // The demonstration only. Its API of the case systems asks for a bearer secret.
  'GET /demo/files/:file': 'public',
  'GET /demo/case-system': 'public',
  'POST /demo/case-system/open': 'public',
  'GET /demo/api/:system{kela|county}/handles/:handle': 'public',
  'GET /api/demo/personas': 'public',
  'GET /api/demo/outbox': 'public',

  // Clients and interpreters. The link is an address and not a factor: looking where it leads writes
  // nothing; asking opens a seat that nobody has recognised.
  'POST /api/arrivals': 'public',
  'POST /api/arrivals/ask': 'public',
  'POST /api/arrivals/code': 'public',
  'POST /api/meetings/:meetingId/seats/:seatId/ticket': 'device',
  'POST /api/meetings/:meetingId/seats/:seatId/commands': 'device',
  'GET /api/meetings/:meetingId/seats/:seatId/document': 'device',
  'GET /api/meetings/:meetingId/summary.pdf': 'device',
  'GET /api/meetings/:meetingId/appendix.pdf': 'device',
  'GET /api/socket': 'device',

  // Media: the gate asks for a ticket and for the browser to which it was given.
  'GET /media': 'device',
  'GET /media/rtc': 'device',
  'GET /media/rtc/v1': 'device',
  'GET /media/rtc/validate': 'device',
  'GET /media/rtc/v1/validate': 'device',

  // Texts that are the same for everybody, and the certificate by which anyone can check a paper.
  'GET /api/notices/:noticeId': 'public',
  'GET /api/root.pem': 'public',
};

/** SE-12: where a limit by address does not hold a stranger back. */
export const strangerLimits: StrangerLimits = {
  free: ['GET /api/health', 'GET /demo/files/:file'],
  // The way in of clients and interpreters: a right link and a right code pass, whoever else asks from that address.
  whenRefused: ['POST /api/arrivals', 'POST /api/arrivals/ask', 'POST /api/arrivals/code'],
};

/** The demonstration's server-rendered forms: held to the same origin, but not JSON. */
export const demoForms = ['/demo/case-system/open'];
