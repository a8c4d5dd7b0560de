import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCaseStore } from '../demo/case-store.ts';
import { caseSystemRoutes } from '../demo/case-systems.ts';
import { demoHosts } from '../demo/hosts.ts';
import { createIssuers } from '../demo/issuers.ts';
import { outboxRoutes } from '../demo/outbox.routes.ts';
import { personaRoutes } from '../demo/personas.routes.ts';
import { demoParts, type DemoPart } from '../http/demo-only.ts';
import { silentLog } from '../http/log-events.ts';
import { testWorld } from '../http/testing-world.ts';
import { production } from '../config.testing.ts';

type Mode = 'demo' | 'production';

const world = testWorld();
const hosts = demoHosts('demo', 80);
const two = { kela: '', county: '' };
const client = { clientId: '', publicKey: {}, redirectUris: [] };

/** Every part that code builds, each as its own maker is called. */
const makers: Readonly<Record<Exclude<DemoPart, 'seeds'>, readonly ((mode: Mode) => unknown)[]>> = {
  hosts: [
    (mode) => demoHosts(mode, 80),
    (mode) => personaRoutes({ mode, hosts, names: { ...two, client: '', interpreter: '' } }),
  ],
  'case-systems': [
    (mode) =>
      caseSystemRoutes({
        mode,
        store: createCaseStore(world, []),
        secrets: two,
        issuerOrigins: two,
        unitName: () => '',
        topic: () => '',
      }),
  ],
  outbox: [(mode) => outboxRoutes({ mode, outbox: { all: () => [] }, nameOf: () => Promise.resolve(null) })],
  issuers: [
    (mode) =>
      createIssuers({
        mode,
        world,
        log: silentLog,
        hosts: hosts.issuers,
        personas: [],
        clients: { kela: client, county: client },
        startUrl: '',
        helpPhone: '',
      }),
  ],
};

const all = Object.entries(makers).flatMap(([part, list]) =>
  list.map((make, index) => [part as keyof typeof makers, index, make] as const),
);

test.each(all)('%s (%i) refuses to be built in production', async (part, _index, make) => {
  await expect(Promise.resolve().then(() => make('production'))).rejects.toThrow(demoParts[part]);
});

test.each(all.filter(([part]) => part !== 'issuers'))(
  '%s (%i) is built in the demonstration',
  (...[, , make]) => {
    expect(make('demo')).toBeDefined();
  },
);

test('seeds: production is not filled with invented people', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kerralla-seeds-'));
  const env = {
    ...process.env,
    ...production,
    DATA_DIR: join(folder, 'data'),
    KEY_DIR: join(folder, 'keys'),
  };
  const { status, stderr } = spawnSync(process.execPath, ['server/seed.ts'], { env, encoding: 'utf8' });
  expect(stderr).toContain(demoParts.seeds);
  expect(status).toBe(1);
  expect(existsSync(join(folder, 'data'))).toBe(false);
  rmSync(folder, { recursive: true });
});
