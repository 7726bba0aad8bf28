import { resolve } from 'node:path';
import { words } from '@vesting/domain';
import { BackupRefused, writeBackup } from '@vesting/persistence';
import { openAsItIs } from './product.js';
import { answer, CommandError, environment, parse, remark, wrongUse, type ExitCode } from './terminal.js';

export const USAGE = 'backup OUT';

/** Writes everything that the database holds into one file, as of one moment, beside whoever works on it. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parse(args, {});
  const [out = wrongUse(`Use: vesting ${USAGE}`), ...rest] = positionals;
  if (rest.length > 0) wrongUse(`Use: vesting ${USAGE}`);
  const database = await openAsItIs(environment(), remark);
  try {
    const { file, bytes, tables, rows, header } = await inWords(() =>
      writeBackup(database, resolve(out), (table, count) => {
        if (count > 0) remark(`${table}: ${words.counted(count, 'row')}`);
      }),
    );
    const { takenAt, schema, reorganisations } = header;
    answer(
      values.json,
      { file, bytes, tables, rows, takenAt, schema: schema.at(-1), reorganisations },
      () => [
        `${file}: ${words.counted(rows, 'row')} of ${words.counted(tables, 'table')}, ${words.counted(bytes, 'byte')}`,
        'It holds no token key: keep VESTING_TOKEN_KEY or VESTING_DATA/token.key in another safe place.',
      ],
    );
    return 0;
  } finally {
    await database.close();
  }
}

/** A refusal of a backup is one of the command. */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof BackupRefused ? new CommandError(error.message) : error;
  }
}
