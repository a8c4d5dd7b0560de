import type { OutboxStore } from '../db/outbox.ts';
import type { Log } from './http/log-events.ts';
import type { World } from './http/world.ts';
import type { MeetingId } from './domain/ids.ts';
import type { Message } from './meetings/notices.ts';

/**
 * Where invitations go. The demonstration keeps them for its outbox page, link and code in clear; with real people they
 * must lie nowhere, and until something sends them the log says that nothing did.
 */
export const messagesTo = (
  mode: 'demo' | 'production',
  { store, world, log }: { readonly store: OutboxStore; readonly world: World; readonly log: Log },
): { add(meeting: { readonly meetingId: MeetingId }, message: Message): Promise<void> } => ({
  async add({ meetingId }, { toRole, lang, parts, link, code }) {
    if (mode === 'production') {
      log('message.unsent', { meetingId, toRole });
      return;
    }
    const message = { meetingId, toRole, lang, parts: parts.map((part) => part.text), link, code };
    await store.add({ ...message, id: world.newId('out'), at: world.now() });
  },
});
