import type { AdmissionId } from '../domain/ids.ts';
import type { Admissions } from './admissions.ts';
import { standing } from './register.ts';
import { sameRights } from './rooms.ts';
import type { UpgradeDeps } from './upgrade.ts';

/**
 * Takes people out, in this order: no ticket works, the browser is told and its socket closed, rights to none, removed
 * from the room. The ledger has refused them before.
 */
export async function revoke(deps: UpgradeDeps, admissionIds: readonly AdmissionId[]): Promise<void> {
  const { register, tickets, removals } = deps;
  const ids = new Set(admissionIds);
  for (const id of ids) {
    register.revoked.add(id);
    tickets.end(id);
  }
  for (const line of [...register.lines]) if (ids.has(line.place.admissionId)) line.remove();
  const places = [...ids].flatMap((id) => register.places.get(id) ?? []);
  for (const id of ids) {
    register.places.delete(id);
    register.sent.delete(id);
  }
  await Promise.all(places.map((place) => removals.takeOut(place)));
  // Let in before a restart of ours: only the rooms know where they are.
  if (places.length < ids.size) await reconcile(deps);
}

/**
 * Makes the media server's rooms agree with the ledger: whoever has no live admission is removed on sight, rights are
 * what they should be. Run at the start and every few seconds, since a crash of ours leaves media running. A ledger that
 * cannot answer throws nobody out. Rejects when the media server does not answer.
 */
export async function reconcile(deps: UpgradeDeps): Promise<void> {
  const { admissions, register, rooms, removals, looks, log } = deps;
  for (const line of [...register.lines]) {
    const now = standing(admissions, register, line.place.admissionId);
    if (!now.ok && now.code !== 'media.unavailable') line.remove();
  }
  const byIdentity = new Map([...register.places.values()].map((place) => [place.identity, place]));
  for (const room of await rooms.listRooms()) {
    const people = await rooms.listParticipants(room);
    // Asked after the list: whoever is on it was admitted before.
    const live = liveIn(admissions, room);
    if (live === null) {
      log.warn({ room }, 'the ledger did not say who may be in a room; nobody is taken out');
      continue;
    }
    for (const { identity, rights } of people) {
      const place = byIdentity.get(identity);
      if (!live.has(identity)) {
        if (!removals.has({ room, identity })) await removals.takeOut({ room, identity });
        continue;
      }
      const now = place && standing(admissions, register, place.admissionId);
      if (now?.ok && !sameRights(now.rights, rights)) void looks.look([now.place.admissionId]);
    }
  }
}

/** Null when the ledger does not answer. */
function liveIn(admissions: Admissions, room: string): ReadonlySet<string> | null {
  try {
    return admissions.rooms().includes(room) ? admissions.liveIdentities(room) : new Set();
  } catch {
    return null;
  }
}
