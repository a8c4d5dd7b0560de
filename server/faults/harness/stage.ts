import type { Browser } from 'playwright';
import type { Findings } from './findings.ts';
import { playToJoint, type Joint } from './joint.ts';
import type { Product } from './product.ts';
import { type Arrival, silenceAfter } from './silence.ts';
import { Sitting } from './sitting.ts';
import { must, soonIs } from './wait.ts';

/** For so long nothing must come, to count as the end; and so long the end is waited for. */
const stillMs = 2500;
const longestMs = 12_000;

/**
 * A meeting in the joint phase: the client and Kela at pages with pictures and her sound, the chair by the protocol or,
 * where somebody else must be seen too, at a page.
 */
export interface Stage extends Joint {
  readonly product: Product;
  readonly laylaAt: Sitting;
  readonly satuAt: Sitting;
  /** Null where the chair has no page. */
  readonly mikkoAt: Sitting | null;
}

export interface StageOptions {
  /** The chair sits at a page too and sends a picture; the seat by the protocol is closed then. */
  readonly chairSends?: boolean;
}

/** Opens it and waits until Kela receives her picture and her sound. */
export async function openStage(
  browser: Browser,
  product: Product,
  { chairSends = false }: StageOptions = {},
): Promise<Stage> {
  const joint = await playToJoint(product);
  joint.kela.close();
  joint.client.close();
  if (chairSends) joint.chair.close();
  const room = `/room/${joint.meetingId}`;
  const [layla, satu, mikko] = await Promise.all([
    Sitting.down(browser, joint.layla, `/t/${joint.link}`, 'real'),
    Sitting.down(browser, joint.satu, room, 'drawn'),
    chairSends ? Sitting.down(browser, joint.mikko, room, 'drawn') : null,
  ]);
  const stage = { ...joint, product, laylaAt: layla, satuAt: satu, mikkoAt: mikko };
  await must('Kela receives everybody', () => kelaReceives(stage));
  return stage;
}

/** Whether the client's sound and everybody's pictures have reached Kela lately. */
export async function kelaReceives({ satuAt, mikkoAt }: Stage): Promise<boolean> {
  const [now, all] = await Promise.all([satuAt.now(), satuAt.arrivals()]);
  const fresh = all.filter(({ at }) => at > now - 3000);
  const pictures = new Set(fresh.filter(({ kind }) => kind === 'video').map(({ from }) => from));
  return fresh.some(({ kind }) => kind === 'audio') && pictures.size >= (mikkoAt ? 2 : 1);
}

/** The client's first tap: what can be stopped stands on her screen, and the next tap is the withdrawal. */
export const openStop = ({ laylaAt }: Stage): Promise<void> => laylaAt.press('stop.button');

/** The tap that takes the permission back. @returns when it was, in milliseconds since 1970 */
export async function tapWithdraw({ laylaAt }: Stage): Promise<number> {
  await laylaAt.press('stop.withdraw.kela', 'stop.withdraw');
  return laylaAt.page.evaluate(() => window.lastTap);
}

/**
 * Waits until nothing more reaches Kela. @returns milliseconds from a moment to the last packet; null when there is no
 * end to them
 * @param counts leaves out what does not count
 * @param patienceMs how long the end is waited for
 */
export async function silenceOf(
  sitting: Sitting,
  since: number,
  counts: (arrival: Arrival) => boolean = () => true,
  patienceMs = longestMs,
): Promise<number | null> {
  let silence: number | null = null;
  await soonIs(
    async () => {
      const [now, all] = await Promise.all([sitting.now(), sitting.arrivals()]);
      silence = silenceAfter(since, all.filter(counts), now, stillMs);
      return silence !== null;
    },
    patienceMs,
    200,
  );
  return silence;
}

/** The withdrawal that every fault makes: her tap, Kela's silence, and that the ledger has it in the end. */
export async function withdrawAndListen(stage: Stage, findings: Findings): Promise<void> {
  if (!(await kelaReceives(stage))) findings.broken('Kela received nothing before the tap');
  await openStop(stage);
  const tap = await tapWithdraw(stage);
  findings.silence(await silenceOf(stage.satuAt, tap));
}

/** Whether the withdrawal stands in the ledger's file, within this time. */
export async function isDurable({ product, meetingId }: Stage, patienceMs = 10_000): Promise<boolean> {
  const found = async () => {
    try {
      return (await product.history(meetingId)).some(({ type }) => type === 'consent.withdrawn/1');
    } catch {
      // The file is held by somebody else.
      return false;
    }
  };
  return (await soonIs(found, patienceMs, 200)) !== null;
}

/** Closes everybody's pages and lines. */
export async function closeStage({ chair, laylaAt, satuAt, mikkoAt }: Stage): Promise<void> {
  chair.close();
  await Promise.all([laylaAt.leave(), satuAt.leave(), mikkoAt?.leave()]);
}
