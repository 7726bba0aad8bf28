import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { listChangesSince, readCommandChanges } from '../../reads/changes.js';
import { listCommands, type CommandRow } from '../../reads/history.js';
import { pageSize } from '../../reads/page.js';
import {
  comparePlans,
  readChecks,
  readNamedConflicts,
  readSummary,
  type CheckRow,
} from '../../reads/plan-judgement.js';
import { readLevers } from '../../reads/levers.js';
import { readExplanation } from '../../reads/explanation.js';
import { readCapacityGaps, readCaseloads, readCeilingCurve } from '../../reads/plan-picture.js';
import { readAreaTotals, readFlows, readLedger } from '../../reads/plan-totals.js';
import { listPlannedCases, listPlannedCasesFor } from '../../reads/planned-cases.js';
import { listPlannedWorkers } from '../../reads/planned-workers.js';
import { listPlans, readPlan, type PlanRow } from '../../reads/plans.js';
import { listRuns, readCertificate, readProposal, readRun } from '../../reads/runs.js';
import type { OperationContext } from '../context.js';
import { badInput } from '../errors.js';
import { itemKeyOf, keyOf } from '../global-id.js';
import { requestedPaths, wantsRecords } from '../look-ahead.js';
import { AreaTotal } from '../types/area.js';
import { Check, LockConflict } from '../types/check.js';
import { Change, Command } from '../types/command.js';
import {
  ChangeConnection,
  CommandConnection,
  PlannedCaseConnection,
  PlannedWorkerConnection,
  type Connection,
} from '../types/connection.js';
import { ItemKind } from '../types/enums.js';
import { LeverSet } from '../types/levers.js';
import { Explanation } from '../types/explanation.js';
import { Flow, Ledger } from '../types/ledger.js';
import { CapacityGap, Caseload, CaseloadFilter, CeilingPoint, PlanSummary } from '../types/plan-summary.js';
import { Plan, PlanComparison } from '../types/plan.js';
import { PlannedCase, PlannedCaseFilter, PlannedCaseOrder } from '../types/planned-case.js';
import { PlannedWorkerFilter, type PlannedWorker } from '../types/planned-worker.js';
import { Certificate, Proposal, Run } from '../types/run.js';
import { Page } from './page.js';

const COMPARED_AT_MOST = 6;

@Resolver()
export class PlansResolver {
  @Query(() => [Plan], { description: 'All plans, the oldest first.' })
  plans(@Ctx() { reads }: OperationContext): Promise<Plan[]> {
    return listPlans(reads);
  }

  @Query(() => Plan, { nullable: true, description: 'One plan.' })
  async plan(@Ctx() { reads }: OperationContext, @Arg('id', () => ID) id: string): Promise<Plan | null> {
    const key = keyOf(id, 'Plan');
    return key === undefined ? null : readPlan(reads, key);
  }

  @Query(() => PlanComparison, { description: 'Two to six plans side by side.' })
  async comparePlans(
    @Ctx() { reads }: OperationContext,
    @Arg('ids', () => [ID]) ids: string[],
  ): Promise<PlanComparison> {
    if (ids.length < 1 || ids.length > COMPARED_AT_MOST)
      throw badInput(`ids takes one to ${COMPARED_AT_MOST} plans.`);
    const plans = await Promise.all(ids.map((id) => readPlan(reads, keyOf(id, 'Plan') ?? NO_PLAN)));
    return comparePlans(
      reads,
      plans.map((plan) => plan ?? refuseUnknown()),
    );
  }

  @Query(() => Run, { nullable: true, description: 'One solve: state, step, cost, bound, gap.' })
  async run(@Ctx() { reads }: OperationContext, @Arg('id', () => ID) id: string): Promise<Run | null> {
    const key = keyOf(id, 'Run');
    return key === undefined ? null : readRun(reads, key);
  }
}

const NO_PLAN = '00000000-0000-0000-0000-000000000000';
const refuseUnknown = (): never => {
  throw badInput('ids names a plan that does not exist.');
};

