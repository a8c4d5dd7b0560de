import { serve, type WebSocketServerLike } from '@hono/node-server';
import { Hono } from 'hono';
import { once } from 'node:events';
import { globalAgent } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';
import { createAttemptStore } from '../../db/attempts.ts';
import { createIndexes } from '../../db/indexes.ts';
import { createLedger } from '../../db/ledger.ts';
import { type Database, openDatabase } from '../../db/open.ts';
import { createReference } from '../../db/reference.ts';
import { testKeys } from '../../db/testing.ts';
import { seed } from '../../seeds/index.ts';
import { people } from '../../seeds/officials.ts';
import { createApp } from '../app.ts';
import { createDirectory } from '../directory/directory.ts';
import { createMeetingTexts } from '../directory/meeting-texts.ts';
import { openCase } from '../domain/cases/decide.ts';
import type { AdmissionId, CaseId, MeetingId, SeatId } from '../domain/ids.ts';
import { type Ledger, LedgerUnavailable } from '../domain/ledger.ts';
import { type Meeting, seatOf } from '../domain/meetings/state.ts';
import type { SeatView } from '../domain/view/types.ts';
import type { HttpEnv } from '../http/context.ts';
import { knownHosts } from '../http/hosts.ts';
import type { Log } from '../http/log-events.ts';
import { hashSecret, newSecret } from '../http/secrets.ts';
import { memorySessions, testHost, type TestWorld, testWorld } from '../http/testing-world.ts';
import type { LoginProvider } from '../identity/provider.ts';
import type { MeetingsPort } from '../http/meetings-port.ts';
import { createMeetingArea } from '../meetings/area.ts';
import { createMeetingActs } from '../meetings/meeting-acts.ts';
import { openMeetings, type MeetingState } from '../meetings/open-meetings.ts';
import type { CutNote, CutsFile } from '../meetings/cut-notes.ts';
import type { MediaGate } from '../meetings/media.usecases.ts';
import type { Message } from '../meetings/notices.ts';
import { createSummaryArea } from '../summary/area.ts';
import { createPapers, type Papers } from '../summary/papers.ts';
import { summaryRoutes } from '../summary/summary.routes.ts';
import { MeetingBrowser } from './meeting-browser.ts';

/** A gate that lets everybody in and remembers what it was told, in order. */
class RememberingGate implements MediaGate {
  readonly told: (readonly ['ticket' | 'revoke' | 'look', AdmissionId])[] = [];
  /** Runs inside `revoke`, before the caller goes on. */
  onRevoke: () => void = () => undefined;

  issueTicket(admissionId: AdmissionId, owner: string): string {
    this.told.push(['ticket', admissionId]);
    return `media-ticket-of-${hashSecret(admissionId + owner).slice(0, 8)}`;
  }

  revoke(admissionIds: readonly AdmissionId[]): Promise<void> {
    for (const id of admissionIds) this.told.push(['revoke', id]);
    this.onRevoke();
    return Promise.resolve();
  }

  look(admissionIds: readonly AdmissionId[]): Promise<void> {
    for (const id of admissionIds) this.told.push(['look', id]);
    return Promise.resolve();
  }
}

/** A file of cuts that ends with the test. */
function memoryCuts(): CutsFile {
  const notes = new Map<string, CutNote>();
  return {
    pending: () => [...notes.values()],
    add(note) {
      notes.set(note.id, note);
      return Promise.resolve(true);
    },
    remove(id) {
      notes.delete(id);
      return Promise.resolve();
    },
  };
}

export interface WorldSettings {
  readonly heartbeatMs?: number;
  /** With the typesetter, the keys and the commands of signing; a function stands between them and the use cases. */
  readonly papers?: boolean | ((real: Papers) => Papers);
  readonly trustedProxies?: readonly string[];
  /** `asked`: a seat has a line to the media only while the test says so; else from its admission on, as with a page. */
  readonly lines?: 'asked';
}

