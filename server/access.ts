import type { AccessTable } from './http/access.ts';

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
};

/** The demonstration's server-rendered forms: held to the same origin, but not JSON. */
export const demoForms = ['/demo/case-system/open'];
