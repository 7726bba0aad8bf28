import { words } from '@vesting/domain';
import { verifyAudit } from '../use-cases/verify-audit.js';
import { forgetReads, showReads } from './audit-reads.js';
import { reading } from './chosen-plan.js';
import { withProduct } from './product.js';
import { answer, environment, parse, remark, wrongUse, type ExitCode } from './terminal.js';

export const USAGE =
  'audit verify | audit reads (--item REFERENCE | --actor ID) | audit forget-reads --before DATE';

/** Replays the history of every plan, or says who was told of whom. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parse(args, {
    item: { type: 'string' },
    actor: { type: 'string' },
    before: { type: 'string' },
  });
  const { item, actor, before, json } = values;
  const given = [item, actor, before].filter((value) => value !== undefined).length;
  const asked = positionals.join(' ');
  if (asked === 'verify' && given === 0) return verify(json);
  if (asked === 'reads' && given === 1 && before === undefined) return showReads({ item, actor }, json);
  if (asked === 'forget-reads' && given === 1 && before !== undefined) return forgetReads(before, json);
  return wrongUse(`Use: vesting ${USAGE}`);
}

const verify = (json: boolean | undefined): Promise<ExitCode> =>
  withProduct(environment(), remark, (product) =>
    reading(product, async (session) => {
      const found = await verifyAudit(session, product.pack.id);
      answer(json, found, () => [
        `${words.counted(found.plans, 'plan')}, ${words.counted(found.commands, 'command')}, ${words.counted(found.changes, 'change')}: ${found.holds ? 'the history holds' : 'the history does NOT hold'}`,
        ...found.faults.map(({ plan, sentence, count }) => `${plan}: ${sentence} (${count})`),
        found.proves,
      ]);
      return found.holds ? 0 : 1;
    }),
  );
