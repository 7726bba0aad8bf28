import { isStaffMasked } from '@vesting/domain';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { listDecisions, readDecision, readRecords } from '../../reads/identity.js';
import { listLikelySame } from '../../reads/likely-same.js';
import type { Outcome } from '../../use-cases/outcome.js';
import type { OperationContext } from '../context.js';
import { itemKeyOf } from '../global-id.js';
import { Case } from '../types/case.js';
import {
  ExternalRecord,
  IdentityDecision,
  IdentityPayload,
  LikelySame,
  MergeItemsInput,
  TellApartInput,
  UnmergeItemsInput,
} from '../types/identity.js';
import { Worker } from '../types/worker.js';
import { answer, requireEach, requireKey, requireText } from './outcomes.js';
import { requireBodies } from './reach.js';

const REASON_LENGTH = 500;
const KEY_LENGTH = 200;

@Resolver()
export class IdentityResolver {
  @Query(() => [LikelySame], {
    description: 'Records that look as if they were of one person, at most 100, on the strongest grounds.',
  })
  likelySame(@Ctx() context: OperationContext): Promise<LikelySame[]> {
    requireBodies(context, 'CASES');
    return listLikelySame(context.reads);
  }

  @Query(() => [IdentityDecision], {
    description: 'What persons decided on identity, also what was taken back; the latest first.',
  })
  identityDecisions(@Ctx() context: OperationContext): Promise<IdentityDecision[]> {
    requireBodies(context, 'CASES');
    return listDecisions(context.reads);
  }

  @Mutation(() => IdentityPayload, {
    description:
      'Says that two records are of one person: one item from now on and in every later file. Baselines that were taken stay as they are.',
  })
  mergeItems(
    @Ctx() context: OperationContext,
    @Arg('input', () => MergeItemsInput) input: MergeItemsInput,
  ): Promise<IdentityPayload> {
    return decided(context, () =>
      context.useCases.mergeItems(context.actor, {
        survivorId: requireItem(input.survivorId, 'survivorId'),
        mergedId: requireItem(input.mergedId, 'mergedId'),
        ...wordsOf(input),
      }),
    );
  }

  @Mutation(() => IdentityPayload, {
    description: 'Says that two records that look alike are of two people.',
  })
  tellApart(
    @Ctx() context: OperationContext,
    @Arg('input', () => TellApartInput) input: TellApartInput,
  ): Promise<IdentityPayload> {
    return decided(context, () =>
      context.useCases.tellApart(context.actor, {
        survivorId: requireItem(input.firstId, 'firstId'),
        mergedId: requireItem(input.secondId, 'secondId'),
        ...wordsOf(input),
      }),
    );
  }

  @Mutation(() => IdentityPayload, {
    description: 'Takes a decision on identity back. Each record is again what its own files say.',
  })
  unmergeItems(
    @Ctx() context: OperationContext,
    @Arg('input', () => UnmergeItemsInput) input: UnmergeItemsInput,
  ): Promise<IdentityPayload> {
    return decided(context, () =>
      context.useCases.unmergeItems(context.actor, {
        decisionId: requireKey(input.decisionId, 'decisionId', 'IdentityDecision'),
        ...wordsOf(input),
      }),
    );
  }
}

const requireItem = (id: string, field: string): string => requireEach([id], field, itemKeyOf)[0] ?? '';
const wordsOf = ({ reason, idempotencyKey }: { reason: string; idempotencyKey: string }) => ({
  reason: requireText(reason, 'reason', REASON_LENGTH),
  idempotencyKey: requireText(idempotencyKey, 'idempotencyKey', KEY_LENGTH),
});

const decided = (
  context: OperationContext,
  work: () => Promise<Outcome<{ decisionId: string }>>,
): Promise<IdentityPayload> =>
  answer(context, { decision: null }, work, async ({ decisionId }) => ({
    decision: await readDecision(context.reads, decisionId),
  }));

const RECORDS = 'Every identifier under which the person is known, by council and source.';

@Resolver(() => Case)
export class CaseRecordsResolver {
  @FieldResolver(() => [ExternalRecord], { description: RECORDS })
  records(@Root() root: unknown, @Ctx() { reads }: OperationContext): Promise<ExternalRecord[]> {
    return readRecords(reads, itemKeyOf((root as Case).id) ?? '');
  }
}

@Resolver(() => Worker)
export class WorkerRecordsResolver {
  @FieldResolver(() => [ExternalRecord], { description: RECORDS })
  records(@Root() root: unknown, @Ctx() { reads }: OperationContext): Promise<ExternalRecord[]> {
    // A token of a name, or of a number, identifies a worker.
    if (isStaffMasked(reads.actor)) return Promise.resolve([]);
    return readRecords(reads, itemKeyOf((root as Worker).id) ?? '');
  }
}
