import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyFromFolder } from '../../db/key-file.ts';
import { createLedgerReader } from '../../db/ledger.ts';
import { databaseFile, openForReading, type ReadableDatabase } from '../../db/open.ts';
import { snapshotTo } from '../../db/snapshot.ts';
import type { Recorded } from '../../server/domain/ledger.ts';
import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import { startKerralla } from '../../server/main.ts';
import { realWorld } from '../../server/real-world.ts';
import { freePort } from '../../server/testing/free-port.ts';
import { startLiveKit } from '../../server/testing/livekit.ts';
import { buildWeb, isStale, webRoot } from '../../server/web-build.ts';

/** Hosts of the demonstration; the empty one is the start page's. */
export type Host = '' | 'mikko' | 'satu' | 'layla' | 'ahmed';

/** The whole service on a fresh database and a free port, in this process. */
export interface Service {
  readonly port: number;
  at(host: Host, path?: string): string;
  /** The service's log lines. */
  readonly log: readonly string[];
  /** The ledger's events of one meeting, as they are now. */
  history(meetingId: string): Promise<readonly Recorded[]>;
  /** Kills the media server's process, as a fault of its own would. */
  killMedia(): void;
  /** The database as it now stands, in one file. */
  snapshot(file: string): Promise<void>;
  stop(): Promise<void>;
}

/** The whole service on a fresh database, with what it logged; `stop` leaves nothing behind. */
export async function startService(): Promise<Service> {
  const [dataDir, port] = await Promise.all([mkdtemp(join(tmpdir(), 'kerralla-e2e-')), freePort()]);
  if (isStale()) await buildWeb();
  const log: string[] = [];
  const config = readConfig({ PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'info' });
  const media = await startLiveKit();
  const running = await startKerralla(config, {
    world: realWorld(),
    log: createLog(config.logLevel, { write: (line) => void log.push(line) }),
    webRoot,
    openMedia: () => Promise.resolve({ ok: true, server: media }),
  });
  const reading = async <T>(read: (database: ReadableDatabase) => T | Promise<T>): Promise<T> => {
    const database = openForReading(databaseFile(dataDir));
    try {
      return await read(database);
    } finally {
      database.close();
    }
  };
  return {
    port,
    at: (host, path = '/') => `http://${host}${host && '.'}localhost:${port}${path}`,
    log,
    history: (meetingId) =>
      reading((database) =>
        createLedgerReader(database, keyFromFolder(config.keyDir, { create: false })).read(
          `meeting/${meetingId}`,
        ),
      ),
    killMedia() {
      const pid = media.pid();
      if (pid === null) throw new Error('the media server does not run');
      process.kill(pid, 'SIGKILL');
    },
    snapshot: (file) =>
      reading((database) => {
        snapshotTo(database, file);
      }),
    async stop() {
      await running.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
