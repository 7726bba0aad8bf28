import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { bodiesInReach, classOf, refusalToRead } from '@vesting/domain';
import { listControlTotals, readControlTotal } from '../../reads/control-totals.js';
import { readReconciliation } from '../../reads/import-reconciliation.js';
import type { ImportRow } from '../../reads/imports.js';
import { listReceivedItems } from '../../reads/received-items.js';
import { readReceived } from '../../reads/received.js';
import { requireAllowed, type OperationContext } from '../context.js';
import { badInput, forbidden } from '../errors.js';
import { encodeId } from '../global-id.js';
import { wantsRecords } from '../look-ahead.js';
import { ReceivedItemConnection, type Connection } from '../types/connection.js';
import {
  ControlTotal,
  EnterControlTotalInput,
  EnterControlTotalPayload,
  WithdrawControlTotalInput,
  WithdrawControlTotalPayload,
} from '../types/control-total.js';
import { ClientGroup, ItemKind } from '../types/enums.js';
import { Import } from '../types/import.js';
import { ImportReconciliation, Received, type ReceivedItem } from '../types/received.js';
import { answer, Refusal, requireBody, requireKey, requireOwn } from './outcomes.js';
import { Page } from './page.js';
import { requireBodies } from './reach.js';

@Resolver()
export class ReceivedResolver {
  @Query(() => [Received], { description: 'What each predecessor has sent of each kind, or not.' })
  received(@Ctx() { reads }: OperationContext): Promise<Received[]> {
    return readReceived(reads);
  }

  @Query(() => [ControlTotal], {
    description: 'What sources say that the predecessors have; of each body and kind the one in use first.',
  })
  controlTotals(@Ctx() context: OperationContext): Promise<ControlTotal[]> {
    requireBodies(context, 'TOTALS');
    return listControlTotals(context.reads);
  }

  @Query(() => ReceivedItemConnection, {
    description: 'The records behind one figure of what was received, one page.',
  })
  async receivedItems(
    @Ctx() { reads, actor }: OperationContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('bodyGssCode', () => String) bodyGssCode: string,
    @Arg('kind', () => ItemKind) kind: ItemKind,
    @Args(() => Page) page: Page,
    @Arg('clientGroup', () => ClientGroup, { nullable: true }) clientGroup?: ClientGroup | null,
  ): Promise<Connection<ReceivedItem>> {
    const body = (await reads.structure()).bodyKeyOfGss.get(bodyGssCode);
    if (body === undefined) throw badInput('No body of the programme has this code.');
    const reach = bodiesInReach(actor, classOf(kind));
    if (reach !== 'ALL' && !reach.includes(body)) throw forbidden(refusalToRead(actor, classOf(kind)));
    // The records of workers are their references.
    if (kind === 'WORKER') requireAllowed({ actor }, 'IDENTITY');
    // Without a group: the whole kind where it is one figure, else the rest that belongs to none.
    const parts = (await readReceived(reads)).filter(
      (line) => line.body.gssCode === bodyGssCode && line.kind === kind,
    );
    const figure = clientGroup || parts.length > 1 ? { clientGroup: clientGroup ?? null } : {};
    return listReceivedItems(reads, { body, kind, ...figure }, page, wantsRecords(info));
  }

  @Mutation(() => EnterControlTotalPayload, {
    description:
      'Writes down what a source says a predecessor has. The same source, date and kind again corrects it.',
  })
  enterControlTotal(
    @Ctx() context: OperationContext,
    @Arg('input', () => EnterControlTotalInput) input: EnterControlTotalInput,
  ): Promise<EnterControlTotalPayload> {
    return answer(
      context,
      { controlTotal: null },
      async () => {
        const bodyId = await requireBody(context, input.bodyGssCode, 'bodyGssCode');
        requireOwn(context, 'ENTER_CONTROL_TOTAL', bodyId);
        const { bodyGssCode: _code, clientGroup = null, rows = null, ...rest } = input;
        return context.useCases.enterControlTotal(context.actor, { ...rest, bodyId, clientGroup, rows });
      },
      async ({ controlTotalId }) => ({ controlTotal: await readControlTotal(context.reads, controlTotalId) }),
    );
  }

  @Mutation(() => WithdrawControlTotalPayload, {
    description: 'Takes back a control total that was entered or imported by mistake.',
  })
  withdrawControlTotal(
    @Ctx() context: OperationContext,
    @Arg('input', () => WithdrawControlTotalInput) input: WithdrawControlTotalInput,
  ): Promise<WithdrawControlTotalPayload> {
    return answer(
      context,
      { withdrawnId: null },
      async () => {
        const controlTotalId = requireKey(input.controlTotalId, 'controlTotalId', 'ControlTotal');
        const total = await readControlTotal(context.reads, controlTotalId);
        await context.reads.renew();
        if (!total)
          throw new Refusal([
            {
              code: 'NOT_FOUND',
              message: 'There is no such control total.',
              path: ['input', 'controlTotalId'],
            },
          ]);
        requireOwn(context, 'ENTER_CONTROL_TOTAL', total.bodyKey);
        return context.useCases.withdrawControlTotal(context.actor, { controlTotalId });
      },
      async ({ controlTotalId }) => ({ withdrawnId: encodeId('ControlTotal', controlTotalId) }),
    );
  }
}

@Resolver(() => Import)
export class ImportReconciliationResolver {
  @FieldResolver(() => [ImportReconciliation], {
    description: 'What the file states of each kind, held against the control total.',
  })
  reconciliation(@Root() root: unknown, @Ctx() { reads }: OperationContext): Promise<ImportReconciliation[]> {
    return readReconciliation(reads, root as ImportRow);
  }
}
