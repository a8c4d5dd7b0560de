import type { WebSocketServerLike } from '@hono/node-server';
import { Hono } from 'hono';
import { WebSocketServer } from 'ws';
import { createIndexes } from '../../db/indexes.ts';
import { createLedger } from '../../db/ledger.ts';
import { openDatabase } from '../../db/open.ts';
import { createSessionStore } from '../../db/sessions.ts';
import { testKeys } from '../../db/testing.ts';
import { createApp } from '../app.ts';
import type { DemoCase, Persona } from '../demo/people.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Log } from '../http/log-events.ts';
import type { EndedSession } from '../http/session.ts';
import { testWorld } from '../http/testing-world.ts';
import { spendHandle } from '../launch/handles.ts';
import { openCase } from '../launch/open-case.ts';
import { listen } from '../listen.ts';
import { demoOutside } from '../outside.demo.ts';
import { byHost } from '../outside.ts';
import { freePort } from './free-port.ts';

const person = (number: number): PersonId => `per_${String(number).padStart(26, '0')}`;
const words = (text: string) => ({ fi: text, en: text });

export const mikko: Persona = {
  subject: 'mikko',
  personId: person(1),
  authority: 'county',
  name: 'Mikko Laine',
  title: words('sosiaalityöntekijä'),
  unit: words('Haukiputaan hyvinvointikeskus'),
};
export const satu: Persona = {
  subject: 'satu',
  personId: person(2),
  authority: 'kela',
  name: 'Satu Niemi',
  title: words('etuusasiantuntija'),
  unit: words('Kela Oulu'),
};

export const laylasCase: DemoCase = {
  system: 'county',
  externalCaseId: 'HK-1',
  unitId: 'haukipudas',
  templateCode: 'maahanmuuttaja_tulkki',
  client: { name: 'Layla Haddad', birthDate: '1990-09-01', language: 'ar', hetu: '010990Y9581' },
};
const kelasCase: DemoCase = {
  system: 'kela',
  externalCaseId: 'KELA-1',
  unitId: 'kela-oulu',
  templateCode: 'etuuden_katkos',
  client: { name: 'Tiina Salo', birthDate: '1991-08-22', language: 'fi' },
};

/** The demonstration's login and launch over real HTTP and a real database, without media and web client. */
export async function startDemoApp({ acr }: { readonly acr?: readonly string[] } = {}) {
  const port = await freePort();
  const world = testWorld();
  const lines: unknown[] = [];
  const ended: EndedSession[] = [];
  const log: Log = (event, fields) => void lines.push({ event, ...fields });
  const database = openDatabase(':memory:');
  const ledger = createLedger(database, testKeys);
  const cases = createIndexes(database);
  const people = [mikko, satu];
  const outside = await demoOutside({
    frontPort: port,
    world,
    log,
    personas: people,
    cases: [laylasCase, kelasCase],
    names: { county: mikko.name, kela: satu.name, client: 'Layla Haddad', interpreter: 'Ahmed Saleh' },
    unitName: (unitId) => unitId,
    topic: (code) => code,
    helpPhone: '020 000 0000',
  });
  const app = createApp({
    isReadOnly: () => false,
    webRoot: import.meta.dirname,
    helpPhone: '020 000 0000',
    world,
    trustedProxies: [],
    log,
    hosts: outside.hosts,
    sessions: createSessionStore(database),
    isKnownDevice: () => false,
    identity: {
      providers: outside.providers,
      acr: acr ?? outside.acr,
      sessionEnded: (session) => void ended.push(session),
      findOfficial: (authority, subject) => {
        const found = people.find((one) => one.subject === subject && one.authority === authority);
        return found && { ...found, unitIds: [] };
      },
      describe: ({ authority, personId }) => ({
        role: authority,
        name: people.find((one) => one.personId === personId)?.name ?? '',
        unit: '',
      }),
    },
    launch: {
      caseSystems: outside.caseSystems,
      spendHandle: (spent) => spendHandle(ledger, spent),
      openCase: (facts, official) =>
        openCase({ ledger, cases, newId: world.newId }, facts, official, world.now()),
    },
    meetings: new Hono(),
    demo: outside.demo,
  });
  const server = await listen({
    fetch: byHost(app, outside.others),
    port,
    addresses: ['127.0.0.1'],
    sockets: new WebSocketServer({ noServer: true }) as WebSocketServerLike,
  });
  return {
    at: (host: string, path = '/') => `http://${host}.localhost:${port}${path}`,
    start: (path = '/') => `http://localhost:${port}${path}`,
    world,
    ledger,
    outside,
    lines,
    /** Sessions that ended before their time. */
    ended,
    /** How many rows have been written so far, in any table. */
    rowsWritten: () => database.sqlite.prepare<[], number>('SELECT total_changes()').pluck().get(),
    stop: async () => {
      await server.stop();
      database.close();
    },
  };
}
