import Sqlite from 'better-sqlite3';

// Holds the right to write in a database: `lock.process.ts FILE MILLISECONDS`. Says so when it has it.

const [, , file = '', ms = '0'] = process.argv;
const database = new Sqlite(file, { timeout: 5000 });
database.exec('BEGIN IMMEDIATE');
console.log('held');
setTimeout(() => {
  database.exec('ROLLBACK');
  database.close();
}, Number(ms));
