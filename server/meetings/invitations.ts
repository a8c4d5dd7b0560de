import { createHmac } from 'node:crypto';
import type { InvitationToMake } from '../domain/cases/decide.ts';
import { hashSecret, newSecret } from '../http/secrets.ts';
import type { World } from '../http/world.ts';

/** An invitation and the two secrets that are told apart: the link by message, the code by voice. */
export interface FreshInvitation {
  readonly toMake: InvitationToMake;
  readonly link: string;
  readonly code: string;
}

/** Six digits from even odds: a 32-bit number above the last whole million is thrown again. */
function sixDigits(random: World['random']): string {
  const limit = Math.floor(2 ** 32 / 1_000_000) * 1_000_000;
  for (;;) {
    const value = Buffer.from(random(4)).readUInt32BE();
    if (value < limit) return String(value % 1_000_000).padStart(6, '0');
  }
}

/**
 * The code, keyed by the link's secret, which lies nowhere with us: a million codes tried against a stolen
 * database tell nothing.
 */
export const hashCode = (link: string, code: string): string =>
  createHmac('sha256', link).update(code).digest('hex');

/** A new link and its code. Both are in the answer only: what is stored are their hashes. */
export function inviteFresh(
  world: World,
  { role, name, language }: Pick<InvitationToMake, 'role' | 'name' | 'language'>,
): FreshInvitation {
  const link = newSecret(world.random);
  const code = sixDigits(world.random);
  return {
    toMake: {
      invitationId: world.newId('inv'),
      role,
      name,
      language,
      linkHash: hashSecret(link),
      codeHash: hashCode(link, code),
    },
    link,
    code,
  };
}
