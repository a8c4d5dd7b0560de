import { createAttemptStore } from '../db/attempts.ts';
import { holdDataFolder } from '../db/data-folder.ts';
import { createIndexes } from '../db/indexes.ts';
import { keyFromFolder } from '../db/key-file.ts';
import { createLedger } from '../db/ledger.ts';
import { cutsFile, openCutsFile } from '../db/cuts-file.ts';
import { databaseFile, openDatabase } from '../db/open.ts';
import { projectors, unknownTypes } from '../db/projections.ts';
import { createOutboxStore } from '../db/outbox.ts';
import { createReference } from '../db/reference.ts';
import { createSessionStore } from '../db/sessions.ts';
import type { WebSocketServerLike } from '@hono/node-server';
import { WebSocketServer } from 'ws';
import { seed } from '../seeds/index.ts';
import { subjects } from '../seeds/officials.ts';
import { createApp } from './app.ts';
import { composeMeetings } from './compose-meetings.ts';
import type { Config } from './config.ts';
import { officialsOf } from './directory.ts';
import { sentenceLog, type Log } from './http/log-events.ts';
import type { World } from './http/world.ts';
import { eventTypes } from './domain/event-types.ts';
import { housekeeping } from './housekeeping.ts';
import { spendHandle } from './launch/handles.ts';
import { openCase } from './launch/open-case.ts';
import { CannotStart, listen } from './listen.ts';
import type { MediaServerStart } from './media/server.process.ts';
import { outsideOf } from './outside.of.ts';
import { byHost } from './outside.ts';
import { Stops } from './stops.ts';

export interface Surroundings {
  readonly world: World;
  readonly log: Log;
  /** Folder of the built web client. */
  readonly webRoot: string;
  /** Finds or builds the media server and starts it; minutes, the first time. */
  readonly openMedia: (log: ReturnType<typeof sentenceLog>) => Promise<MediaServerStart>;
}

export interface Kerralla {
  /** The one address to open. */
  readonly url: string;
  /** Ends everything, open sockets and the media server included. */
  stop(): Promise<void>;
}

/**
 * The only place that builds things, in the order in which they need one another. When a step fails, what was built
 * before it is ended, and the failure is thrown on.
 * @throws CannotStart, Unusable, ConfigError with sentences for the person at the terminal
 */
export async function startKerralla(config: Config, surroundings: Surroundings): Promise<Kerralla> {
  const stops = new Stops();
  try {
    return await build(config, surroundings, stops);
  } catch (problem) {
    // The first problem is the one to be told.
    await stops.end().catch(() => undefined);
    throw problem;
  }
}

/** Takes the upgrades; Hono's type wants `noServer` to be there, and ws says only that it may be. */
const upgrades = (): WebSocketServerLike =>
  new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: 1 << 20,
    // The first offered is ours; the second one carries the ticket and is never answered.
    handleProtocols: (protocols) => (protocols.has('kerralla.v1') ? 'kerralla.v1' : false),
  }) as WebSocketServerLike;

async function build(config: Config, { world, log, webRoot, openMedia }: Surroundings, stops: Stops) {
  const demo = config.mode === 'demo';
  log('server.starting', { mode: config.mode, node: process.version });
  stops.add(holdDataFolder(config.dataDir));

  // Asked first: building a media server takes minutes, and somebody else may sit on the port all the while.
  await (await listen({ ...config, addresses: config.listen, fetch: () => new Response(null) })).stop();

  const opening = openMedia(sentenceLog(log));
  stops.add(async () => {
    const media = await opening;
    if (media.ok) await media.server.stop();
  });

  // Database: the ledger under its key, projections and reference data.
  const keys = keyFromFolder(config.keyDir, { create: demo });
  const database = openDatabase(databaseFile(config.dataDir));
  stops.add(database.close);
  const strange = unknownTypes(database, eventTypes);
  if (strange.length > 0)
    throw new CannotStart(
      `The ledger holds events that this version of Kerralla cannot read (${strange.join(', ')}): start the version that wrote them.`,
    );
  const ledger = createLedger(database, keys, projectors);
  const reference = createReference(database);
  const cases = createIndexes(database);
  const cuts = openCutsFile(cutsFile(config.dataDir));
  stops.add(cuts.close);
  if (cuts.damaged) log('cuts.damaged', {});
  const sessions = createSessionStore(database, cuts);
  if (demo) await seed({ database, ledger, newId: world.newId, now: world.now });
  const attempts = createAttemptStore(database);

  // Neighbours: logins and case systems, and the addresses under which we are known.
  const outside = await outsideOf(config, reference, world, log);
  const officials = officialsOf(reference, world, demo ? subjects : undefined);

  const media = await opening;
  if (!media.ok) throw new CannotStart(media.why);

  const meetings = await composeMeetings({
    mode: config.mode,
    ledger,
    indexes: cases,
    attempts,
    outbox: createOutboxStore(database),
    reference,
    world,
    log,
    hosts: outside.hosts,
    keyDir: config.keyDir,
    cutsFile: cuts,
    helpPhone: config.helpPhone,
    linkOrigin: outside.linkOrigin,
    media: media.server,
  });
  stops.add(meetings.stop);
  stops.add(housekeeping({ sessions, attempts, sessionEnded: meetings.endSession }, world));
  const isReadOnly = () => database.writer.state() === 'read-only';
  stops.add(
    database.writer.onState((state) => {
      log('database.state', { state });
      meetings.readOnly(state === 'read-only');
    }),
  );
  // It may have fallen ill since it was opened: what an earlier process had left was written meanwhile.
  meetings.readOnly(isReadOnly());

  const app = createApp({
    webRoot,
    isReadOnly,
    helpPhone: config.helpPhone,
    world,
    trustedProxies: config.trustedProxies,
    log,
    hosts: outside.hosts,
    sessions,
    isKnownDevice: (deviceHash) => cases.knowsDevice(deviceHash),
    identity: {
      providers: outside.providers,
      acr: outside.acr,
      findOfficial: officials.find,
      sessionEnded: meetings.endSession,
      describe: officials.describe,
    },
    launch: {
      caseSystems: outside.caseSystems,
      spendHandle: (spent) => spendHandle(ledger, spent),
      openCase: (facts, official) =>
        openCase({ ledger, cases, newId: world.newId }, facts, official, world.now()),
    },
    meetings: meetings.routes,
    demo: outside.demo,
  });

  const server = await listen({
    fetch: byHost(app, outside.others),
    port: config.port,
    addresses: config.listen,
    sockets: upgrades(),
  });
  stops.add(server.stop);
  log('server.listening', { port: config.port, families: server.addresses.join(',') });

  const url = config.mode === 'demo' ? `http://localhost:${config.frontPort}/` : config.publicOrigin;
  return { url, stop: () => stops.end() };
}
