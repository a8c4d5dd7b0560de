import { standing } from './register.ts';
import { readRequest, statusOf, type GateContext } from './request.ts';
import type { UpgradeDeps } from './upgrade.ts';
import type { RefusalCode } from '../domain/refusals.ts';

/**
 * A browser cannot read why its socket was refused, so livekit-client asks here afterwards. Answered by us and never
 * passed on: the media server's own answer would hold the whole token. Changes nothing.
 */
export function validate(deps: UpgradeDeps, c: GateContext): Response {
  const code = whyNot(deps, c);
  return code === null ? c.text('success') : c.text(code, statusOf(code));
}

function whyNot(deps: UpgradeDeps, c: GateContext): RefusalCode | null {
  const asked = readRequest(deps, c);
  if (typeof asked === 'string') return asked;
  const ticket = deps.tickets.look(asked.ticket, asked.owner);
  if (ticket === null) return 'ticket.unknown';
  const now = standing(deps.admissions, deps.register, ticket.admissionId);
  if (!now.ok) return now.code;
  // The ticket is good and still the socket failed: the media server's fault, or another attempt has it in use.
  return 'media.unavailable';
}
