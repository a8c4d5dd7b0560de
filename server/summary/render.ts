import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Setting, Sheet } from './typst.ts';

/** Sets sheets into PDF in a thread of its own: a long text must not hold up everybody's meetings. */
export interface Renderer {
  /** Rejects when the paper cannot be set for a reason that is ours; text that no font has is an answer. */
  render(sheet: Sheet): Promise<Setting>;
  /** Ends the thread and removes its folder; what is under way is rejected. */
  stop(): Promise<void>;
}

type Answer = { id: number; setting: Setting } | { id: number; problem: string };
interface Waiting {
  readonly resolve: (setting: Setting) => void;
  readonly reject: (error: Error) => void;
}

/** The thread starts with the first sheet (40 ms) and again after a crash of the native part. */
export function createRenderer(): Renderer {
  const workspace = mkdtempSync(join(tmpdir(), 'kerralla-paper-'));
  let worker: Worker | null = null;
  let next = 1;
  const waiting = new Map<number, Waiting>();

  const settle = (answer: Answer): void => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('setting' in answer) asker?.resolve(answer.setting);
    else asker?.reject(new Error(answer.problem));
    // An idle thread keeps no process alive.
    if (waiting.size === 0) worker?.unref();
  };
  const failAll = (error: Error): void => {
    for (const asker of waiting.values()) asker.reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./render.worker.ts', import.meta.url), { workerData: { workspace } });
    started.on('message', settle);
    started.on('error', failAll);
    started.on('exit', () => {
      if (worker !== started) return;
      worker = null;
      failAll(new Error('The typesetter ended.'));
    });
    return started;
  };

  return {
    render: (sheet) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        worker.ref();
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, sheet });
      }),
    async stop() {
      const ending = worker;
      worker = null;
      failAll(new Error('The typesetter was stopped.'));
      await ending?.terminate();
      rmSync(workspace, { recursive: true, force: true });
    },
  };
}
