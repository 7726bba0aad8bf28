import { words } from '@vesting/domain';
import { takeBaseline } from '../use-cases/take-baseline.js';
import { COMMAND_LINE, withProduct } from './product.js';
import { answer, CommandError, environment, parse, remark, wrongUse, type ExitCode } from './terminal.js';

export const USAGE = 'baseline take';

/** Freezes the open register. The same content gives the same baseline. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parse(args, {});
  if (positionals[0] !== 'take' || positionals.length > 1) wrongUse(`Use: vesting ${USAGE}`);
  return withProduct(environment(), remark, async (product) => {
    const outcome = await takeBaseline(product.contextOf(COMMAND_LINE));
    if (!outcome.ok) throw new CommandError(outcome.errors.map(({ message }) => message).join('\n'));
    const { id, digest, items, created } = outcome.value;
    answer(values.json, { id, digest, items, created }, () => [
      `${created ? 'Taken' : 'Nothing changed since'} baseline ${id}: ${words.counted(items, 'item')}, digest ${digest}`,
    ]);
    return 0;
  });
}
