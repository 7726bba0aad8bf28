import { resolve } from 'node:path';
import { words } from '@vesting/domain';
import { fingerprint } from '@vesting/intake';
import { readBackup, restoreBackup } from '@vesting/persistence';
import { inWords } from './backup.js';
import { openQuietly } from './product.js';
import { answer, environment, parse, remark, wrongUse, type ExitCode } from './terminal.js';
import { tokenKeyOf } from './token-key.js';

export const USAGE = 'restore FILE --into-empty';

/** Brings a backup into an empty database, whole or not at all. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parse(args, { 'into-empty': { type: 'boolean' } });
  const [file = wrongUse(`Use: vesting ${USAGE}`), ...rest] = positionals;
  if (rest.length > 0 || values['into-empty'] !== true) wrongUse(`Use: vesting ${USAGE}`);
  const settings = environment();
  await inWords(() => readBackup(resolve(file)));
  const database = await openQuietly(settings, remark);
  try {
    const { header, tables, rows } = await inWords(() =>
      restoreBackup(database, resolve(file), (table, count) => {
        if (count > 0) remark(`${table}: ${words.counted(count, 'row')}`);
      }),
    );
    const { takenAt, reorganisations } = header;
    const needed = reorganisations.flatMap(({ tokenKeyFingerprint }) => tokenKeyFingerprint ?? []);
    const keyFits = needed.every((known) => known === fingerprint(tokenKeyOf(settings)));
    answer(values.json, { takenAt, tables, rows, reorganisations, keyFits }, () => [
      `Restored ${words.counted(rows, 'row')} of ${words.counted(tables, 'table')} as of ${takenAt}; read back, they are what the backup holds.`,
      ...(keyFits
        ? []
        : [
            'Its register needs the token key that made it: bring that VESTING_TOKEN_KEY, or its token.key, here.',
          ]),
    ]);
    return 0;
  } finally {
    await database.close();
  }
}
