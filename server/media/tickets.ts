import { createHash, randomBytes } from 'node:crypto';
import type { AdmissionId } from '../domain/ids.ts';

/** One use of a ticket, from the upgrade until its session has proved itself. */
export interface Reservation {
  readonly admissionId: AdmissionId;
  /** Makes the ticket that the browser will present next. */
  next(): string;
  /** The browser spoke on this session, so it holds the next ticket: this one is spent. */
  commit(): void;
  /** The session died before that: the browser still holds this ticket, and its unread successor dies. */
  giveBack(): void;
}

export interface TicketBook {
  /** A fresh ticket; the admission's redeemable one dies with it. */
  issue(admissionId: AdmissionId, owner: string): string;
  /** Without any effect: whose ticket it is and whether it can be redeemed now. Null: no such ticket of this owner. */
  look(ticket: string, owner: string): { readonly admissionId: AdmissionId; readonly free: boolean } | null;
  /** Null when it is unknown, spent, in use or somebody else's. */
  reserve(ticket: string, owner: string): Reservation | null;
  /** No ticket of this admission works from now on. */
  end(admissionId: AdmissionId): void;
}

interface Entry {
  readonly key: string;
  readonly admissionId: AdmissionId;
  readonly owner: string;
  free: boolean;
}

/**
 * Media tickets: opaque, bound to an admission and to the browser session that owns it, single use, living as long as
 * the seat. At most one per admission is redeemable. Only hashes are kept.
 */
export function ticketBook(): TicketBook {
  const entries = new Map<string, Entry>();
  /** The redeemable one of each admission. */
  const current = new Map<AdmissionId, Entry>();

  const issue = (admissionId: AdmissionId, owner: string): { ticket: string; entry: Entry } => {
    const ticket = `tk_${randomBytes(32).toString('base64url')}`;
    const entry: Entry = { key: keyOf(ticket), admissionId, owner, free: true };
    put(entry);
    return { ticket, entry };
  };

  const put = (entry: Entry): void => {
    const before = current.get(entry.admissionId);
    if (before) entries.delete(before.key);
    entry.free = true;
    current.set(entry.admissionId, entry);
    entries.set(entry.key, entry);
  };

  const find = (ticket: string, owner: string): Entry | null => {
    const entry = entries.get(keyOf(ticket));
    return entry?.owner === owner ? entry : null;
  };

  const reservation = (entry: Entry): Reservation => {
    const { admissionId, owner } = entry;
    let successor: Entry | undefined;
    let settled = false;
    return {
      admissionId,
      next() {
        const issued = issue(admissionId, owner);
        successor = issued.entry;
        return issued.ticket;
      },
      commit() {
        if (settled) return;
        settled = true;
        entries.delete(entry.key);
      },
      giveBack() {
        // After `end` the entry is gone; a ticket issued meanwhile to another tab is the redeemable one.
        if (settled || !entries.delete(entry.key)) return;
        settled = true;
        if (current.get(admissionId) === successor) put(entry);
      },
    };
  };

  return {
    issue: (admissionId, owner) => issue(admissionId, owner).ticket,
    look(ticket, owner) {
      const entry = find(ticket, owner);
      return entry && { admissionId: entry.admissionId, free: entry.free };
    },
    reserve(ticket, owner) {
      const entry = find(ticket, owner);
      if (!entry?.free) return null;
      entry.free = false;
      current.delete(entry.admissionId);
      return reservation(entry);
    },
    end(admissionId) {
      current.delete(admissionId);
      for (const [key, entry] of entries) if (entry.admissionId === admissionId) entries.delete(key);
    },
  };
}

const keyOf = (ticket: string): string => createHash('sha256').update(ticket).digest('base64url');
