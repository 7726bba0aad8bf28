import { ROLES } from '@vesting/domain';
import { developmentKey, mintToken } from '../identity/development.js';
import { bodyOf } from './import.js';
import { folderOfPack } from './product.js';
import { loadPack } from '@vesting/packs';
import { answer, CommandError, environment, parse, wrongUse, type ExitCode } from './terminal.js';

export const USAGE = `token --role ${ROLES.join('|')} [--body GSS]`;

/** Mints a development token for a role, and a body that it acts for. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values } = parse(args, { role: { type: 'string' }, body: { type: 'string' } });
  const settings = environment();
  if (settings.identity)
    throw new CommandError('Callers are known by their identity provider here; tokens come from it.');
  const role =
    ROLES.find((known) => known === values.role?.toUpperCase().replaceAll('-', '_')) ??
    wrongUse(`Use: vesting ${USAGE}`);
  const loaded = values.body === undefined ? undefined : loadPack(folderOfPack(settings.pack));
  if (loaded && !loaded.ok) throw new CommandError(`The pack ${settings.pack} cannot be used.`);
  const bodyId = loaded && bodyOf(loaded.pack, values.body ?? '');
  const token = await mintToken(developmentKey(settings.dataFolder), {
    role,
    ...(bodyId === undefined ? {} : { bodyId }),
  });
  answer(values.json, { token, role, body: bodyId ?? null }, () => [token]);
  return 0;
}
