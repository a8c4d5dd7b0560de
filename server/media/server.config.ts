import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

export interface Ports {
  /** HTTP: signalling and room service. */
  readonly http: number;
  /** All media, in one. */
  readonly udp: number;
}

/** How long an empty room lives, in seconds: longer than a seat is held (10 minutes). */
export const roomKeptFor = 15 * 60;

/**
 * Configuration of our own livekit-server: loopback only, rooms only by us, Opus and VP8 only.
 * `tcp_port: 0` because that listener would bind every interface whatever else is said here.
 */
export const serverConfig = (ports: Ports) => ({
  port: ports.http,
  bind_addresses: ['127.0.0.1'],
  logging: { level: 'warn' },
  rtc: {
    udp_port: ports.udp,
    tcp_port: 0,
    use_external_ip: false,
    node_ip: '127.0.0.1',
    enable_loopback_candidate: true,
    use_ice_lite: true,
    interfaces: { includes: ['lo', 'lo0'] },
    ips: { includes: ['127.0.0.1/32'] },
    stun_servers: [],
  },
  room: {
    auto_create: false,
    empty_timeout: roomKeptFor,
    departure_timeout: roomKeptFor,
    enabled_codecs: [{ mime: 'audio/opus' }, { mime: 'video/vp8' }],
  },
});

/** Two ports that are free now. Somebody may take one before livekit-server does: then its start fails and is retried. */
export const freePorts = async (): Promise<Ports> => ({
  http: await freeTcpPort(),
  udp: await freeUdpPort(),
});

const freeTcpPort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        done(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });

const freeUdpPort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createSocket('udp4').once('error', fail);
    probe.bind(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => {
        done(port);
      });
    });
  });
