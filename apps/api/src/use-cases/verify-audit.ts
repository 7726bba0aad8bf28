import type { Session } from '@vesting/persistence';

export interface AuditFault {
  plan: string;
  rule: 'GAPLESS' | 'VERSION' | 'REPLAY' | 'STATE';
  count: number;
  sentence: string;
}

export interface AuditVerification {
  holds: boolean;
  plans: number;
  commands: number;
  changes: number;
  faults: AuditFault[];
  /** What this check shows, and what it cannot show. */
  proves: string;
}

const PROVES =
  'Every plan is what its history says: its commands are numbered without a gap, each change begins where the one before ended, and the last ones are what the plan holds now. ' +
  'It does not prove that nobody with the rights of the database’s owner rewrote a plan together with its whole history.';

/** What a change is of, as one text: compared column by column, every change would meet every row of its plan. */
const thing = (plan: string, aspect: string, item: string): string =>
  `concat_ws(' ', ${plan}, ${aspect}, ${item}) as thing`;

/** The state of the plan in the form in which changes are logged. */
const STATE = `
  select ${thing('plan_id', "'DESTINATION'", 'item_id')}, jsonb_agg(jsonb_build_object('part', part, 'measure', measure, 'account', account,
    'bodyId', body_id, 'reason', reason, 'effectiveFrom', effective_from, 'decidedBy', decided_by,
    'decisionReason', decision_reason) order by part) as now
  from destination where reorganisation_id = $1 group by plan_id, item_id
  union all
  select ${thing('plan_id', "'ALLOCATION'", 'case_id')}, jsonb_build_object('workerId', worker_id, 'serviceId', service_id,
    'responsibleId', responsible_id, 'deliveringId', delivering_id, 'decidedBy', decided_by, 'decisionReason', decision_reason)
  from allocation where reorganisation_id = $1
  union all
  select ${thing('plan_id', "'LOCK'", 'item_id')}, jsonb_build_object('holds', holds, 'reason', reason, 'author', author)
  from item_lock where reorganisation_id = $1
  union all
  select ${thing('id', "'RULES'", 'null')}, rules from plan where reorganisation_id = $1
  union all
  select ${thing('id', "'STATUS'", 'null')}, to_jsonb(status) from plan where reorganisation_id = $1`;

/** Replays the log of every plan against itself and against the plan. */
export async function verifyAudit(session: Session, reorganisationId: string): Promise<AuditVerification> {
  const one = [reorganisationId];
  // All of a history is joined to all of a state. Of tables that were filled a moment ago the database knows no
  // sizes and would look up each row of one among all rows of the other: half a minute instead of two seconds.
  await session.query("select set_config('enable_nestloop', 'off', true)");
  const [counts] = await session.query<{ plans: number; commands: number; changes: number }>(
    `select (select count(*) from plan where reorganisation_id = $1) as plans,
       (select count(*) from command where reorganisation_id = $1) as commands,
       (select count(*) from change where reorganisation_id = $1) as changes`,
    one,
  );
  const gaps = await session.query<{ plan: string; count: number }>(
    `select plan_id as plan, max(number) - count(*) as count from command where reorganisation_id = $1
     group by plan_id having max(number) <> count(*)`,
    one,
  );
  const versions = await session.query<{ plan: string; count: number }>(
    `select id as plan, abs(version - coalesce((select max(number) from command
       where command.reorganisation_id = $1 and plan_id = plan.id), 0)) as count
     from plan where reorganisation_id = $1 and version <> coalesce((select max(number) from command
       where command.reorganisation_id = $1 and plan_id = plan.id), 0)`,
    one,
  );
  const breaks = await session.query<{ plan: string; count: number }>(
    `with chain as (select plan_id, before, row_number() over each as place, lag(after) over each as earlier from change
       where reorganisation_id = $1 window each as (partition by plan_id, aspect, item_id order by number, position))
     select plan_id as plan, count(*) as count from chain where place > 1 and before is distinct from earlier group by plan_id`,
    one,
  );
  const states = await session.query<{ plan: string; count: number }>(
    `with last as (select distinct on (plan_id, aspect, item_id) plan_id, ${thing('plan_id', 'aspect', 'item_id')}, after from change
         where reorganisation_id = $1 order by plan_id, aspect, item_id, number desc, position desc),
       state as (${STATE})
     select last.plan_id as plan, count(*) as count from last left join state using (thing)
     where last.after is distinct from state.now group by last.plan_id`,
    one,
  );
  const fault =
    (rule: AuditFault['rule'], sentence: string) =>
    ({ plan, count }: { plan: string; count: number }): AuditFault => ({ plan, rule, count, sentence });
  const faults = [
    ...gaps.map(fault('GAPLESS', 'Commands are missing from the history.')),
    ...versions.map(fault('VERSION', 'The plan’s version is not the number of its last command.')),
    ...breaks.map(fault('REPLAY', 'A change does not begin where the one before it ended.')),
    ...states.map(fault('STATE', 'The plan holds something else than its last change says.')),
  ];
  return {
    holds: faults.length === 0,
    plans: counts?.plans ?? 0,
    commands: counts?.commands ?? 0,
    changes: counts?.changes ?? 0,
    faults,
    proves: PROVES,
  };
}
