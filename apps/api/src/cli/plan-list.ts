import { listPlans, reading } from './chosen-plan.js';
import { withProduct } from './product.js';
import { answer, environment, parseOnly, remark, table, type ExitCode } from './terminal.js';

/** All plans, the newest first. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const values = parseOnly(args, {}, 'plan list');
  return withProduct(environment(), remark, (product) =>
    reading(product, async (session): Promise<ExitCode> => {
      const plans = await listPlans(session, product.pack.id);
      answer(values.json, plans, () =>
        table(
          plans.map(({ id, name, purpose, status, version }) => [
            id,
            name,
            purpose,
            status,
            `version ${version}`,
          ]),
        ),
      );
      return 0;
    }),
  );
}
