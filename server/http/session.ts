import type { Instant, PersonId } from '../domain/ids.ts';
import type { Authority } from '../domain/people.ts';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { HttpEnv } from './context.ts';
import { hashSecret, newSecret } from './secrets.ts';
import { addMinutes, type World } from './world.ts';

/** A logged-in official. Lies in the database under the hash of the cookie; the cookie lies nowhere. */
export interface OfficialSession {
  readonly tokenHash: string;
  /** The host that made it: presented at another one it is nothing. */
  readonly host: string;
  readonly authority: Authority;
  readonly personId: PersonId;
  /** Assurance level as the organisation's provider named it. */
  readonly acr: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Whose session has ended, and which: what it had opened ends too. */
export type EndedSession = Pick<OfficialSession, 'tokenHash' | 'personId'>;

/** Where sessions are kept; working rows, no one's history. */
export interface Sessions {
  insert(session: OfficialSession): Promise<void>;
  find(tokenHash: string): OfficialSession | undefined;
  /** Gone from the call on, also where nothing can be written now. */
  remove(tokenHash: string): Promise<void>;
}

/** One working day, counted from the login, so that nothing expires in a running meeting. */
const sessionHours = 12;

/** Lax: with Strict the page after the provider's answer would look signed out (a form POST came before it). */
const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' } as const;
const sessionCookie = '__Host-kerralla';
const deviceCookie = '__Host-kerralla-device';

/** A participant's cookie outlives the wait for a meeting that is set weeks ahead; the server ends it earlier. */
const deviceDays = 60;

/** Logs an official in: always a new id, never the one that the browser brought. */
export async function startSession(
  c: Context<HttpEnv>,
  sessions: Sessions,
  world: World,
  who: Pick<OfficialSession, 'authority' | 'personId' | 'acr'>,
): Promise<void> {
  await endSession(c, sessions);
  const secret = newSecret(world.random);
  const createdAt = world.now();
  const expiresAt = addMinutes(createdAt, sessionHours * 60);
  const host = c.get('host').name;
  await sessions.insert({ ...who, tokenHash: hashSecret(secret), host, createdAt, expiresAt });
  setCookie(c, sessionCookie, secret, cookie);
}

/** Forgets the session on both sides: the stored hash and the browser's cookie. */
export async function endSession(c: Context<HttpEnv>, sessions: Sessions): Promise<void> {
  const secret = getCookie(c, sessionCookie);
  if (secret === undefined) return;
  deleteCookie(c, sessionCookie, cookie);
  await sessions.remove(hashSecret(secret));
}

/** The participant cookie of this browser; made when there is none. Only where the browser has acted (POST). */
export function ensureDevice(c: Context<HttpEnv>, random: World['random']): string {
  const known = c.get('deviceHash');
  if (known !== undefined) return known;
  return setDevice(c, newSecret(random));
}

/** Gives this browser another participant cookie. @returns its hash */
export function setDevice(c: Context<HttpEnv>, secret: string): string {
  setCookie(c, deviceCookie, secret, { ...cookie, maxAge: deviceDays * 86_400 });
  const deviceHash = hashSecret(secret);
  c.set('deviceHash', deviceHash);
  return deviceHash;
}

/** Puts into the context who asks: the official of a live session of this host, and the device. */
export const whoAsks = (sessions: Sessions, world: World) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const official = liveSession(getCookie(c, sessionCookie), c.get('host').name, sessions, world.now());
    if (official) c.set('official', official);
    const device = getCookie(c, deviceCookie);
    // At an official's host nobody is a participant, whatever cookie comes along.
    if (device !== undefined && device.length >= 43 && c.get('host').links)
      c.set('deviceHash', hashSecret(device));
    return next();
  });

function liveSession(secret: string | undefined, host: string, sessions: Sessions, now: Instant) {
  if (secret === undefined) return undefined;
  const session = sessions.find(hashSecret(secret));
  return session?.host === host && now < session.expiresAt ? session : undefined;
}
