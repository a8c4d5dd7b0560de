import { readFileSync } from 'node:fs';

// Put in before a program (`--import`): its wall clock stands beside the true one by the seconds in a file. Timers and
// `performance` go on as they are.

const file = process.env['SHIFTED_DATE_FILE'] ?? '';
const Native = Date;
let shiftMs = 0;

const read = (): void => {
  try {
    shiftMs = Number(readFileSync(file, 'utf8')) * 1000;
  } catch {
    // The suite has gone; the clock stays.
  }
};
read();
setInterval(read, 100).unref();

const now = (): number => Native.now() + shiftMs;
globalThis.Date = new Proxy(Native, {
  construct: (target, given: unknown[], asked) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, asked) as object,
  apply: () => new Native(now()).toString(),
  get: (target, name, receiver) => (name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown)),
});
