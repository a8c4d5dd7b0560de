import type { Named } from './fault.ts';
import { halfOpenSocket } from './half-open-socket.ts';
import { hangMedia } from './hang-media.ts';
import { killMedia } from './kill-media.ts';
import { latePermission } from './late-permission.ts';
import { slowReader } from './slow-reader.ts';
import { twoServers } from './two-servers.ts';

/** Every fault, in the order in which they are made. */
export const faults: readonly Named[] = [
  { name: 'kill-media', run: killMedia, minutes: { quick: 2, full: 2 } },
  { name: 'hang-media', run: hangMedia, minutes: { quick: 3, full: 3 } },
  { name: 'two-servers', run: twoServers, minutes: { quick: 1, full: 1 } },
  { name: 'half-open-socket', run: halfOpenSocket, minutes: { quick: 1, full: 1 } },
  { name: 'slow-reader', run: slowReader, minutes: { quick: 2, full: 2 } },
  { name: 'late-permission', run: latePermission, minutes: { quick: 1, full: 1 } },
];
