import { resolve } from 'node:path';
import type { CaseSystem, Issuer, ProductionConfig } from './config.ts';
import * as kind from './config.env.ts';
import type { VariableName } from './config.variables.ts';
import { demoAcr } from './http/demo-only.ts';

const missing = 'is missing: production has no default for it.';
const noChild = 'is missing: the media server of the demonstration does not run in production.';
const noIssuer = 'is missing: the embedded login of the demonstration does not run in production.';
const noCases = 'is missing: the case system of the demonstration does not run in production.';
const noProxies = 'is missing: name the servers that stand before this one, or say none.';

/** Every part that the demonstration brings itself must be named here, or the start is refused. */
export function readProduction(env: kind.EnvReader): ProductionConfig {
  env.refused('FRONT_PORT', 'is for the demonstration: production names its address in PUBLIC_ORIGIN.');
  env.refused('LIVEKIT_SERVER', 'is for the demonstration: production starts no media server of its own.');

  const issuer = (address: VariableName, id: VariableName): Issuer => ({
    issuer: env.required(address, kind.foreignUrl, noIssuer) ?? '',
    clientId: env.required(id, kind.text, noIssuer) ?? '',
  });
  const caseSystem = (address: VariableName, key: VariableName): CaseSystem => ({
    url: env.required(address, kind.foreignUrl, noCases) ?? '',
    secret: env.required(key, kind.secret, noCases) ?? '',
  });
  const acr = env.required('OIDC_ACR', kind.list, missing) ?? [];
  if (acr.includes(demoAcr)) env.say('OIDC_ACR', "may not hold the demonstration's own assurance level.");

  const dataDir = resolve(env.required('DATA_DIR', kind.text, missing) ?? '');
  const keyDir = resolve(env.required('KEY_DIR', kind.text, missing) ?? '');
  if (env.has('KEY_DIR') && `${keyDir}/`.startsWith(`${dataDir}/`))
    env.say('KEY_DIR', 'may not lie in DATA_DIR: whoever takes the database must not get its keys with it.');

  return {
    mode: 'production',
    port: env.optional('PORT', kind.port) ?? 3000,
    helpPhone: env.required('HELP_PHONE', kind.phone, missing) ?? '',
    logLevel: env.optional('LOG_LEVEL', kind.logLevel) ?? 'info',
    listen: env.optional('LISTEN', kind.list) ?? ['127.0.0.1'],
    trustedProxies: env.required('TRUSTED_PROXIES', kind.proxies, noProxies) ?? [],
    publicOrigin: env.required('PUBLIC_ORIGIN', kind.publicOrigin, missing) ?? '',
    dataDir,
    keyDir,
    livekit: {
      kind: 'external',
      url: env.required('LIVEKIT_URL', kind.mediaUrl, noChild) ?? '',
      apiKey: env.required('LIVEKIT_API_KEY', kind.text, noChild) ?? '',
      apiSecret: env.required('LIVEKIT_API_SECRET', kind.secret, noChild) ?? '',
    },
    issuers: {
      kela: issuer('OIDC_KELA_ISSUER', 'OIDC_KELA_CLIENT_ID'),
      county: issuer('OIDC_COUNTY_ISSUER', 'OIDC_COUNTY_CLIENT_ID'),
    },
    acr,
    clientKeyFile: env.required('OIDC_CLIENT_KEY_FILE', kind.text, noIssuer) ?? '',
    caseSystems: {
      kela: caseSystem('CASE_SYSTEM_KELA_URL', 'CASE_SYSTEM_KELA_SECRET'),
      county: caseSystem('CASE_SYSTEM_COUNTY_URL', 'CASE_SYSTEM_COUNTY_SECRET'),
    },
  };
}
