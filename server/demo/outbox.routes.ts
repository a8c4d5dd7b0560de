import { Hono } from 'hono';
import type { OutboxMessage } from '../../db/outbox.ts';
import { dirOf, type Lang } from '../domain/texts/lang.ts';
import type { HttpEnv } from '../http/context.ts';
import { demoOnly } from '../http/demo-only.ts';
import { refuse } from '../http/errors.ts';
import type { MeetingId } from '../domain/ids.ts';

export interface OutboxRoutesDeps {
  readonly mode: 'demo' | 'production';
  readonly outbox: { all(): readonly OutboxMessage[] };
  /** Whose message it is, by role; null when the meeting is gone. */
  readonly nameOf: (meetingId: MeetingId, role: 'client' | 'interpreter') => Promise<string | null>;
}

/**
 * What would have been sent, newest first: all of it at the front, at a guest's own host what was sent there. Not shown
 * at the officials' hosts: names, links and codes stand in it.
 * @throws in production
 */
export function outboxRoutes({ mode, outbox, nameOf }: OutboxRoutesDeps) {
  demoOnly(mode, 'outbox');
  return new Hono<HttpEnv>().get('/api/demo/outbox', async (c) => {
    const { front, links, origin } = c.get('host');
    if (!front && !links) return refuse(c, 'page.not-found');
    const here = outbox
      .all()
      .filter(({ link }) => front || (link !== null && new URL(link).origin === origin));
    const messages = await Promise.all(here.toReversed().map((message) => shown(message, nameOf)));
    return c.json({ messages });
  });
}

async function shown(message: OutboxMessage, nameOf: OutboxRoutesDeps['nameOf']) {
  const { id, meetingId, toRole, lang, parts, link, code, at } = message;
  const langs: readonly string[] = lang === 'fi' ? ['fi'] : [lang, 'fi'];
  return {
    id,
    to: toRole,
    name: (await nameOf(meetingId, toRole)) ?? '',
    at,
    parts: parts.map((words, i) => {
      const own = langs[i] ?? 'fi';
      return { lang: own as Lang, dir: dirOf(own), text: words };
    }),
    link,
    code,
  };
}
