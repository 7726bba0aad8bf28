import { words } from '@vesting/domain';
import { verifyAudit } from '../use-cases/verify-audit.js';
import { reading } from './chosen-plan.js';
import { withProduct } from './product.js';
import { answer, environment, parse, remark, wrongUse, type ExitCode } from './terminal.js';

export const USAGE = 'audit verify';

/** Replays the history of every plan. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parse(args, {});
  if (positionals[0] !== 'verify' || positionals.length > 1) wrongUse(`Use: vesting ${USAGE}`);
  return withProduct(environment(), remark, (product) =>
    reading(product, async (session) => {
      const found = await verifyAudit(session, product.pack.id);
      answer(values.json, found, () => [
        `${words.counted(found.plans, 'plan')}, ${words.counted(found.commands, 'command')}, ${words.counted(found.changes, 'change')}: ${found.holds ? 'the history holds' : 'the history does NOT hold'}`,
        ...found.faults.map(({ plan, sentence, count }) => `${plan}: ${sentence} (${count})`),
        found.proves,
      ]);
      return found.holds ? 0 : 1;
    }),
  );
}
