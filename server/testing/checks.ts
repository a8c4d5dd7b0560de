// `npm test` begins here: the build and what needs no test are checked side by side, since each keeps one core busy.
// Ends like the tests themselves, with one line that counts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const names = ['build', 'typecheck', 'lint', 'format', 'knip'] as const;

const results = await Promise.all(
  names.map(async (name) => {
    // One string for the shell, which Windows needs to find npm.
    const check = spawn(`npm run --silent ${name} 2>&1`, {
      shell: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await Promise.all([text(check.stdout), once(check, 'close')]);
    const ok = check.exitCode === 0;
    console.log(ok ? `${name}: in order` : `${name}:\n${said}`);
    return ok;
  }),
);

const failed = results.filter((ok) => !ok).length;
if (failed > 0) {
  console.log(`${results.length - failed} passed, ${failed} failed`);
  process.exitCode = 1;
}
