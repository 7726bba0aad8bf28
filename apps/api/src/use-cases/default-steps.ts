import type { ClientGroup } from '@vesting/domain';
import type { Session } from '@vesting/persistence';

/** Proposals a case: the cost of a county's plan falls little after that, and it takes a few seconds. */
const STEPS_EACH_CASE = 1_600;
const FEWEST = 200_000;

/** Steps of a solve whose caller names none, by the number of cases: a bigger register takes more. */
export async function defaultSteps(
  session: Session,
  reorganisationId: string,
  baselineId: string,
  clientGroup: ClientGroup,
): Promise<number> {
  const [row] = await session.query<{ cases: number }>(
    `select count(*) as cases from baseline_item
     where reorganisation_id = $1 and baseline_id = $2 and kind = 'CASE' and not divisible and client_group = $3`,
    [reorganisationId, baselineId, clientGroup],
  );
  return Math.max(FEWEST, (row?.cases ?? 0) * STEPS_EACH_CASE);
}
