import { resolve } from 'node:path';
import type { DemoConfig, LivekitConfig } from './config.ts';
import * as kind from './config.env.ts';

const loopback = ['127.0.0.1', '::1'];

/** Everything has a default: the demonstration runs without a single variable. */
export function readDemo(env: kind.EnvReader): DemoConfig {
  env.refused(
    'PUBLIC_ORIGIN',
    'is for production: in the demonstration each person has a localhost address.',
  );
  env.refused('TRUSTED_PROXIES', 'is for production: in the demonstration everybody is on this machine.');
  const listen = env.optional('LISTEN', kind.list) ?? loopback;
  if (!listen.every((address) => loopback.includes(address)))
    env.say('LISTEN', 'may hold only 127.0.0.1 and ::1: in the demonstration anybody can log in as anybody.');
  const port = env.optional('PORT', kind.port) ?? 3000;
  const dataDir = resolve(env.optional('DATA_DIR', kind.text) ?? 'data');
  return {
    mode: 'demo',
    port,
    frontPort: env.optional('FRONT_PORT', kind.port) ?? port,
    helpPhone: env.optional('HELP_PHONE', kind.phone) ?? '020 000 0000',
    logLevel: env.optional('LOG_LEVEL', kind.logLevel) ?? 'warn',
    listen,
    trustedProxies: [],
    dataDir,
    keyDir: resolve(env.optional('KEY_DIR', kind.text) ?? `${dataDir}/keys`),
    livekit: readLivekit(env),
  };
}

function readLivekit(env: kind.EnvReader): LivekitConfig {
  if (!env.has('LIVEKIT_URL')) return { kind: 'child', program: env.optional('LIVEKIT_SERVER', kind.text) };
  const missing = 'is missing: LIVEKIT_URL does not work without it.';
  return {
    kind: 'external',
    url: env.optional('LIVEKIT_URL', kind.mediaUrl) ?? '',
    apiKey: env.required('LIVEKIT_API_KEY', kind.text, missing) ?? '',
    apiSecret: env.required('LIVEKIT_API_SECRET', kind.secret, missing) ?? '',
  };
}
