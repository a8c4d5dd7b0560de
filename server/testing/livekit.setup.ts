import { findServer } from '../media/server.find.ts';
import { thisMachine } from '../media/server.machine.ts';

/** Before the tests, once: a build of minutes would outlast every test's patience. What fails here fails there, with words. */
export async function setup(): Promise<void> {
  await findServer(thisMachine(process.env), (sentence) => {
    console.log(sentence);
  });
}