@Resolver(() => Plan)
export class PlanResolver {
  @FieldResolver(() => Ledger, { description: 'The responsibility ledger: before and after, kind by kind.' })
  ledger(@Root() root: unknown, @Ctx() { reads }: OperationContext): Promise<Ledger> {
    return readLedger(reads, root as PlanRow);
  }

  @FieldResolver(() => PlanSummary, { description: 'The figures of the overview.' })
  summary(@Root() root: unknown, @Ctx() { reads }: OperationContext): Promise<PlanSummary> {
    return readSummary(reads, root as PlanRow);
  }

  @FieldResolver(() => [Check], { description: 'Every check, the gravest first.' })
  checks(@Root() root: unknown, @Ctx() { reads }: OperationContext): Promise<Omit<Check, 'cases'>[]> {
    return readChecks(reads, root as PlanRow);
  }

  @FieldResolver(() => [CapacityGap], {
    description: 'The capacity gap of children’s work, by team and council, the widest first.',
  })
  capacityGaps(@Root() root: unknown, @Ctx() { reads }: OperationContext): Promise<CapacityGap[]> {
    return readCapacityGaps(reads, root as PlanRow);
  }

  @FieldResolver(() => [LeverSet], {
    description:
      'What would close the capacity gap of a team at a council: sets of at most two levers, smallest first.',
  })
  levers(
    @Root() root: unknown,
    @Ctx() { reads }: OperationContext,
    @Arg('teamId', () => ID) teamId: string,
    @Arg('bodyId', () => ID) bodyId: string,
  ): Promise<LeverSet[]> {
    const [team, body] = [keyOf(teamId, 'Team'), keyOf(bodyId, 'Body')];
    if (team === undefined) throw badInput('teamId is not the id of a team.');
    if (body === undefined) throw badInput('bodyId is not the id of a body.');
    return readLevers(reads, root as PlanRow, team.slice(team.indexOf('/') + 1), body);
  }

  @FieldResolver(() => [LockConflict], {
    description: 'Locks that contradict each other or a rule, by name.',
  })
  lockConflicts(@Root() root: unknown, @Ctx() { reads }: OperationContext): Promise<LockConflict[]> {
    return readNamedConflicts(reads, root as PlanRow);
  }

  @FieldResolver(() => [CeilingPoint], {
    description: 'How many children could be held at each caseload ceiling.',
  })
  ceilingCurve(@Root() root: unknown, @Ctx() { reads }: OperationContext): Promise<CeilingPoint[]> {
    return readCeilingCurve(reads, root as PlanRow);
  }

  @FieldResolver(() => [Caseload], { description: 'What each worker holds today and under the plan.' })
  caseloads(
    @Root() root: unknown,
    @Ctx() { reads }: OperationContext,
    @Arg('filter', () => CaseloadFilter, { nullable: true }) filter?: CaseloadFilter | null,
  ): Promise<Caseload[]> {
    return readCaseloads(reads, root as PlanRow, filter);
  }

  @FieldResolver(() => [Flow], {
    description: 'From predecessors through families of services to accounts, in the unit of the kind.',
  })
  flows(
    @Root() root: unknown,
    @Ctx() { reads }: OperationContext,
    @Arg('kind', () => ItemKind) kind: ItemKind,
  ): Promise<Flow[]> {
    return readFlows(reads, root as PlanRow, kind);
  }

  @FieldResolver(() => [AreaTotal], { description: 'Open children’s cases by district.' })
  areaTotals(@Root() root: unknown, @Ctx() { reads }: OperationContext): Promise<AreaTotal[]> {
    return readAreaTotals(reads, root as PlanRow);
  }

