import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { requireAllowed, type Need, type OperationContext } from './context.js';

/**
 * What each entry to the contract needs. A root field that stands here under no action is refused when the
 * schema is built, so nothing is published by forgetting. `IN_PLACE`: the resolver asks with the body at hand.
 */
const ENTRIES: Readonly<Record<string, Readonly<Record<string, Need | 'IN_PLACE'>>>> = {
  Query: {
    viewer: 'IN_PLACE',
    reorganisation: 'STRUCTURE',
    body: 'STRUCTURE',
    services: 'STRUCTURE',
    teams: 'STRUCTURE',
    cases: 'CASES',
    case: 'CASES',
    caseCounts: 'TOTALS',
    workers: 'STAFF',
    posts: 'ESTABLISHMENT',
    received: 'IN_PLACE',
    receivedItems: 'IN_PLACE',
    controlTotals: 'IN_PLACE',
    imports: 'IN_PLACE',
    questions: 'IN_PLACE',
    likelySame: 'IN_PLACE',
    identityDecisions: 'IN_PLACE',
    baselines: 'TOTALS',
    plans: 'TOTALS',
    plan: 'TOTALS',
    comparePlans: 'TOTALS',
    run: 'TOTALS',
    node: 'IN_PLACE',
  },
  Mutation: {
    importExtract: 'IN_PLACE',
    answerQuestion: 'IN_PLACE',
    cancelImport: 'IN_PLACE',
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
const BELOW: Readonly<Record<string, Readonly<Record<string, Need>>>> = {
  Plan: {
    registerChanges: 'CASES',
    rebaseChanges: 'CASES',
    cases: 'CASES',
    workers: 'STAFF',
    caseloads: 'STAFF',
    explain: 'PROPOSALS',
    lockConflicts: 'CASES',
    crosswalk: 'CASES',
    proposal: 'PROPOSALS',
    history: 'HISTORY',
  },
  Check: { cases: 'CASES' },
  Command: { changes: 'HISTORY' },
};

/** Puts the policy before every entry of the schema. Throws when an entry has no rule. */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
    for (const name of Object.keys(root?.getFields() ?? {}))
      if (!root || !ENTRIES[root.name]?.[name])
        throw new Error(`${root?.name}.${name} has no rule of access`);
  for (const [typeName, rules] of [...Object.entries(ENTRIES), ...Object.entries(BELOW)])
    for (const [fieldName, action] of Object.entries(rules)) guardField(schema, typeName, fieldName, action);
  return schema;
}

function guardField(
  schema: GraphQLSchema,
  typeName: string,
  fieldName: string,
  action: Need | 'IN_PLACE',
): void {
  const type = schema.getType(typeName);
  const field = type && 'getFields' in type ? type.getFields()[fieldName] : undefined;
  if (!field || !('resolve' in field))
    throw new Error(`the rule of access for ${typeName}.${fieldName} has no field`);
  if (action === 'IN_PLACE') return;
  const { resolve = defaultFieldResolver, subscribe } = field;
  field.resolve = (source: unknown, args, context: OperationContext, info) => {
    requireAllowed(context, action);
    return resolve(source, args, context, info) as unknown;
  };
  if (subscribe)
    field.subscribe = (source: unknown, args, context: OperationContext, info) => {
      requireAllowed(context, action);
      return subscribe(source, args, context, info) as unknown;
    };
}
