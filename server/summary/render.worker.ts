import { parentPort, workerData } from 'node:worker_threads';
import { createTypesetter, type Sheet } from './typst.ts';

// One sheet at a time, each in a turn of its own: in a tight loop the typesetter's memory is never given back.
if (!parentPort) throw new Error('render.worker.ts runs in a worker thread.');
const port = parentPort;
const { workspace } = workerData as { workspace: string };
const typesetter = createTypesetter(workspace);

port.on('message', ({ id, sheet }: { id: number; sheet: Sheet }) => {
  try {
    port.postMessage({ id, setting: typesetter.set(sheet) });
  } catch (error) {
    port.postMessage({ id, problem: error instanceof Error ? error.message : String(error) });
  }
});
