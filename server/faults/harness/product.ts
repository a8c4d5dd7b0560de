import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { keyFromFolder } from '../../../db/key-file.ts';
import { createLedgerReader } from '../../../db/ledger.ts';
import { databaseFile, openForReading } from '../../../db/open.ts';
import type { Host } from '../../../web/e2e/service.ts';
import { pinnedFetch } from '../../demo/pinned-fetch.ts';
import type { Recorded } from '../../domain/ledger.ts';
import { freePort } from '../../testing/free-port.ts';
import { mustEnd } from './begun.ts';
import { childOf } from './processes.ts';

const top = join(import.meta.dirname, '../../..');

export interface ProductOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Where its database is to lie; made and removed here when not given. */
  readonly dataDir?: string;
  /** The port that browsers see, when a relay stands before it. */
  readonly frontPort?: number;
  /** Told each line of its error stream as it comes. */
  readonly hears?: (line: string) => void;
}

/** The whole program as `npm start` runs it, in a process of its own that can be killed and begun again. */
export class Product {
  /** The port that browsers see. */
  readonly port: number;
  /** The port on which it listens. */
  readonly ownPort: number;
  readonly dataDir: string;
  /** What it wrote on its error stream, over all its lives. */
  readonly said: string[] = [];
  readonly #env: Readonly<Record<string, string>>;
  readonly #ownsFolder: boolean;
  readonly #hears: (line: string) => void;
  #child: ChildProcess | null = null;
  #forget = () => {};

  private constructor(ownPort: number, { env = {}, dataDir, frontPort, hears }: ProductOptions) {
    this.#hears = hears ?? (() => undefined);
    this.ownPort = ownPort;
    this.port = frontPort ?? ownPort;
    this.#ownsFolder = dataDir === undefined;
    this.dataDir = dataDir ?? mkdtempSync(join(tmpdir(), 'kerralla-faults-'));
    this.#env = env;
  }

  static async started(options: ProductOptions = {}, port?: number): Promise<Product> {
    const product = new Product(port ?? (await freePort()), options);
    try {
      await product.begin();
    } catch (problem) {
      await product.stop();
      throw problem;
    }
    return product;
  }

  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error('the service does not run');
    return pid;
  }

  /** Its process has not ended. */
  get lives(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null;
  }

  /** The media server that it has started; null while there is none. */
  get mediaPid(): number | null {
    return childOf(this.pid, 'livekit-server');
  }

  at(host: Host, path = '/'): string {
    return `http://${host}${host && '.'}localhost:${this.port}${path}`;
  }

  /**
   * Starts it and waits for its last line, the address.
   * @throws Error with its own sentences when it ends instead
   */
  async begin(): Promise<void> {
    const child = spawn(process.execPath, ['server/start.ts', '--no-build'], {
      cwd: top,
      env: {
        ...process.env,
        DATA_DIR: this.dataDir,
        PORT: String(this.ownPort),
        ...(this.port !== this.ownPort && { FRONT_PORT: String(this.port) }),
        ...this.#env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#forget = mustEnd(() => child.kill('SIGKILL'));
    const err: string[] = [];
    createInterface(child.stderr).on('line', (line) => {
      this.#hears(line);
      // What is no line of the log is a sentence for the person at the terminal.
      if (!line.startsWith('{') && err.push(line) > 200) err.shift();
      if (this.said.push(line) > 500) this.said.shift();
    });
    const lines = createInterface(child.stdout);
    const ended = once(child, 'close').then(() => 'ended' as const);
    const address = new Promise<'up'>((done) => {
      lines.on('line', (line) => {
        if (line.startsWith('http')) done('up');
      });
    });
    const outcome = await Promise.race([address, ended]);
    if (outcome === 'ended') {
      this.#child = null;
      this.#forget();
      throw new Error(err.join(' ') || 'the service ended without a word');
    }
  }

  /** Kills it as a power cut does, and waits until it is gone. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    this.#child = null;
    this.#forget();
  }

  /** The status of one request on its own port; 0 when nobody answered in time. */
  async status(path: string, patienceMs = 2000): Promise<number> {
    return (await this.answer(path, patienceMs))?.status ?? 0;
  }

  /** One answer on its own port, as text; null when nobody answered in time. */
  async answer(
    path: string,
    patienceMs = 2000,
  ): Promise<{ readonly status: number; readonly text: string } | null> {
    const url = `http://localhost:${this.ownPort}${path}`;
    try {
      const answer = await pinnedFetch(url, { signal: AbortSignal.timeout(patienceMs) });
      return { status: answer.status, text: await answer.text() };
    } catch {
      return null;
    }
  }

  /** The ledger's events of one meeting, as they stand in the file. */
  async history(meetingId: string): Promise<readonly Recorded[]> {
    const database = openForReading(databaseFile(this.dataDir));
    try {
      const keys = keyFromFolder(join(this.dataDir, 'keys'), { create: false });
      return await createLedgerReader(database, keys).read(`meeting/${meetingId}`);
    } finally {
      database.close();
    }
  }

  /** Ends it in order and removes its folder; whoever hangs is killed. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (child) {
      const gone = once(child, 'exit');
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 4000);
      await gone;
      clearTimeout(late);
      this.#child = null;
      this.#forget();
    }
    if (this.#ownsFolder) rmSync(this.dataDir, { recursive: true, force: true });
  }
}
