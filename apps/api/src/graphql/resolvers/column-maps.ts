import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { columnTargets, listColumnMaps } from '../../reads/column-maps.js';
import type { OperationContext } from '../context.js';
import { encodeId } from '../global-id.js';
import {
  ColumnMap,
  ColumnTarget,
  DeleteColumnMapInput,
  DeleteColumnMapPayload,
  SaveColumnMapInput,
  SaveColumnMapPayload,
} from '../types/column-map.js';
import { answer, requireBody, requireKey, requireOwn, requireText } from './outcomes.js';
import { requireBodies } from './reach.js';

@Resolver()
export class ColumnMapsResolver {
  @Query(() => [ColumnMap], { description: 'Saved matches of columns, the latest first.' })
  columnMaps(@Ctx() context: OperationContext): Promise<ColumnMap[]> {
    requireBodies(context, 'ESTABLISHMENT');
    return listColumnMaps(context.reads);
  }

  @Query(() => [ColumnTarget], { description: 'What a table can be about, and its fields.' })
  columnTargets(): ColumnTarget[] {
    return columnTargets();
  }

  @Mutation(() => SaveColumnMapPayload, {
    description: 'Keeps which heading is which field for files of one layout of one body.',
  })
  saveColumnMap(
    @Ctx() context: OperationContext,
    @Arg('input', () => SaveColumnMapInput) input: SaveColumnMapInput,
  ): Promise<SaveColumnMapPayload> {
    return answer(
      context,
      { columnMap: null },
      async () => {
        const body = await requireBody(context, input.bodyGssCode, 'bodyGssCode');
        requireOwn(context, 'IMPORT', body);
        const columns = input.columns.map(({ heading, field = null }) => ({ heading, field }));
        const name = requireText(input.name, 'name', 80);
        return context.useCases.saveColumnMap(context.actor, { body, name, format: input.format, columns });
      },
      async ({ columnMapId }) => ({
        columnMap: (await listColumnMaps(context.reads)).find(({ key }) => key === columnMapId) ?? null,
      }),
    );
  }

  @Mutation(() => DeleteColumnMapPayload, {
    description: 'Forgets a match. What was read by it stays as it was read.',
  })
  deleteColumnMap(
    @Ctx() context: OperationContext,
    @Arg('input', () => DeleteColumnMapInput) input: DeleteColumnMapInput,
  ): Promise<DeleteColumnMapPayload> {
    return answer(
      context,
      { deletedId: null },
      async () =>
        context.useCases.deleteColumnMap(context.actor, {
          columnMapId: requireKey(input.columnMapId, 'columnMapId', 'ColumnMap'),
        }),
      ({ columnMapId }) => Promise.resolve({ deletedId: encodeId('ColumnMap', columnMapId) }),
    );
  }
}
