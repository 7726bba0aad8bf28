import { ledgerOf, words, type Ledger, type Pack } from '@vesting/domain';
import type { Session } from '@vesting/persistence';
import { choosePlan, reading, type ChosenPlan } from './chosen-plan.js';
import { withProduct } from './product.js';
import { answer, environment, parse, remark, type ExitCode } from './terminal.js';

export const USAGE = 'reconcile [--plan ID]';

/** Sets the baseline beside the destinations of a plan, kind by kind. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values } = parse(args, { plan: { type: 'string' } });
  return withProduct(environment(), remark, (product) =>
    reading(product, async (session) => {
      const plan = await choosePlan(session, product.pack.id, values.plan);
      const ledger = await readLedger(session, product.pack.id, plan);
      answer(values.json, inContract(ledger, plan, product.pack), () => linesOf(ledger, plan));
      return ledger.balanced ? 0 : 1;
    }),
  );
}

type Before = Parameters<typeof ledgerOf>[0][number];
type After = Parameters<typeof ledgerOf>[1][number];

/** Both sides summed by the database, each from its own table. */
export async function readLedger(
  session: Session,
  reorganisationId: string,
  plan: ChosenPlan,
): Promise<Ledger> {
  const before = await session.query<Before>(
    'select kind, sum(measure)::bigint as total from baseline_item where reorganisation_id = $1 and baseline_id = $2 group by kind',
    [reorganisationId, plan.baselineId],
  );
  const after = await session.query<After>(
    `select kind, account, body_id as body, sum(measure)::bigint as total from destination
     where reorganisation_id = $1 and plan_id = $2 group by kind, account, body_id order by kind, account, body_id`,
    [reorganisationId, plan.id],
  );
  return ledgerOf(before, after);
}

/** The ledger as the GraphQL contract has it, bodies named by their codes. */
function inContract({ balanced, lines }: Ledger, plan: ChosenPlan, pack: Pack) {
  const bodies = new Map(pack.bodies.map((body) => [body.id, body]));
  return {
    plan: { id: plan.id, name: plan.name, version: plan.version },
    balanced,
    lines: lines.map((line) => ({
      ...line,
      accounts: line.accounts.map(({ account, body, total }) => {
        const about = body === null ? undefined : bodies.get(body);
        return {
          account: { kind: account, gssCode: about?.gssCode ?? null, name: about?.name ?? 'Ceases' },
          total,
        };
      }),
    })),
  };
}

function* linesOf({ balanced, lines }: Ledger, plan: ChosenPlan): Generator<string> {
  yield `${plan.name}, version ${plan.version}: ${balanced ? 'in balance' : 'NOT in balance'}`;
  for (const { kind, unit, before, accounts, noDestination, difference } of lines) {
    const held = accounts
      .map(({ body, total }) => `${body ?? 'ceases'} ${words.measureInWords(total, unit)}`)
      .join(' + ');
    yield `${kind}: ${words.measureInWords(before, unit)} = ${held || 'nothing'} + no destination ${words.measureInWords(noDestination, unit)}${difference === 0 ? '' : `; difference ${difference}`}`;
  }
}
