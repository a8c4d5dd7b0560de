import { Hono, type Context } from 'hono';
import type { Ledger } from './domain/ledger.ts';
import type { AttemptStore } from '../db/attempts.ts';
import type { Indexes } from '../db/indexes.ts';
import type { OutboxStore } from '../db/outbox.ts';
import type { Reference } from '../db/reference.ts';
import { createDirectory } from './directory/directory.ts';
import { directoryRoutes } from './directory/directory.routes.ts';
import { createMeetingTexts } from './directory/meeting-texts.ts';
import { outboxRoutes } from './demo/outbox.routes.ts';
import type { HttpEnv } from './http/context.ts';
import type { KnownHosts } from './http/hosts.ts';
import { sentenceLog, type Log } from './http/log-events.ts';
import { whereFrom } from './http/errors.ts';
import type { World } from './http/world.ts';
import { createGate } from './media/gate.ts';
import { livekitRooms } from './media/rooms.livekit.ts';
import { createMeetingArea } from './meetings/area.ts';
import { createMeetingActs } from './meetings/meeting-acts.ts';
import { openMeetings } from './meetings/open-meetings.ts';
import type { CutsFile } from './meetings/cut-notes.ts';
import { ownerOf } from './meetings/asker.ts';
import { messagesTo } from './messages.ts';
import { createSummaryArea } from './summary/area.ts';
import { createPapers } from './summary/papers.ts';
import { summaryRoutes } from './summary/summary.routes.ts';

export interface MeetingParts {
  readonly mode: 'demo' | 'production';
  readonly ledger: Ledger;
  readonly indexes: Indexes;
  readonly attempts: AttemptStore;
  readonly outbox: OutboxStore;
  readonly reference: Reference;
  readonly world: World;
  readonly log: Log;
  readonly hosts: KnownHosts;
  readonly keyDir: string;
  readonly cutsFile: CutsFile;
  readonly helpPhone: string;
  readonly linkOrigin: (role: 'client' | 'interpreter') => string;
  readonly media: { readonly url: string; readonly apiKey: string; readonly apiSecret: string };
}

const service = 'Kerralla';

/** Meetings, media, papers and the texts they need: everything of a meeting, put together in one place. */
export async function composeMeetings(parts: MeetingParts) {
  const { world, log, reference } = parts;
  const directory = createDirectory(reference, world);
  const state = await openMeetings(parts);
  const gate = createGate({
    admissions: state.admissions,
    rooms: livekitRooms(parts.media),
    upstream: parts.media.url,
    apiKey: parts.media.apiKey,
    apiSecret: parts.media.apiSecret,
    clock: world.monotonic,
    origins: new Set([...parts.hosts.values()].map((host) => host.origin)),
    // The gate knows only raw requests; what the middleware has put into the context is there all the same.
    ownerOf: (c) => ownerOf(c as unknown as Context<HttpEnv>),
    log: sentenceLog(log),
    onJoined: ({ room, seatId }) => {
      state.lineOpened(room, seatId);
    },
    onLeft: ({ room, seatId }) => {
      state.lineClosed(room, seatId);
    },
    onUnconfirmed: (room, on) => {
      state.machine.unconfirmed(room, on);
    },
  });
  const done = createMeetingActs({
    ...parts,
    state,
    gate,
    texts: createMeetingTexts(reference, directory, world),
  });
  const papers = await createPapers({
    keysDir: parts.keyDir,
    makeKeys: parts.mode === 'demo',
    service,
    clock: () => new Date(world.now()),
  });
  const summary = createSummaryArea({
    meetings: done.port,
    papers,
    service,
    topicOf: (code) => directory.template(code)?.title ?? { fi: code, en: code },
    world,
    failed: (error) => {
      log('seal.failed', whereFrom(error));
    },
  });
  const meetings = createMeetingArea({
    ...parts,
    state,
    done,
    gate,
    directory,
    handlers: summary.handlers,
    index: parts.indexes,
    outbox: messagesTo(parts.mode, { store: parts.outbox, world, log }),
  });
  // What an earlier process has left undone, before anybody is let in.
  await done.taking.again();
  for (const meeting of state.open) summary.sealing.look(meeting);

  const routes = new Hono<HttpEnv>();
  routes.route('/', meetings.meetingRoutes());
  routes.route('/', meetings.caseRoutes());
  routes.route('/', directoryRoutes(reference, directory));
  routes.route(
    '/',
    summaryRoutes({
      meetingOf: (meetingId) => state.asItWillBe(meetingId),
      rootPem: () => papers.rootPem(),
      now: world.now,
    }),
  );
  routes.route('/media', gate.routes);
  if (parts.mode === 'demo')
    routes.route(
      '/',
      outboxRoutes({
        mode: parts.mode,
        outbox: parts.outbox,
        nameOf: async (meetingId, role) => {
          const meeting = (await state.store.load(meetingId))?.meeting;
          return (role === 'client' ? meeting?.client.name : meeting?.interpreterName) ?? null;
        },
      }),
    );
  return {
    routes,
    rootPem: () => papers.rootPem(),
    endSession: meetings.endSession,
    readOnly: (on: boolean) => {
      state.machine.readOnly(on);
    },
    stop: async () => {
      meetings.stop();
      gate.stop();
      await papers.stop();
    },
  };
}
