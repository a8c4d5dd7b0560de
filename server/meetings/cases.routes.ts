import { Hono, type Context } from 'hono';
import { isOpenCase, isTheirCase } from '../domain/cases/decide.ts';
import { isId, type CaseId } from '../domain/ids.ts';
import type { HttpEnv } from '../http/context.ts';
import { refuse } from '../http/errors.ts';
import { jsonBody } from '../http/json-body.ts';
import { caseView, endedCaseView } from './case-view.ts';
import { copiesFor, type CopyIndex } from './copies.usecases.ts';
import { renewSchema, wishSchema } from './meetings.schemas.ts';
import { officialOf } from './meetings.routes.ts';
import { renewFromCase, type RenewDeps } from './renew-link.usecases.ts';
import { isGone, loadCase, openMeetingFrom, type SetupDeps } from './setup.usecases.ts';

export interface CaseRoutesDeps extends SetupDeps, RenewDeps {
  readonly copies: CopyIndex;
}

/** A case as its own authority sees it, opening a meeting from it, a new link to one, and the copies of ended cases. */
export const caseRoutes = (deps: CaseRoutesDeps) =>
  new Hono<HttpEnv>()
    .get('/api/copies', (c) => {
      const official = officialOf(c, deps.directory);
      if (!official) return refuse(c, 'session.missing');
      const before = c.req.query('before') ?? null;
      return c.json(copiesFor(deps, official, isId('cas', before) ? before : null));
    })
    .get('/api/cases/:caseId', async (c) => {
      const asked = await askedCase(c, deps);
      if (!asked) return await noCase(c, deps);
      const { found } = asked;
      if (isOpenCase(found)) return c.json(await caseView(deps, found));
      return found.summaries.length > 0
        ? c.json(endedCaseView(deps, found))
        : refuse(c, 'case.ended', 'CO-10');
    })
    .post('/api/cases/:caseId/meetings', jsonBody(wishSchema), async (c) => {
      const asked = await askedCase(c, deps);
      if (!asked) return await noCase(c, deps);
      const opened = await openMeetingFrom(deps, asked.official, asked.found.caseId, c.req.valid('json'));
      return opened.ok ? c.json({ meetingId: opened.meetingId }) : refuse(c, opened.code, opened.rule);
    })
    .post('/api/cases/:caseId/meetings/:meetingId/invitations', jsonBody(renewSchema), async (c) => {
      const asked = await askedCase(c, deps);
      if (!asked) return await noCase(c, deps);
      if (!isOpenCase(asked.found)) return refuse(c, 'case.ended', 'CO-10');
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

/** Of a case whose key is gone nobody can say whose it was, but that it has ended. */
async function noCase(c: Context<HttpEnv>, deps: SetupDeps): Promise<Response> {
  const caseId = c.req.param('caseId');
  const ended = officialOf(c, deps.directory) && isId('cas', caseId) && (await isGone(deps, caseId));
  return ended ? refuse(c, 'case.ended', 'CO-10') : refuse(c, 'case.not-yours', 'PA-5');
}

async function askedCase(c: Context<HttpEnv>, deps: SetupDeps) {
  const official = officialOf(c, deps.directory);
  const caseId = c.req.param('caseId');
  if (!official || !isId('cas', caseId)) return null;
  const found = await loadCase(deps, caseId satisfies CaseId, official.authority);
  return found && isTheirCase(found, deps.directory.organisationOf(found.unitId), official)
    ? { official, found }
    : null;
}
