import { thisMachine } from '../media/server.machine.ts';
import { openMediaServer, type MediaServer } from '../media/server.process.ts';

/**
 * A real media server for one test file, on ports of its own; whoever starts it stops it. The first one on a machine
 * may have to be built, which takes minutes: `livekit.setup.ts` does that before the tests.
 * @throws Error with one message what would help, where none can be had
 */
export async function startLiveKit(): Promise<MediaServer> {
  const silent = { info: () => undefined, warn: () => undefined };
  const start = await openMediaServer(thisMachine(process.env), () => undefined, silent);
  if (!start.ok) throw new Error(start.why);
  return start.server;
}
