import { Hono } from 'hono';
import type { Role } from '../domain/people.ts';
import type { HttpEnv } from '../http/context.ts';
import { demoOnly } from '../http/demo-only.ts';
import { refuse } from '../http/errors.ts';
import type { DemoHosts } from './hosts.ts';

export interface PersonasDeps {
  readonly mode: 'demo' | 'production';
  readonly hosts: DemoHosts;
  readonly names: Readonly<Record<Role, string>>;
}

/** One of the four whom the demonstration lets one play. */
interface DemoPersona {
  readonly role: Role;
  readonly name: string;
  /** Where their window opens: an address of their own. */
  readonly url: string;
}

/**
 * Who can be played and where their windows open. Not told at the officials' own hosts: the client's name is among
 * them, and nothing on Kela's page may know it before her yes.
 * @throws in production
 */
export function personaRoutes({ mode, hosts, names }: PersonasDeps) {
  demoOnly(mode, 'hosts');
  const personas: readonly DemoPersona[] = [
    { role: 'county', name: names.county, url: `${hosts.mikko.origin}/demo/case-system` },
    { role: 'kela', name: names.kela, url: `${hosts.satu.origin}/auth/login/kela` },
    { role: 'client', name: names.client, url: `${hosts.layla.origin}/inbox` },
    { role: 'interpreter', name: names.interpreter, url: `${hosts.ahmed.origin}/inbox` },
  ];
  return new Hono<HttpEnv>().get('/api/demo/personas', (c) => {
    const { front, links } = c.get('host');
    return front || links ? c.json({ personas }) : refuse(c, 'page.not-found');
  });
}