  @FieldResolver(() => PlannedCaseConnection, { description: 'The cases of the plan, one page.' })
  cases(
    @Root() root: unknown,
    @Ctx() { reads }: OperationContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => PlannedCaseFilter, { nullable: true }) filter: PlannedCaseFilter | null,
    @Arg('orderBy', () => [PlannedCaseOrder], { nullable: true }) orderBy: PlannedCaseOrder[] | null,
    @Args(() => Page) page: Page,
  ): Promise<Connection<PlannedCase>> {
    return listPlannedCases(reads, root as PlanRow, { filter, orderBy, ...page }, info);
  }

  @FieldResolver(() => PlannedWorkerConnection, { description: 'The workers of the plan, one page.' })
  workers(
    @Root() root: unknown,
    @Ctx() { reads }: OperationContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => PlannedWorkerFilter, { nullable: true }) filter: PlannedWorkerFilter | null,
    @Args(() => Page) page: Page,
  ): Promise<Connection<PlannedWorker>> {
    return listPlannedWorkers(reads, root as PlanRow, { filter, ...page }, info);
  }

  @FieldResolver(() => Explanation, {
    description:
      'Why this council, why this worker, what else, at what exact difference; and why not a named worker.',
  })
  explain(
    @Root() root: unknown,
    @Ctx() { reads }: OperationContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('caseId', () => ID) caseId: string,
    @Arg('workerId', () => ID, { nullable: true, description: 'Of whom to say why not.' })
    workerId?: string | null,
  ): Promise<Explanation> {
    const item = itemKeyOf(caseId);
    if (item === undefined) throw badInput('caseId is not the id of a case.');
    const worker = workerId ? keyOf(workerId, 'Worker') : undefined;
    if (workerId && worker === undefined) throw badInput('workerId is not the id of a worker.');
    return readExplanation(reads, root as PlanRow, { itemId: item, workerId: worker }, info);
  }

  @FieldResolver(() => Proposal, {
    nullable: true,
    description: 'Of the last finished solve, when it is not yet accepted.',
  })
  proposal(@Root() root: unknown, @Ctx() { reads }: OperationContext): Promise<Proposal | null> {
    return readProposal(reads, root as PlanRow);
  }

  @FieldResolver(() => Certificate, {
    nullable: true,
    description: 'How close to the best; null until a proposal was accepted.',
  })
  certificate(@Root() root: unknown, @Ctx() { reads }: OperationContext): Promise<Certificate | null> {
    return readCertificate(reads, root as PlanRow);
  }

  @FieldResolver(() => [Run], { description: 'The solves of the plan, the latest first.' })
  runs(@Root() root: unknown, @Ctx() { reads }: OperationContext): Promise<Run[]> {
    return listRuns(reads, root as PlanRow);
  }

  @FieldResolver(() => CommandConnection, { description: 'Every change of the plan, the latest first.' })
  history(
    @Root() root: unknown,
    @Ctx() { reads }: OperationContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => Page) page: Page,
  ): Promise<Connection<CommandRow>> {
    return listCommands(reads, (root as PlanRow).key, page, wantsRecords(info));
  }

  @FieldResolver(() => ChangeConnection, {
    description:
      'Every change behind a version, the earliest first: what a system that follows the plan has not seen yet.',
  })
  changesSince(
    @Root() root: unknown,
    @Ctx() { reads }: OperationContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('version', () => Int, { description: 'The version last seen; 0 for everything.' }) version: number,
    @Args(() => Page) page: Page,
  ): Promise<Connection<Change>> {
    return listChangesSince(reads, (root as PlanRow).key, version, page, wantsRecords(info));
  }
}

@Resolver(() => Check)
export class CheckResolver {
  @FieldResolver(() => [PlannedCase], {
    description: 'The first cases behind the count, the gravest risk first.',
  })
  async cases(
    @Root() root: unknown,
    @Ctx() { reads }: OperationContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
  ): Promise<PlannedCase[]> {
    const { plan, list } = root as CheckRow;
    if (!list) return [];
    const orderBy = [{ field: 'RISK_THEN_WAIT' as const, direction: 'ASC' as const }];
    return (
      await listPlannedCasesFor(reads, plan, { filter: list, orderBy, first }, requestedPaths(info), true)
    ).nodes;
  }
}

@Resolver(() => Command)
export class CommandResolver {
  @FieldResolver(() => [Change], { description: 'The first changes of the command.' })
  changes(
    @Root() root: unknown,
    @Ctx() { reads }: OperationContext,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
  ): Promise<Change[]> {
    return readCommandChanges(reads, root as CommandRow, pageSize(first));
  }
}
