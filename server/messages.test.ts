import { expect, test } from 'vitest';
import { openDatabase } from '../db/open.ts';
import { createOutboxStore } from '../db/outbox.ts';
import { testWorld } from './http/testing-world.ts';
import { messagesTo } from './messages.ts';

const message = {
  toRole: 'client',
  lang: 'fi',
  parts: [{ lang: 'fi', text: 'Tapaaminen' }],
  link: 'http://layla.localhost/t/secret',
  code: '123456',
} as const;

test.each([
  ['demo', 1, 0],
  ['production', 0, 1],
] as const)(
  '%s keeps %d messages with link and code, and says of %d that it was not sent',
  async (mode, kept, said) => {
    const store = createOutboxStore(openDatabase(':memory:'));
    const lines: unknown[] = [];
    const log = (event: string, fields: object) => void lines.push({ event, ...fields });
    await messagesTo(mode, { store, world: testWorld(), log }).add({ meetingId: 'mtg_1' }, message);
    expect(store.all()).toHaveLength(kept);
    expect(lines).toHaveLength(said);
    expect(JSON.stringify(lines)).not.toMatch(/secret|123456/);
  },
);
