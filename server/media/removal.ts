import type { AdmissionId } from '../domain/ids.ts';
import { standing } from './register.ts';
import { sameRights } from './rooms.ts';
import { takeOut } from './take-out.ts';
import type { UpgradeDeps } from './upgrade.ts';

/**
 * Takes people out, in this order: no ticket works, the browser is told and its socket closed, rights to none, removed
 * from the room. The ledger has refused them before.
 */
export async function revoke(deps: UpgradeDeps, admissionIds: readonly AdmissionId[]): Promise<void> {
  const { register, tickets } = deps;
  const ids = new Set(admissionIds);
  for (const id of ids) {
    register.revoked.add(id);
    tickets.end(id);
  }
  for (const line of [...register.lines]) if (ids.has(line.place.admissionId)) line.remove();
  const places = [...ids].flatMap((id) => register.places.get(id) ?? []);
  await Promise.all(places.map((place) => takeOut(deps, place)));
  for (const id of ids) register.places.delete(id);
  // Let in before a restart of ours: only the rooms know where they are.
  if (places.length < ids.size) await reconcile(deps);
}

/** On hold somebody stays connected and neither sends nor receives. */
export async function setHold(deps: UpgradeDeps, admissionId: AdmissionId, on: boolean): Promise<void> {
  const { admissions, register, rooms, log } = deps;
  if (on) register.held.add(admissionId);
  else register.held.delete(admissionId);
  const place = register.places.get(admissionId);
  const now = standing(admissions, register, admissionId);
  if (!place || !now.ok) return;
  await rooms.setPermissions(place.room, place.identity, now.rights).catch((error: unknown) => {
    log.warn({ error: String(error) }, 'the media server did not take a hold; it is tried again');
  });
}

/**
 * Makes the media server's rooms agree with the ledger: whoever has no live admission is removed on sight, rights are
 * what they should be. Run at the start and every few seconds, since a crash of ours leaves media running. Rejects when
 * the media server does not answer.
 */
export async function reconcile(deps: UpgradeDeps): Promise<void> {
  const { admissions, register, rooms } = deps;
  for (const line of [...register.lines]) {
    const now = standing(admissions, register, line.place.admissionId);
    // A ledger that cannot answer lets nobody in, but it does not throw out either.
    if (!now.ok && now.code !== 'media.unavailable') line.remove();
  }
  const byIdentity = new Map([...register.places.values()].map((place) => [place.identity, place]));
  for (const room of await rooms.listRooms()) {
    const people = await rooms.listParticipants(room);
    // Asked after the list: whoever is on it was admitted before.
    const live = admissions.rooms().includes(room) ? admissions.liveIdentities(room) : new Set<string>();
    for (const { identity, rights } of people) {
      const place = byIdentity.get(identity);
      if (!live.has(identity)) {
        await takeOut(deps, place ?? { room, identity });
        continue;
      }
      const now = place && standing(admissions, register, place.admissionId);
      if (now?.ok && !sameRights(now.rights, rights)) await rooms.setPermissions(room, identity, now.rights);
    }
  }
}
