import { Hono, type Context } from 'hono';
import { isOpenCase, isTheirCase } from '../domain/cases/decide.ts';
import { isId, type CaseId } from '../domain/ids.ts';
import type { HttpEnv } from '../http/context.ts';
import { refuse } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { caseView } from './case-view.ts';
import { renewSchema, wishSchema } from './meetings.schemas.ts';
import { officialOf } from './meetings.routes.ts';
import { renewFromCase, type RenewDeps } from './renew-link.usecases.ts';
import { loadCase, openMeetingFrom, type SetupDeps } from './setup.usecases.ts';

/** A case as its own authority sees it, opening a meeting from it, and a new link to one. */
export const caseRoutes = (deps: SetupDeps & RenewDeps) =>
  new Hono<HttpEnv>()
    .get('/api/cases/:caseId', async (c) => {
      const asked = await askedCase(c, deps);
      if (!asked) return refuse(c, 'case.not-yours', 'PA-5');
      const { found } = asked;
      return isOpenCase(found) ? c.json(await caseView(deps, found)) : refuse(c, 'case.ended', 'CO-10');
    })
    .post('/api/cases/:caseId/meetings', jsonBody(wishSchema), async (c) => {
      const asked = await askedCase(c, deps);
      if (!asked) return refuse(c, 'case.not-yours', 'PA-5');
      const opened = await openMeetingFrom(deps, asked.official, asked.found.caseId, c.req.valid('json'));
      return opened.ok ? c.json({ meetingId: opened.meetingId }) : refuse(c, opened.code, opened.rule);
    })
    .post('/api/cases/:caseId/meetings/:meetingId/invitations', jsonBody(renewSchema), async (c) => {
      const asked = await askedCase(c, deps);
      if (!asked) return refuse(c, 'case.not-yours', 'PA-5');
      const meetingId = asked.found.meetings.find((one) => one === c.req.param('meetingId'));
      const meeting = meetingId && (await deps.store.load(meetingId))?.meeting;
      // The invited authority has the meeting on its list too; the links are of the case that it was opened from.
      if (!meeting || meeting.caseId !== asked.found.caseId) return refuse(c, 'meeting.not-yours', 'SE-14');
      const { role } = c.req.valid('json');
      const renewed = await renewFromCase(deps, meeting.meetingId, role, asked.official.personId);
      return renewed.ok ? c.json({ ok: true }) : refuse(c, renewed.code, renewed.rule);
    })
    .get('/api/cases/:caseId/summaries/:meetingId/:file', async (c) => {
      const asked = await askedCase(c, deps);
      const taken = asked?.found.summaries.find((one) => one.meetingId === c.req.param('meetingId'));
      const file = c.req.param('file');
      const bytes = file === 'summary.pdf' ? taken?.pdf : file === 'appendix.pdf' ? taken?.appendix : null;
      if (!bytes) return refuse(c, 'page.not-found');
      return pdf(c, bytes, file);
    });

/** A file to keep: named without the client, since file names end up in lists that others see. */
const pdf = (c: Context, base64: string, name: string): Response =>
  c.body(Buffer.from(base64, 'base64'), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${name}"`,
  });

async function askedCase(c: Context<HttpEnv>, deps: SetupDeps) {
  const official = officialOf(c, deps.directory);
  const caseId = c.req.param('caseId');
  if (!official || !isId('cas', caseId)) return null;
  const found = await loadCase(deps, caseId satisfies CaseId, official.authority);
  return found && isTheirCase(found, deps.directory.organisationOf(found.unitId), official)
    ? { official, found }
    : null;
}
