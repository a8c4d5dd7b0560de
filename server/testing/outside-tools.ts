import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The part of vitest's test context that is needed here. */
interface SkippableTest {
  skip(note?: string): never;
}

/** The path of a program that this machine has; null where it has none of that name. */
export const findTool = (name: string, env: NodeJS.ProcessEnv = process.env): string | null =>
  (env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((candidate) => existsSync(candidate)) ?? null;

/**
 * The path of a program that the tests use but do not install, such as `qpdf`. Where it is missing the running test
 * ends as skipped with a note that says so, and as failed under CI, where nothing may go unchecked.
 */
export function needTool(test: SkippableTest, name: string, env: NodeJS.ProcessEnv = process.env): string {
  const path = findTool(name, env);
  if (path !== null) return path;
  const note = `not checked: ${name} missing`;
  if (env['CI']) throw new Error(note);
  return test.skip(note);
}
