import { ConnectionError, ConnectionErrorReason, DisconnectReason } from 'livekit-client';
import { isRefusalCode } from '../../server/domain/refusals.ts';
import type { RoomNow } from './room.ts';

/** How a connection ended, in our own words. */
export type Ending = Pick<RoomNow, 'connection' | 'reason'>;

const lost = (reason: RoomNow['reason']): Ending => ({ connection: 'lost', reason });
const removed = (reason: RoomNow['reason']): Ending => ({ connection: 'removed', reason });

/**
 * Why `connect` failed. The gate's own code stands at the end of the error's text, behind words of the library;
 * everything else is a matter of network or server.
 */
export function endingOfError(error: unknown): Ending {
  if (!(error instanceof ConnectionError)) return lost('media.unavailable');
  const code = error.message.split(' ').at(-1);
  if (isRefusalCode(code)) return endingOfCode(code);
  return lost(
    error.reason === ConnectionErrorReason.ServerUnreachable ? 'network.down' : 'media.unavailable',
  );
}

const endingOfCode = (code: NonNullable<RoomNow['reason']>): Ending =>
  code === 'seat.removed' || code === 'media.no-ground' ? removed(code) : lost(code);

/** Why a connection that stood has ended for good. */
export function endingOfDisconnect(reason: DisconnectReason | undefined): Ending {
  switch (reason) {
    case DisconnectReason.CLIENT_INITIATED:
      return { connection: 'off', reason: null };
    case DisconnectReason.PARTICIPANT_REMOVED:
    case DisconnectReason.ROOM_DELETED:
    case DisconnectReason.ROOM_CLOSED:
      return removed('seat.removed');
    // The same person has come in from another window.
    case DisconnectReason.DUPLICATE_IDENTITY:
      return lost('seat.busy');
    default:
      return lost('media.unavailable');
  }
}
