import { Hono } from 'hono';
import type { Reference } from '../../db/reference.ts';
import { kindOf } from '../domain/notices.ts';
import type { NoticeText, RoomReference } from '../domain/view/pages.ts';
import type { HttpEnv } from '../http/context.ts';
import { refuse } from '../http/errors.ts';
import { noticeFrom, type ReferenceDirectory } from './directory.ts';

/** Reference data for pages: a template's prompts and today's benefits for officials; public texts for whoever must read them. */
export const directoryRoutes = (reference: Reference, directory: ReferenceDirectory) =>
  new Hono<HttpEnv>()
    .get('/api/reference/:templateCode', (c) =>
      c.json({
        template: directory.template(c.req.param('templateCode')),
        benefits: directory.benefits().map(({ id, name, organisationId, domain }) => ({
          code: id,
          name,
          authority: directory.authorityOf(organisationId) ?? 'county',
          domain,
        })),
      } satisfies RoomReference),
    )
    .get('/api/notices/:noticeId', (c) => {
      const noticeId = c.req.param('noticeId');
      const lang = c.req.query('lang') ?? 'fi';
      const notice = kindOf(noticeId)
        ? (noticeFrom(reference, noticeId, lang) ?? noticeFrom(reference, noticeId, 'fi'))
        : null;
      if (!notice) return refuse(c, 'page.not-found');
      const { title, text, lang: shown, dir, ref } = notice;
      return c.json({ title, text, lang: shown, dir, hash: ref.hash } satisfies NoticeText);
    });
