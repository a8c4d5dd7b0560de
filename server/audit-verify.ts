/** `npm run audit:verify [-- --db FILE] [--keys FOLDER]`: exit code 0 when all chains hold, 1 otherwise. */
import { parseArgs } from 'node:util';
import { findKeyInFolder } from '../db/key-file.ts';
import { databaseFile, openForReading } from '../db/open.ts';
import { Unusable } from '../db/unusable.ts';
import { inWords } from './audit/verdict-words.ts';
import { verifyLedger } from './audit/verify.ts';
import { ConfigError, readConfig } from './config.ts';

const options = { db: { type: 'string' }, keys: { type: 'string' } } as const;

try {
  const { db, keys } = parseArgs({ options }).values;
  const config = readConfig(process.env);
  const database = openForReading(db ?? databaseFile(config.dataDir));
  const verdict = verifyLedger(database, findKeyInFolder(keys ?? config.keyDir));
  database.close();
  console.log(inWords(verdict));
  process.exitCode = verdict.ok ? 0 : 1;
} catch (error) {
  const sentence = error instanceof Unusable || error instanceof ConfigError;
  console.error(sentence ? error.message : error);
  process.exitCode = 1;
}
