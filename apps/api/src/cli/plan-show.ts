import { CLIENT_GROUPS, findings, planFigures, type ClientGroup, type PlanFigures } from '@vesting/domain';
import type { Session } from '@vesting/persistence';
import { readPlanning } from '../solving/planning.js';
import { choosePlan, reading, type ChosenPlan } from './chosen-plan.js';
import { withProduct } from './product.js';
import { answer, environment, parseOnly, remark, type ExitCode } from './terminal.js';

/** The figures of a plan, by client group. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const values = parseOnly(args, { plan: { type: 'string' } }, 'plan show [--plan ID]');
  return withProduct(environment(), remark, (product) =>
    reading(product, async (session): Promise<ExitCode> => {
      const { pack } = product;
      const plan = await choosePlan(session, pack.id, values.plan);
      const figures: { clientGroup: ClientGroup; figures: PlanFigures }[] = [];
      for (const clientGroup of CLIENT_GROUPS) {
        const picture = await readPlanning(session, pack, plan.id, clientGroup);
        if (picture === undefined) continue;
        const posts = await emptyPosts(session, pack.id, plan, clientGroup);
        figures.push({
          clientGroup,
          figures: planFigures(picture.planning, picture.rules, picture.newlyQualifiedThousandths, posts),
        });
      }
      answer(values.json, { ...plan, figures }, () => [
        `${plan.name} (${plan.purpose.toLowerCase()}, ${plan.status.toLowerCase()}, version ${plan.version})`,
        ...figures
          .filter(({ clientGroup }) => clientGroup === 'CHILDREN')
          .flatMap((group) => findings(group.figures)),
      ]);
      return 0;
    }),
  );
}

async function emptyPosts(
  session: Session,
  reorganisationId: string,
  { baselineId }: ChosenPlan,
  clientGroup: ClientGroup,
): Promise<number> {
  const [row] = await session.query<{ posts: number }>(
    `select count(*) as posts from baseline_item where reorganisation_id = $1 and baseline_id = $2 and kind = 'POST'
       and client_group = $3 and (facts -> 'vacant')::boolean and (facts -> 'carriesCases')::boolean`,
    [reorganisationId, baselineId, clientGroup],
  );
  return row?.posts ?? 0;
}
