import type { Authority } from '../domain/people.ts';
import { demoOnly } from '../http/demo-only.ts';
import type { KnownHost } from '../http/hosts.ts';

/** Every address of the demonstration, on one port. `localhost` is a public suffix: each is a site of its own. */
export interface DemoHosts {
  /** `http://localhost:PORT`: who plays whom, and the outbox. */
  readonly start: KnownHost;
  readonly mikko: KnownHost;
  readonly satu: KnownHost;
  readonly layla: KnownHost;
  readonly ahmed: KnownHost;
  readonly issuers: Readonly<Record<Authority, KnownHost>>;
}

/** @throws in production */
export function demoHosts(mode: 'demo' | 'production', port: number): DemoHosts {
  demoOnly(mode, 'hosts');
  const host = (label: string, rights: Partial<KnownHost>): KnownHost => ({
    // A browser leaves port 80 out, in the address and in the Host header.
    name: new URL(`http://${label}:${port}`).host,
    origin: new URL(`http://${label}:${port}`).origin,
    authorities: [],
    links: false,
    front: false,
    ...rights,
  });
  return {
    start: host('localhost', { front: true }),
    mikko: host('mikko.localhost', { authorities: ['county'] }),
    satu: host('satu.localhost', { authorities: ['kela'] }),
    layla: host('layla.localhost', { links: true }),
    ahmed: host('ahmed.localhost', { links: true }),
    issuers: { kela: host('kela-login.localhost', {}), county: host('alue-login.localhost', {}) },
  };
}

/** The hosts that the app answers for; the issuers are split off before it. */
export const appHosts = ({ start, mikko, satu, layla, ahmed }: DemoHosts): readonly KnownHost[] => [
  start,
  mikko,
  satu,
  layla,
  ahmed,
];
