import { DATA_CLASSES, faultOfActor, ROLES } from '@vesting/domain';
import { developmentKey, mintToken } from '../identity/development.js';
import { bodyOf } from './import.js';
import { folderOfPack } from './product.js';
import { loadPack } from '@vesting/packs';
import { answer, CommandError, environment, parse, wrongUse, type ExitCode } from './terminal.js';

export const USAGE = `token --role ${ROLES.join('|')} [--body GSS] [--team NAME] [--scope 'CLASS CLASS'] [--until INSTANT]`;

/** Mints a development token for a role, and a body that it acts for. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values } = parse(args, {
    role: { type: 'string' },
    body: { type: 'string' },
    team: { type: 'string' },
    scope: { type: 'string' },
    until: { type: 'string' },
  });
  const settings = environment();
  if (settings.identity)
    throw new CommandError('Callers are known by their identity provider here; tokens come from it.');
  const role =
    ROLES.find((known) => known === values.role?.toUpperCase().replaceAll('-', '_')) ??
    wrongUse(`Use: vesting ${USAGE}`);
  const loaded = values.body === undefined ? undefined : loadPack(folderOfPack(settings.pack));
  if (loaded && !loaded.ok) throw new CommandError(`The pack ${settings.pack} cannot be used.`);
  const bodyId = loaded && bodyOf(loaded.pack, values.body ?? '');
  const { team, until } = values;
  const scopes = values.scope
    ?.split(' ')
    .map(
      (name) => DATA_CLASSES.find((known) => known === name) ?? wrongUse(`Scopes: ${DATA_CLASSES.join(' ')}`),
    );
  const actor = {
    role,
    ...(bodyId === undefined ? {} : { bodyId }),
    ...(team === undefined ? {} : { team }),
    ...(scopes === undefined ? {} : { scopes }),
    ...(until === undefined ? {} : { until }),
  };
  const fault = faultOfActor({ id: 'minted', development: true, ...actor }, new Date());
  if (fault !== undefined) wrongUse(`${fault} Use: vesting ${USAGE}`);
  const token = await mintToken(developmentKey(settings.dataFolder), actor);
  answer(values.json, { token, role, body: bodyId ?? null }, () => [token]);
  return 0;
}
