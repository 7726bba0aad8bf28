import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openDatabase, type Database } from '../database/database.js';
import { BackupRefused } from './format.js';

const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Works on a new, empty database of the same server, which is gone afterwards whatever happened.
 * @throws BackupRefused in words when the login may not make one
 */
export async function withThrowAwayDatabase<T>(
  database: Database,
  dataFolder: string,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const name = `vesting_drill_${randomBytes(6).toString('hex')}`;
  await database.asOwner((client) => create(client, name));
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

async function create(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new BackupRefused(
      'This login may not create the database into which a drill restores. As an administrator run: alter role <that login> createdb;',
    );
  }
}
