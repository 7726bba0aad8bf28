import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { listCrosswalk } from '../../reads/crosswalk.js';
import type { PlanRow } from '../../reads/plans.js';
import type { OperationContext } from '../context.js';
import { wantsRecords } from '../look-ahead.js';
import { CrosswalkEntryConnection, type Connection } from '../types/connection.js';
import type { CrosswalkEntry } from '../types/crosswalk.js';
import { ItemKind } from '../types/enums.js';
import { Plan } from '../types/plan.js';
import { Page } from './page.js';

@Resolver(() => Plan)
export class CrosswalkResolver {
  @FieldResolver(() => CrosswalkEntryConnection, {
    description: 'Every identifier of the predecessors with the destination of its item, one page.',
  })
  crosswalk(
    @Root() root: unknown,
    @Ctx() { reads }: OperationContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('kinds', () => [ItemKind], { nullable: true }) kinds: ItemKind[] | null,
    @Args(() => Page) page: Page,
  ): Promise<Connection<CrosswalkEntry>> {
    return listCrosswalk(reads, root as PlanRow, { kinds, ...page }, wantsRecords(info));
  }
}
