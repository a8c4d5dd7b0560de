import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

/**
 * A line on standard input is the orderly end. End of file without one means that our process has died, however it
 * died: then the media server must not outlive it. One TERM lets it drain without end, a second one forces it.
 */
const script = `read -r done && exit
for signal in TERM TERM KILL; do kill -$signal "$1" 2>/dev/null && sleep 0.3; done
rm -rf "$2"`;

/**
 * Watches over a child of ours from a session of its own, so that neither Ctrl-C nor a killed process group takes the
 * guard before its time.
 * @param folder private files of that child, which go with it then
 * @returns ends the watch; call it when the child is gone
 */
export function guard(pid: number, folder: string): () => void {
  const watcher = spawn('sh', ['-c', script, 'media-guard', String(pid), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.once('error', () => undefined);
  watcher.stdin.once('error', () => undefined);
  watcher.unref();
  // A pipe is a socket to Node; it must not keep our process alive.
  if (watcher.stdin instanceof Socket) watcher.stdin.unref();
  return () => watcher.stdin.end('done\n');
}
