import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { databaseFile, openForReading } from '../../db/open.ts';
import { snapshotTo } from '../../db/snapshot.ts';
import { readConfig } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import { startKerralla, type Kerralla } from '../../server/main.ts';
import { realWorld } from '../../server/real-world.ts';
import { launchChromium } from '../../server/testing/chromium.launch.ts';
import { freePort } from '../../server/testing/free-port.ts';
import { startLiveKit } from '../../server/testing/livekit.ts';
import { buildWeb, isStale, webRoot } from '../../server/web-build.ts';

/** The whole service on a fresh database, in this process, and one browser for everybody. */
export interface World {
  /** An address at one of the demonstration's hosts; an empty host is the start page's. */
  at(host: Host | '', path?: string): string;
  readonly browser: Browser;
  /** The service's log lines. */
  readonly log: readonly string[];
  /** The database as it now stands, in one file. */
  snapshot(file: string): void;
  stop(): Promise<void>;
}

export type Host = 'mikko' | 'satu' | 'layla' | 'ahmed' | 'kela-login' | 'alue-login';

export async function openWorld(): Promise<World> {
  const [dataDir, port] = await Promise.all([mkdtemp(join(tmpdir(), 'kerralla-e2e-')), freePort()]);
  if (isStale()) await buildWeb();
  const log: string[] = [];
  const config = readConfig({ PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'info' });
  const service = await startKerralla(config, {
    world: realWorld(),
    log: createLog(config.logLevel, { write: (line) => void log.push(line) }),
    webRoot,
    openMedia: async () => ({ ok: true, server: await startLiveKit() }),
  });
  const browser = await launchOrStop(service);
  return {
    at: (host, path = '/') => `http://${host}${host && '.'}localhost:${port}${path}`,
    browser,
    log,
    snapshot(file) {
      const database = openForReading(databaseFile(dataDir));
      snapshotTo(database, file);
      database.close();
    },
    async stop() {
      await browser.close();
      await service.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function launchOrStop(service: Kerralla): Promise<Browser> {
  try {
    return await launchChromium();
  } catch (error) {
    await service.stop();
    throw error;
  }
}
