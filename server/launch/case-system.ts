import type { Instant } from '../domain/ids.ts';
import type { CaseFacts } from '../domain/launch.ts';

/** What a case system answers when it is asked for a handle. */
export type Resolved =
  | { readonly kind: 'found'; readonly issuedAt: Instant; readonly facts: CaseFacts }
  | { readonly kind: 'unknown' }
  /** The handle is somebody's, but not of this organisation. */
  | { readonly kind: 'foreign' }
  /** It did not answer, or not in the agreed form. */
  | { readonly kind: 'unavailable' };

/** One organisation's case system, asked server to server; the browser never sees what it says. */
export interface CaseSystem {
  resolve(handle: string): Promise<Resolved>;
}
