/** Ids are a prefix and a ULID: they say what they name, and sort by the time they were made. */
export type MeetingId = `mtg_${string}`;
export type CaseId = `cas_${string}`;
export type SeatId = `sea_${string}`;
export type InvitationId = `inv_${string}`;
export type PersonId = `per_${string}`;
export type AdmissionId = `adm_${string}`;
export type CardId = `crd_${string}`;
export type EdgeId = `edg_${string}`;
export type RowId = `row_${string}`;

/** Makes a fresh id; randomness and clock are the caller's (the domain has neither). */
export type NewId = <P extends string>(prefix: P) => `${P}_${string}`;

/** Instant: UTC, ISO 8601, milliseconds, e.g. `2026-11-24T08:00:00.000Z`. Sorts as text. */
export type Instant = string;

/** Calendar date in Europe/Helsinki: `2026-11-24`. */
export type LocalDate = string;

/** Is this an identifier of that kind: three letters and a ULID (github.com/ulid/spec)? */
export const isId = <P extends string>(prefix: P, value: unknown): value is `${P}_${string}` =>
  typeof value === 'string' &&
  value.startsWith(`${prefix}_`) &&
  /^[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}$/.test(value);
