import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { databaseFile } from '../../../db/open.ts';
import { mustEnd } from './begun.ts';

/** Another process that writes in the database and takes its time. */
export interface Lock {
  /** It has let go and ended. */
  readonly released: Promise<void>;
  end(): void;
}

/** Holds the right to write for so long, from a process of its own; resolves when it has it. */
export async function holdLock(dataDir: string, ms: number): Promise<Lock> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'lock.process.ts'), databaseFile(dataDir), String(ms)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const forget = mustEnd(() => child.kill('SIGKILL'));
  const released = once(child, 'exit').then(() => {
    forget();
  });
  const first = await Promise.race([once(child.stdout, 'data'), released]);
  if (first === undefined) throw new Error('the database could not be locked');
  return { released, end: () => void child.kill('SIGKILL') };
}
