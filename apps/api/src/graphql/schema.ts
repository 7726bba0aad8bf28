import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, getMetadataStorage } from 'type-graphql';
import { guardSchema } from './access.js';
import { ColumnMapsResolver } from './resolvers/column-maps.js';
import { CrosswalkResolver } from './resolvers/crosswalk.js';
import { DeskMutations } from './resolvers/desk-mutations.js';
import { CheckResolver, CommandResolver, PlanResolver, PlansResolver } from './resolvers/plan.js';
import { PlanMutations } from './resolvers/plan-mutations.js';
import {
  BaselineResolver,
  CaseResolver,
  FamilyResolver,
  ImportResolver,
  RegisterResolver,
} from './resolvers/register.js';
import { CaseRecordsResolver, IdentityResolver, WorkerRecordsResolver } from './resolvers/identity.js';
import { RebaseMutations, RebaseResolver } from './resolvers/rebase.js';
import { ImportReconciliationResolver, ReceivedResolver } from './resolvers/received.js';
import { RegisterMutations } from './resolvers/register-mutations.js';
import { SolveMutations } from './resolvers/solve-mutations.js';
import {
  BodyResolver,
  CurrentServiceResolver,
  ReorganisationResolver,
  StructureResolver,
} from './resolvers/structure.js';
import { SubscriptionsResolver } from './resolvers/subscriptions.js';

let built: GraphQLSchema | undefined;

/** The schema with the policy before every entry. Built once a process. */
export function apiSchema(): GraphQLSchema {
  built ??= build();
  return built;
}

function build(): GraphQLSchema {
  // A field without a method of its own is read from its object, with nothing in between.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true;
  return guardSchema(
    buildSchemaSync({
      resolvers: [
        StructureResolver,
        ReorganisationResolver,
        BodyResolver,
        CurrentServiceResolver,
        RegisterResolver,
        ReceivedResolver,
        ImportReconciliationResolver,
        CaseResolver,
        FamilyResolver,
        IdentityResolver,
        ColumnMapsResolver,
        CaseRecordsResolver,
        WorkerRecordsResolver,
        ImportResolver,
        BaselineResolver,
        PlansResolver,
        PlanResolver,
        CrosswalkResolver,
        RebaseResolver,
        CheckResolver,
        CommandResolver,
        RegisterMutations,
        PlanMutations,
        RebaseMutations,
        SolveMutations,
        DeskMutations,
        SubscriptionsResolver,
      ],
      validate: false,
      // Every subscription brings its own source of events; nothing is published through this.
      pubSub: { publish: () => undefined, subscribe: () => ({ [Symbol.asyncIterator]: () => NEVER }) },
    }),
  );
}

const NEVER: AsyncIterator<never> = { next: () => Promise.resolve({ done: true, value: undefined }) };

/** The contract as text: sorted, so that a change shows as what it is. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(apiSchema()))}\n`;
