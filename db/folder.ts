import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and the missing ones above it, all with `mode`. One by one: Node's recursive way never returns where a
 * folder that is there takes none and says that it is missing (`/proc`).
 * @throws the system's error where one cannot be made
 */
export function makeFolder(path: string, mode = 0o777): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), mode);
  mkdirSync(path, { mode });
}
