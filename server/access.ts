import type { AccessTable } from './http/access.ts';

/**
 * Every route that answers without a logged-in official, and why it may. All others answer 401 without a session
 * (`server/app.test.ts` walks them).
 */
export const access: AccessTable = {
  'GET /api/health': 'public', // says that the process lives, nothing else
};
