import type { MediaLog } from './log.ts';
import type { Rooms } from './rooms.ts';

const none = { publish: false, subscribe: false };

/**
 * Rights to none, then out. Never rejects: what the media server does not take now, the next comparison with the ledger
 * tells it again.
 */
export async function takeOut(
  { rooms, log }: { readonly rooms: Rooms; readonly log: MediaLog },
  { room, identity }: { readonly room: string; readonly identity: string },
): Promise<void> {
  const quietly = (step: string) => (error: unknown) => {
    log.warn({ step, error: String(error) }, 'the media server did not take a removal; it is tried again');
  };
  await rooms.setPermissions(room, identity, none).catch(quietly('permissions'));
  await rooms.removeParticipant(room, identity).catch(quietly('remove'));
}
