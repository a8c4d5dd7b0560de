import type { ReconnectPolicy } from 'livekit-client';

/** Milliseconds. Shorter than the library's, which waits up to seven seconds: a media server is back in one. */
const pauses = [0, 300, 600, 1000, 1500];
const longPause = 2000;
/** After that the page offers to enter again, and the phone number. */
const givesUpAfter = 120_000;

/** Waits a little longer each time, and never in step with the others. */
export const reconnectPolicy: ReconnectPolicy = {
  nextRetryDelayInMs({ retryCount, elapsedMs }) {
    if (elapsedMs > givesUpAfter) return null;
    const pause = pauses[retryCount] ?? longPause;
    return pause * (0.75 + Math.random() / 2) + Math.random() * 100;
  },
};
