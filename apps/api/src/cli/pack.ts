import { checkPack, faultLine, loadPack } from '@vesting/packs';
import { words } from '@vesting/domain';
import { folderOfPack } from './product.js';
import { answer, parse, wrongUse, type ExitCode } from './terminal.js';

export const USAGE = 'pack check DIR';

/** Says in words what is wrong with a pack. */
export function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parse(args, {});
  const [verb, folder, ...more] = positionals;
  if (verb !== 'check' || folder === undefined || more.length > 0) wrongUse(`Use: vesting ${USAGE}`);
  const loaded = loadPack(folderOfPack(folder ?? ''));
  const faults = loaded.ok ? checkPack(loaded.pack) : loaded.faults;
  const holds = faults.length === 0;
  answer(values.json, { holds, faults }, () =>
    holds ? ['The pack holds.'] : [`${words.counted(faults.length, 'fault')}:`, ...faults.map(faultLine)],
  );
  return Promise.resolve(holds ? 0 : 1);
}
