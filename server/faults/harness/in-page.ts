import type { Page } from 'playwright';
import type { Arrival } from './silence.ts';

declare global {
  interface Window {
    /** For the suite outside: every packet of picture and sound that reached this page, while it could be told apart. */
    arrivals: Arrival[];
    /** When the person last tapped, in milliseconds since 1970. */
    lastTap: number;
    /** While true, the page opens no meeting socket; those that are open were closed when it became so. */
    withoutSocket: boolean;
    closeMeetingSocket(): void;
    /** Tracks of the own camera and microphone that the browser has given out. */
    given: MediaStreamTrack[];
    /** While true, the browser's question for camera and microphone stays open; `allow` answers all that wait. */
    asks: boolean;
    allow(): void;
  }
}

/** How somebody's own devices are: the fake camera and microphone, or the demonstration's drawn picture alone. */
export type Devices = 'real' | 'drawn';

/** Makes the page small, watched and already past its landing. Call it before the page goes anywhere. */
export async function prepare(page: Page, devices: Devices): Promise<void> {
  await page.addInitScript(rememberTab, devices);
  await page.addInitScript(watchPackets);
  await page.addInitScript(smallDevices);
  await page.addInitScript(meetingSockets);
}

/** Runs in the page: a tab that has been here, so that nothing of the arrival is asked. */
function rememberTab(devices: 'real' | 'drawn'): void {
  const real = devices === 'real';
  sessionStorage.setItem('kerralla.arrival', 'tested');
  // Once: what the person chooses later stays.
  if (sessionStorage.getItem('kerralla.devices') === null)
    sessionStorage.setItem(
      'kerralla.devices',
      JSON.stringify({ source: devices, microphone: real, camera: true }),
    );
}

/** Runs in the page: reads the statistics of every connection twenty times a second, and notes taps. */
function watchPackets(): void {
  const connections = new Set<RTCPeerConnection>();
  const senderOf = new Map<string, string>();
  const counted = new Map<string, { packets: number; bytes: number }>();
  window.arrivals = [];
  window.lastTap = 0;
  addEventListener('click', () => (window.lastTap = performance.timeOrigin + performance.now()), true);
  const Native = RTCPeerConnection;
  class Watched extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.add(this);
      // A stream's id begins with its sender's; without one the track stands for itself.
      this.addEventListener('track', ({ track, streams }) =>
        senderOf.set(track.id, streams[0]?.id.split('|')[0] ?? track.id),
      );
    }
  }
  window.RTCPeerConnection = Watched;
  const look = async (connection: RTCPeerConnection): Promise<void> => {
    if (connection.connectionState === 'closed') {
      connections.delete(connection);
      return;
    }
    const stats = (await connection.getStats()) as Map<string, Record<string, unknown>>;
    const now = performance.timeOrigin + performance.now();
    for (const one of stats.values()) {
      if (one['type'] !== 'inbound-rtp') continue;
      const track = String(one['trackIdentifier']);
      const key = `${track} ${String(one['ssrc'])}`;
      const packets = Number(one['packetsReceived']);
      const bytes = Number(one['bytesReceived']);
      const before = counted.get(key) ?? { packets: 0, bytes: 0 };
      counted.set(key, { packets, bytes });
      if (packets <= before.packets) continue;
      const last = Number(one['lastPacketReceivedTimestamp']);
      window.arrivals.push({
        at: last > 0 ? Math.min(last, now) : now,
        from: senderOf.get(track) ?? track,
        kind: one['kind'] === 'audio' ? 'audio' : 'video',
        bytes: (bytes - before.bytes) / (packets - before.packets),
      });
      if (window.arrivals.length > 20_000) window.arrivals.splice(0, 5000);
    }
  };
  setInterval(() => {
    for (const connection of connections) void look(connection).catch(() => undefined);
  }, 50);
}

/** Runs in the page: two cores code everybody's pictures, and what matters here is whether they come. */
function smallDevices(): void {
  window.given = [];
  window.asks = false;
  const waiting: (() => void)[] = [];
  window.allow = () => {
    window.asks = false;
    for (const go of waiting.splice(0)) go();
  };
  // Absent on pages that are not secure contexts.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices) {
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (wanted = {}) => {
      const small = { width: 160, height: 120, frameRate: 5 };
      if (window.asks) await new Promise<void>((go) => waiting.push(go));
      const stream = await ask({ ...wanted, ...(wanted.video ? { video: small } : {}) });
      window.given.push(...stream.getTracks());
      return stream;
    };
  }
  const native = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'captureStream')
    ?.value as HTMLCanvasElement['captureStream'];
  HTMLCanvasElement.prototype.captureStream = function () {
    const small = document.createElement('canvas');
    small.width = 160;
    small.height = 120;
    setInterval(() => small.getContext('2d')?.drawImage(this, 0, 0, small.width, small.height), 250);
    return native.call(small, 4);
  };
}

/** Runs in the page: the meeting socket alone can be closed and kept closed; the media has sockets of its own. */
function meetingSockets(): void {
  const open = new Set<WebSocket>();
  window.withoutSocket = false;
  const Native = WebSocket;
  class Watched extends Native {
    constructor(url: string | URL, protocols?: string | string[]) {
      const meeting = String(url).includes('/api/socket');
      // An address at which nobody listens: the page sees a connection that fails.
      super(meeting && window.withoutSocket ? 'ws://127.0.0.1:9/' : url, protocols);
      if (!meeting) return;
      open.add(this);
      this.addEventListener('close', () => open.delete(this));
    }
  }
  window.WebSocket = Watched;
  window.closeMeetingSocket = () => {
    window.withoutSocket = true;
    for (const socket of open) socket.close();
  };
}
