import { importPKCS8, type CryptoKey } from 'jose';
import { readFileSync, statSync } from 'node:fs';
import { ConfigError, type ProductionConfig } from './config.ts';
import { knownHosts } from './http/hosts.ts';
import { openidProvider } from './identity/provider.openid.ts';
import { httpCaseSystem } from './launch/case-system.http.ts';
import type { Outside } from './outside.ts';

/** The real neighbours, as the configuration names them. @throws ConfigError when our key at them is not usable. */
export async function productionOutside(config: ProductionConfig): Promise<Outside> {
  const key = await clientKey(config.clientKeyFile);
  const { issuers, caseSystems } = config;
  const { host, origin } = new URL(config.publicOrigin);
  return {
    hosts: knownHosts([{ name: host, origin, authorities: ['county', 'kela'], links: true, front: false }]),
    providers: {
      kela: openidProvider({ ...issuers.kela, key }),
      county: openidProvider({ ...issuers.county, key }),
    },
    acr: config.acr,
    caseSystems: {
      kela: httpCaseSystem('kela', caseSystems.kela, fetch),
      county: httpCaseSystem('county', caseSystems.county, fetch),
    },
    linkOrigin: () => origin,
    demo: null,
    others: new Map(),
  };
}

async function clientKey(file: string): Promise<CryptoKey> {
  const wrong = (why: string) => new ConfigError([`OIDC_CLIENT_KEY_FILE ${why}`]);
  let pem: string;
  try {
    if ((statSync(file).mode & 0o077) !== 0) throw wrong('can be read by others: set its mode to 0600.');
    pem = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw wrong('names a file that cannot be read.');
  }
  try {
    return await importPKCS8(pem, 'ES256');
  } catch {
    throw wrong('must hold an EC P-256 private key in PKCS #8 PEM.');
  }
}
