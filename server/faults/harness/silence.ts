/** One packet that reached a browser, as its connection's statistics tell it. */
export interface Arrival {
  /** Milliseconds since 1970, by the browser's clock. */
  readonly at: number;
  /** Whose it is: the sender's stream, opaque. */
  readonly from: string;
  readonly kind: 'audio' | 'video';
  /** What it carries, without headers; of several that were seen at once the mean. */
  readonly bytes: number;
}

/**
 * From a moment to the last packet after it, in milliseconds: 0 when none came, null when they still come.
 * @param lookedUntil when somebody last looked
 * @param stillMs for how long nothing must have come, to count as the end
 */
export function silenceAfter(
  moment: number,
  arrivals: readonly Arrival[],
  lookedUntil: number,
  stillMs: number,
): number | null {
  const last = Math.max(moment, ...arrivals.map(({ at }) => at));
  return lookedUntil - last < stillMs ? null : last - moment;
}

/** Senders whose sound arrives: where only the client has a microphone on, that is she. */
export const withSound = (arrivals: readonly Arrival[]): ReadonlySet<string> =>
  new Set(arrivals.filter(({ kind }) => kind === 'audio').map(({ from }) => from));

/** Payload of the silence and of the empty picture with which the media server ends somebody's line, in bytes. */
const farewell = { audio: 80, video: 32 } as const;

/**
 * What the media server itself sends in a sender's name when it takes that sender from a listener: silence and one black
 * picture of 8 × 8, for a fifth of a second. There is nobody in it, and no page can keep it back.
 */
export const isFarewell = ({ kind, bytes }: Arrival): boolean => bytes === farewell[kind];