const hosts = knownHosts([
  testHost('mikko.localhost', { authorities: ['county'] }),
  testHost('satu.localhost', { authorities: ['kela'] }),
  testHost('layla.localhost', { links: true }),
  testHost('ahmed.localhost', { links: true }),
]);

/**
 * Meetings over real HTTP and real sockets, on a real ledger in memory, filled from the seeds. What is not real: the
 * login (a session is put where one would be), the gate to the media, and the messages, which stay here.
 */
export async function meetingWorld(settings: WorldSettings = {}): Promise<MeetingWorld> {
  const world = testWorld();
  const database = openDatabase(':memory:');
  await seed({ database, ledger: createLedger(database, testKeys), now: world.now, newId: world.newId });
  const sessions = memorySessions();
  return processOf(settings, {
    world,
    database,
    sessions,
    messages: [],
    browsers: [],
    cutsFile: memoryCuts(),
    port: 0,
  });
}

/** What outlives a process. */
interface Lasting {
  readonly world: TestWorld;
  readonly database: Database;
  readonly sessions: ReturnType<typeof memorySessions>;
  readonly messages: Message[];
  readonly browsers: MeetingBrowser[];
  readonly cutsFile: CutsFile;
  readonly port: number;
}

/** One process. */
async function begin(settings: WorldSettings, lasting: Lasting) {
  const { heartbeatMs, papers: wanted = false, trustedProxies: proxies = [], lines: wantedLines } = settings;
  const { world, database, sessions, messages, browsers, cutsFile } = lasting;
  const ill = illLedger(createLedger(database, testKeys));
  const { ledger } = ill;
  const reference = createReference(database);
  const indexes = createIndexes(database);
  const directory = createDirectory(reference, world);
  const lines: unknown[] = [];
  const log: Log = (event, fields) => void lines.push({ event, ...fields });
  const gate = new RememberingGate();
  const texts = createMeetingTexts(reference, directory, world);
  const helpPhone = '020 000 0000';
  const state = await openMeetings({ ledger, world });
  // Nobody's media is real here: a page would have its line a moment after it has been let in.
  if (wantedLines !== 'asked') {
    for (const { meetingId, seats } of state.open)
      for (const { seatId, status } of seats)
        if (status === 'admitted') state.live.lineOpened(meetingId, seatId);
    state.news.onAppended((before, { meetingId, seats }) => {
      for (const { seatId, status } of seats)
        if (status === 'admitted' && seatOf(before, seatId)?.status === 'door')
          state.live.lineOpened(meetingId, seatId);
    });
  }
  const done = createMeetingActs({ state, gate, log, texts, helpPhone, cutsFile });
  const papers = wanted
    ? await withPapers(done.port, state, world, directory, wanted === true ? (real) => real : wanted)
    : null;
  const area = createMeetingArea({
    ...{ state, done, gate, log, directory, helpPhone },
    handlers: papers?.handlers ?? {},
    outbox: { add: (_, message) => void messages.push(message) },
    index: indexes,
    attempts: createAttemptStore(database),
    linkOrigin: (role) => (role === 'client' ? 'http://layla.localhost' : 'http://ahmed.localhost'),
    ...(heartbeatMs === undefined ? {} : { heartbeatMs }),
  });
  await done.taking.again();
  const meetings = new Hono<HttpEnv>();
  meetings.route('/', area.meetingRoutes());
  meetings.route('/', area.caseRoutes());
  if (papers) meetings.route('/', papers.routes);

  // Nobody logs in here and no case link opens: tests of their own have those.
  const never = () => Promise.reject(new Error('not in these tests'));
  const provider: LoginProvider = {
    freshChecks: () => ({ state: '', nonce: '', verifier: '' }),
    authorizationUrl: never,
    redeem: never,
  };
  const app = createApp({
    isReadOnly: () => ill.isIll(),
    webRoot: import.meta.dirname,
    helpPhone: '020 000 0000',
    world,
    trustedProxies: proxies,
    log,
    hosts,
    sessions,
    isKnownDevice: (deviceHash) => indexes.knowsDevice(deviceHash),
    identity: {
      providers: { kela: provider, county: provider },
      acr: [],
      sessionEnded: area.endSession,
      findOfficial: () => undefined,
      describe: ({ authority }) => ({ role: authority, name: '', unit: '' }),
    },
    launch: {
      caseSystems: { kela: { resolve: never }, county: { resolve: never } },
      spendHandle: () => Promise.resolve(false),
      openCase: () => Promise.resolve('cas_1'),
    },
    meetings,
    demo: null,
  });
  const server = serve({
    fetch: (request, env) => app.fetch(request, env),
    port: lasting.port,
    hostname: '127.0.0.1',
    websocket: {
      server: new WebSocketServer({
        noServer: true,
        perMessageDeflate: false,
        maxPayload: 1 << 20,
        handleProtocols: (protocols) => (protocols.has('kerralla.v1') ? 'kerralla.v1' : false),
      }) as WebSocketServerLike,
    },
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  /** A new browser at this person's host, with nothing in it. */
  const browser = (host: Host): MeetingBrowser => {
    const made = new MeetingBrowser(port, `${host}.localhost`);
    browsers.push(made);
    return made;
  };

  const end = async (): Promise<void> => {
    for (const one of browsers) one.closeAll();
    area.stop();
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
    // Our browsers' connections too: the next process is at the same address.
    globalAgent.destroy();
    await once(server, 'close');
    await papers?.stop();
  };

  return {
    world,
    ledger,
    database,
    done,
    area,
    state,
    texts,
    gate,
    cutsFile,
    messages,
    logged: lines,
    sessions,
    browser,
    /** The gate sees a line of this seat come, or go. */
    line(meetingId: MeetingId, seatId: SeatId, is: 'open' | 'closed') {
      if (is === 'open') state.live.lineOpened(meetingId, seatId);
      else state.live.lineClosed(meetingId, seatId);
      state.news.look(meetingId);
    },
    /** A browser in which this official has logged in. */
    official(
      who: keyof typeof people,
      host: Host = people[who].organisationId === 'kela' ? 'satu' : 'mikko',
    ) {
      const made = browser(host);
      const secret = newSecret(world.random);
      // In memory: it is there at once.
      void sessions.insert({
        tokenHash: hashSecret(secret),
        host: `${host}.localhost`,
        authority: people[who].organisationId === 'kela' ? 'kela' : 'county',
        personId: people[who].id,
        acr: 'loa2',
        createdAt: world.now(),
        expiresAt: new Date(Date.parse(world.now()) + 86_400_000).toISOString(),
      });
      made.cookies.set('__Host-kerralla', secret);
      return made;
    },
    /** Under what tries are counted. */
    attemptKeys: () => database.sqlite.prepare<[], string>('SELECT key FROM code_attempts').pluck().all(),
    /** The database as it would lie on a disk. */
    stored: (): Buffer => database.sqlite.serialize(),
    /** Every column of the events but the sealed body. */
    clearOfEvents: (): string =>
      JSON.stringify(
        database.sqlite.prepare('SELECT stream, seq, type, at, actor, prev_hash, hash FROM events').all(),
      ),
    /** The seeded case of this client, by name. */
    async caseOf(name: string): Promise<CaseId> {
      for (const stream of await ledger.streams('case/'))
        if (JSON.stringify(await ledger.read(stream)).includes(`"name":"${name}"`))
          return stream.slice('case/'.length) as CaseId;
      throw new Error(`no case of ${name}`);
    },
    /** Kela's own case of the same client, as its case system would open it. */
    async kelasCase(): Promise<CaseId> {
      const caseId = world.newId('cas');
      const decided = openCase({
        authority: 'kela',
        unitId: 'kela-oulu',
        templateCode: 'maahanmuuttaja_tulkki',
        externalCaseId: 'KELA-9',
        client: { name: 'Layla Haddad', birthDate: '1990-09-01', language: 'ar' },
        openedBy: 'seed',
      });
      if (!decided.ok) throw new Error(decided.code);
      const events = decided.events.map((event) => ({ ...event, actor: 'seed' }));
      await ledger.append([{ stream: `case/${caseId}`, expectedHead: 0, events }], world.now());
      return caseId;
    },
    /** The meeting as the ledger has it. */
    async meeting(meetingId: MeetingId): Promise<Meeting> {
      const loaded = await state.store.load(meetingId);
      if (!loaded) throw new Error('no such meeting');
      return loaded.meeting;
    },
    /** Types of the stream's events, as they lie in the database at this very moment. */
    typesIn: (stream: string): readonly string[] =>
      database.sqlite
        .prepare<[string], string>('SELECT type FROM events WHERE stream = ? ORDER BY seq')
        .pluck()
        .all(stream),
    /** What the server would show this seat now, as it goes over the wire. */
    serverView(meetingId: MeetingId, seatId: SeatId): SeatView {
      const view = area.hub.viewFor(meetingId, seatId);
      if (!view) throw new Error('no such seat');
      return JSON.parse(JSON.stringify(view)) as SeatView;
    },
    /** The disk takes nothing from now on, or everything again. */
    fallIll(on = true): void {
      ill.fall(on);
      state.machine.readOnly(on);
    },
    port,
    /** The process ends; what lies on the disk stays. */
    end,
    async stop() {
      await end();
      database.close();
    },
  };
}

async function withPapers(
  port: MeetingsPort,
  state: Pick<MeetingState, 'asItWillBe'>,
  world: ReturnType<typeof testWorld>,
  directory: ReturnType<typeof createDirectory>,
  between: (real: Papers) => Papers,
) {
  const keysDir = mkdtempSync(join(tmpdir(), 'kerralla-keys-'));
  const service = 'Kerralla';
  const papers = await createPapers({
    keysDir,
    makeKeys: true,
    service,
    clock: () => new Date(world.now()),
  });
  const summary = createSummaryArea({
    meetings: port,
    papers: between(papers),
    service,
    topicOf: (code) => directory.template(code)?.title ?? { fi: code, en: code },
    world,
    failed: (error) => {
      throw error;
    },
  });
  return {
    handlers: summary.handlers,
    routes: summaryRoutes({
      meetingOf: (meetingId) => state.asItWillBe(meetingId),
      rootPem: () => papers.rootPem(),
      now: world.now,
    }),
    async stop() {
      await papers.stop();
      rmSync(keysDir, { recursive: true });
    },
  };
}

/** The real ledger on a machine whose disk takes nothing when a test wants it: the asker is told at once. */
function illLedger(real: Ledger) {
  let isIll = false;
  const ledger: Ledger = {
    ...real,
    append(appends, at, options) {
      if (!isIll) return real.append(appends, at, options);
      options?.onWaiting?.();
      return Promise.reject(new LedgerUnavailable('the disk takes nothing now'));
    },
  };
  return { ledger, isIll: () => isIll, fall: (on: boolean) => void (isIll = on) };
}

export type Host = 'mikko' | 'satu' | 'layla' | 'ahmed';
export interface MeetingWorld extends Awaited<ReturnType<typeof begin>> {
  /** The process ends, and another one goes on with what lies on the disk, at the same address. */
  restarted(): Promise<MeetingWorld>;
}

async function processOf(settings: WorldSettings, lasting: Lasting): Promise<MeetingWorld> {
  const process = await begin(settings, lasting);
  return {
    ...process,
    async restarted() {
      await process.end();
      return processOf(settings, { ...lasting, port: process.port });
    },
  };
}
