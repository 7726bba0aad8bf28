import type { DataClass, Power } from '@vesting/domain';

/** To read a class of data, some of it or the whole; what identifies a worker; or a power. */
export type Need = DataClass | 'IDENTITY' | { whole: DataClass } | Power;

/** What an entry to the contract needs: one of these, or all of several. */
export type Needs = Need | readonly Need[];

/**
 * What each entry to the contract needs. A root field that stands here under no action is refused when the
 * schema is built, so nothing is published by forgetting. `IN_PLACE`: the resolver asks with the body at hand.
 */
export const ENTRIES: Readonly<Record<string, Readonly<Record<string, Needs | 'IN_PLACE'>>>> = {
  Query: {
    viewer: 'IN_PLACE',
    reorganisation: 'STRUCTURE',
    body: 'STRUCTURE',
    services: 'STRUCTURE',
    teams: 'TOTALS',
    cases: 'CASES',
    case: 'CASES',
    caseCounts: 'TOTALS',
    workers: 'STAFF',
    posts: 'ESTABLISHMENT',
    received: 'TOTALS',
    receivedItems: 'IN_PLACE',
    controlTotals: 'IN_PLACE',
    imports: 'IN_PLACE',
    questions: 'IN_PLACE',
    columnMaps: 'IN_PLACE',
    columnTargets: 'STRUCTURE',
    likelySame: ['CASES', 'IDENTITY'],
    identityDecisions: ['CASES', 'IDENTITY'],
    baselines: 'TOTALS',
    plans: 'TOTALS',
    plan: 'TOTALS',
    comparePlans: 'TOTALS',
    run: 'TOTALS',
    node: 'IN_PLACE',
    nodes: 'IN_PLACE',
  },
  Mutation: {
    importExtract: 'IN_PLACE',
    answerQuestion: 'IN_PLACE',
    cancelImport: 'IN_PLACE',
    saveColumnMap: 'IN_PLACE',
    deleteColumnMap: 'IN_PLACE',
    mergeItems: 'IN_PLACE',
    tellApart: 'IN_PLACE',
    unmergeItems: 'IN_PLACE',
    enterControlTotal: 'IN_PLACE',
    withdrawControlTotal: 'IN_PLACE',
    takeBaseline: 'TAKE_BASELINE',
    createPlan: 'CREATE_PLAN',
    copyPlan: 'CREATE_PLAN',
    rebasePlan: 'CREATE_PLAN',
    approveChanges: 'CHANGE_PLAN',
    setRules: 'CHANGE_PLAN',
    submitPlan: 'SUBMIT_PLAN',
    solvePlan: 'SOLVE',
    stopSolving: 'SOLVE',
    acceptProposal: 'CHANGE_PLAN',
    setDestinations: 'CHANGE_PLAN',
    allocateCases: 'ALLOCATE_CASES',
    lockItems: 'CHANGE_PLAN',
    undo: 'CHANGE_PLAN',
  },
  Subscription: { solveProgress: 'TOTALS', planChanged: 'TOTALS' },
};

/** Fields below an entry through which single records or the history are reached. */
export const BELOW: Readonly<Record<string, Readonly<Record<string, Needs>>>> = {
  Plan: {
    registerChanges: 'CASES',
    rebaseChanges: 'CASES',
    cases: 'CASES',
    workers: 'STAFF',
    caseloads: ['STAFF', 'CASES'],
    explain: ['PROPOSALS', 'CASES'],
    lockConflicts: 'CASES',
    crosswalk: [{ whole: 'CASES' }, 'IDENTITY'],
    proposal: ['PROPOSALS', 'CASES'],
    history: 'HISTORY',
    changesSince: 'CASES',
  },
  Check: { cases: 'CASES' },
  Command: { changes: 'HISTORY' },
  CurrentService: { cases: 'TOTALS', posts: 'TOTALS', fte: 'TOTALS', spend: 'TOTALS', funding: 'TOTALS' },
};

/** What one needs to read a root field, or one of a plan, by whatever way its rows leave. */
export function needsToRead(entry: `Query.${string}` | `Plan.${string}`): readonly Need[] {
  const [typeName, name = ''] = entry.split('.');
  const root = ENTRIES['Query']?.[typeName === 'Plan' ? 'plan' : name];
  if (root === undefined || root === 'IN_PLACE') throw new Error(`${entry} has no rule of access`);
  const below = typeName === 'Plan' ? BELOW['Plan']?.[name] : undefined;
  return [root, below ?? []].flatMap((needs) => needs);
}
