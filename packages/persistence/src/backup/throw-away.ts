import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openDatabase, type Database } from '../database/database.js';

/** Works on a new, empty database of the same server, which is gone afterwards whatever happened. */
export async function withThrowAwayDatabase<T>(
  database: Database,
  dataFolder: string,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const name = `vesting_drill_${randomBytes(6).toString('hex')}`;
  await database.asOwner((client) => client.query(`create database ${pg.escapeIdentifier(name)}`));
  try {
    const address = new URL(database.url);
    address.pathname = `/${name}`;
    const throwAway = await openDatabase({ databaseUrl: address.href, dataFolder, poolSize: 3 });
    try {
      return await work(throwAway);
    } finally {
      await throwAway.close();
    }
  } finally {
    await database.asOwner((client) =>
      client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
    );
  }
}
