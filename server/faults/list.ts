import type { Named } from './fault.ts';
import { clockSkewFault } from './clock-skew.ts';
import { databaseLocked } from './database-locked.ts';
import { diskFull } from './disk-full.ts';
import { fuzz } from './fuzz.ts';
import { halfOpenSocket } from './half-open-socket.ts';
import { hangMedia } from './hang-media.ts';
import { hiddenListener } from './hidden-listener.ts';
import { killMedia } from './kill-media.ts';
import { killServer } from './kill-server.ts';
import { latePermission } from './late-permission.ts';
import { rejoin } from './rejoin.ts';
import { slowReader } from './slow-reader.ts';
import { strangersPictures } from './strangers-pictures.ts';
import { twoServers } from './two-servers.ts';

/** Every fault, in the order in which they are made. */
export const faults: readonly Named[] = [
  { name: 'kill-server', run: killServer, minutes: { quick: 6, full: 45 } },
  { name: 'kill-media', run: killMedia, minutes: { quick: 2, full: 2 } },
  { name: 'hang-media', run: hangMedia, minutes: { quick: 3, full: 3 } },
  { name: 'disk-full', run: diskFull, minutes: { quick: 2, full: 2 } },
  { name: 'database-locked', run: databaseLocked, minutes: { quick: 2, full: 2 } },
  { name: 'two-servers', run: twoServers, minutes: { quick: 2, full: 2 } },
  { name: 'clock-skew', run: clockSkewFault, minutes: { quick: 3, full: 3 } },
  { name: 'half-open-socket', run: halfOpenSocket, minutes: { quick: 2, full: 2 } },
  { name: 'slow-reader', run: slowReader, minutes: { quick: 3, full: 3 } },
  { name: 'fuzz', run: fuzz, minutes: { quick: 4, full: 18 } },
  { name: 'rejoin', run: rejoin, minutes: { quick: 3, full: 8 } },
  { name: 'hidden-listener', run: hiddenListener, minutes: { quick: 3, full: 3 } },
  { name: 'late-permission', run: latePermission, minutes: { quick: 2, full: 2 } },
  { name: 'strangers-pictures', run: strangersPictures, minutes: { quick: 2, full: 2 } },
];
