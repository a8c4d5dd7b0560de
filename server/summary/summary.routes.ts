import { Hono, type Context } from 'hono';
import { type Instant, isId, type MeetingId } from '../domain/ids.ts';
import { keepsClientsCopy, type Meeting, type Seat, type Signing } from '../domain/meetings/state.ts';
import { mayReadPaper } from '../domain/signing/may-read.ts';
import type { HttpEnv } from '../http/context.ts';
import { refuse } from '../http/errors.ts';
import { documentBytes } from './document-bytes.ts';

export interface SummaryRoutesDeps {
  readonly meetingOf: (meetingId: MeetingId) => Promise<Meeting | null>;
  readonly now: () => Instant;
  /** The certificate by which anyone can check the signatures. */
  readonly rootPem: () => string;
}

/** The paper while it is being signed, the client's own copy after the seal, and the root certificate. */
export const summaryRoutes = (deps: SummaryRoutesDeps) =>
  new Hono<HttpEnv>()
    .get('/api/meetings/:meetingId/seats/:seatId/document', async (c) => {
      const { meetingId, seatId } = c.req.param();
      const found = isId('sea', seatId)
        ? await seatFor(c, deps, meetingId, (seat) => seat.seatId === seatId)
        : null;
      if (!found?.meeting.signing) return refuse(c, 'summary.not-frozen', 'SU-4');
      const refusal = mayReadPaper(found.seat);
      return refusal
        ? refuse(c, refusal.code, refusal.rule)
        : pdf(c, documentBytes(found.meeting.signing), 'summary.pdf');
    })
    .get('/api/meetings/:meetingId/summary.pdf', async (c) => {
      const sealed = await clientsCopy(c, deps);
      return sealed ? pdf(c, documentBytes(sealed), 'summary.pdf') : refuse(c, 'page.not-found');
    })
    .get('/api/meetings/:meetingId/appendix.pdf', async (c) => {
      const appendix = (await clientsCopy(c, deps))?.sealed?.appendices.client;
      if (!appendix) return refuse(c, 'page.not-found');
      return pdf(c, Buffer.from(appendix, 'base64'), 'appendix.pdf');
    })
    .get('/api/root.pem', (c) => c.body(deps.rootPem(), 200, { 'content-type': 'application/x-pem-file' }));

/** The sealed paper, for a device on which the client was let in; no other seat's copy is here. */
async function clientsCopy(c: Context<HttpEnv>, deps: SummaryRoutesDeps): Promise<Signing | null> {
  const { meetingId } = c.req.param() as Record<string, string>;
  const found = await seatFor(c, deps, meetingId ?? '', keepsClientsCopy);
  const signing = found?.meeting.signing;
  return signing?.sealed ? signing : null;
}

async function seatFor(
  c: Context<HttpEnv>,
  deps: SummaryRoutesDeps,
  meetingId: string,
  which: (seat: Seat) => boolean,
): Promise<{ readonly meeting: Meeting; readonly seat: Seat } | null> {
  const meeting = isId('mtg', meetingId) ? await deps.meetingOf(meetingId) : null;
  const deviceHash = c.get('deviceHash');
  const personId = c.get('official')?.personId;
  const lives = ({ invitationId }: Seat) =>
    meeting?.invitations.some((one) => one.invitationId === invitationId && deps.now() <= one.expiresAt);
  const mine = (seat: Seat) =>
    seat.personId
      ? seat.personId === personId
      : deviceHash !== undefined && seat.deviceHash === deviceHash && lives(seat);
  const seat =
    meeting?.seats.findLast((one) => which(one) && mine(one) && one.status !== 'ended') ??
    meeting?.seats.findLast((one) => which(one) && mine(one));
  return meeting && seat && !(seat.status === 'ended' && seat.how === 'removed') ? { meeting, seat } : null;
}

const pdf = (c: Context, bytes: Uint8Array, name: string): Response =>
  c.body(Buffer.from(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${name}"`,
  });
