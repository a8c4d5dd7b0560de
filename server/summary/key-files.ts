import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../db/folder.ts';

/** PEM texts of the authority's keys and certificates. */
export interface KeyFiles {
  readonly root: string;
  readonly rootKey: string;
  readonly issuing: string;
  readonly issuingKey: string;
  readonly seal: string;
  readonly sealKey: string;
}

const names: Readonly<Record<keyof KeyFiles, string>> = {
  root: 'root.pem',
  rootKey: 'root.key.pem',
  issuing: 'issuing.pem',
  issuingKey: 'issuing.key.pem',
  seal: 'seal.pem',
  sealKey: 'seal.key.pem',
};

/**
 * The keys under `folder/signing`. They are made together and put in place by one rename: a start that was cut off
 * leaves no half set, and of two starts at once one set wins. `make` is null where keys may not be made.
 */
export async function keepKeys(folder: string, make: (() => Promise<KeyFiles>) | null): Promise<KeyFiles> {
  const place = join(folder, 'signing');
  if (!existsSync(place)) {
    if (!make) throw new Error(`The signing keys are missing from ${place}.`);
    makeFolder(folder, 0o700);
    const draft = mkdtempSync(join(folder, 'signing-'));
    writeKeys(draft, await make());
    try {
      renameSync(draft, place);
    } catch (error) {
      rmSync(draft, { recursive: true });
      if (!existsSync(place)) throw error;
    }
  }
  return readKeys(place);
}

function writeKeys(folder: string, keys: KeyFiles): void {
  chmodSync(folder, 0o700);
  for (const name of Object.keys(names) as (keyof KeyFiles)[])
    writeFileSync(join(folder, names[name]), keys[name], { mode: 0o600 });
}

function readKeys(folder: string): KeyFiles {
  const read = (name: keyof KeyFiles): string => {
    try {
      return readFileSync(join(folder, names[name]), 'utf8');
    } catch (cause) {
      throw new Error(`The signing key file ${names[name]} is missing or unreadable in ${folder}.`, {
        cause,
      });
    }
  };
  return {
    root: read('root'),
    rootKey: read('rootKey'),
    issuing: read('issuing'),
    issuingKey: read('issuingKey'),
    seal: read('seal'),
    sealKey: read('sealKey'),
  };
}
