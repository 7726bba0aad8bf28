import { describe, expect, it } from '@jest/globals';
import { isLocalDatabase, isLoopback } from './loopback.js';

describe('this machine', () => {
  it('is loopback and nothing else', () => {
    for (const host of ['localhost', '127.0.0.1', '127.8.8.8', '::1']) expect(isLoopback(host)).toBe(true);
    for (const host of ['0.0.0.0', '::', '10.0.0.1', '127.example.org', 'vesting.local'])
      expect(isLoopback(host)).toBe(false);
  });

  it.each([
    'postgres://a@127.0.0.1/c',
    'postgres://a@127.9.9.9:5433/c',
    'postgresql://[::1]:5432/c',
    'postgres://localhost/c',
    'postgres://%2Fvar%2Frun%2Fpostgresql/c',
    'postgres:///c?host=/var/run/postgresql',
    'postgres:///c',
  ])('has the database %s', (address) => {
    expect(isLocalDatabase(address, '')).toBe(true);
  });

  it.each([
    ['postgres://a@db.example/c', ''],
    ['postgres://10.0.0.1/c', ''],
    ['postgres://127.0.0.1/c?host=db.example', ''],
    ['postgres:///c', 'db.example'],
  ])('does not have the database %s (PGHOST %j)', (address, pgHost) => {
    expect(isLocalDatabase(address, pgHost)).toBe(false);
  });
});
