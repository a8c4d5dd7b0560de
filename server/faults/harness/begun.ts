/** What was begun outside this process and must not outlive it. */
const begun = new Set<() => void>();

/**
 * Remembers how to end something at once, without waiting (a kill, an unmount).
 * @returns forgets it again; call it when it has ended
 */
export function mustEnd(end: () => void): () => void {
  begun.add(end);
  return () => begun.delete(end);
}

/** Ends all that still runs, last begun first. */
function endAll(): void {
  for (const end of [...begun].reverse()) {
    begun.delete(end);
    try {
      end();
    } catch {
      // It has ended by itself.
    }
  }
}

/** On Ctrl-C, a kill or a crash of ours nothing stays behind. */
export function endAllWithUs(): void {
  process.on('exit', endAll);
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)
    process.on(signal, () => {
      process.exit(code);
    });
}
