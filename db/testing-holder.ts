/** A process that takes the data folder which it is given and keeps it until it is killed: for tests. */
import { holdDataFolder } from './data-folder.ts';

const letGo = holdDataFolder(process.argv[2] ?? '');
console.log('held');
setInterval(() => letGo, 60_000);
