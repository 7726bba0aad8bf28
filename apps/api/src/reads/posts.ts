import type { GraphQLResolveInfo } from 'graphql';
import { keyOf } from '../graphql/global-id.js';
import { wantsRecords } from '../graphql/look-ahead.js';
import type { Connection } from '../graphql/types/connection.js';
import type { PostOrderField } from '../graphql/types/enums.js';
import type { Post, PostFilter, PostOrder } from '../graphql/types/post.js';
import { bodyKeys, orderName, teamCondition, totalOrder } from './cases.js';
import { postOf, type PostRecord } from './item-rows.js';
import { itemScope, postColumns, REGISTER } from './item-sql.js';
import { readList, type PageRequest } from './list.js';
import { allOf, likeText, Parameters } from './parameters.js';
import type { Reads } from './session.js';

export interface PostListRequest extends PageRequest {
  filter?: PostFilter | null;
  orderBy?: PostOrder[] | null;
}

const SORTS: Readonly<Record<PostOrderField, string[]>> = {
  REFERENCE: [],
  TEAM: ['p.team'],
  TITLE: [`p.facts ->> 'title'`],
  FTE: ['p.measure'],
};

const flag = (name: string, value: boolean | null | undefined, parameters: Parameters) =>
  typeof value === 'boolean' && `coalesce((p.facts -> '${name}')::boolean, false) = ${parameters.add(value)}`;

/** The posts of the register today, one page. */
export const listPosts = (reads: Reads, request: PostListRequest, info: GraphQLResolveInfo) =>
  listPostsFor(reads, request, wantsRecords(info));

export async function listPostsFor(
  reads: Reads,
  { filter, orderBy, ...page }: PostListRequest,
  records: boolean,
): Promise<Connection<Post>> {
  const structure = await reads.structure();
  const parameters = new Parameters();
  const source = REGISTER(parameters.add(reads.reorganisationId));
  const text = filter?.search ? parameters.add(`%${likeText(filter.search)}%`) : undefined;
  const where = allOf([
    itemScope(source, 'p', 'POST'),
    text && `(p.reference ilike ${text} or p.facts ->> 'title' ilike ${text})`,
    filter?.bodyGssCode &&
      `p.body_id = any(${parameters.add(bodyKeys(filter.bodyGssCode, structure))}::text[])`,
    filter?.serviceId &&
      `p.service_id = any(${parameters.add(filter.serviceId.flatMap((id) => keyOf(id, 'Service') ?? []))}::text[])`,
    teamCondition(filter?.teamId, 'p', parameters),
    flag('vacant', filter?.vacant, parameters),
    flag('carriesCases', filter?.carriesCases, parameters),
  ]);
  return readList<PostRecord, Post>(
    reads,
    {
      key: 'p.id',
      columns: postColumns(source, 'p'),
      from: 'item p',
      countFrom: 'item p',
      where,
      parameters,
      order: orderName('posts', orderBy),
      sort: totalOrder(
        (orderBy ?? []).map(({ field, direction }) => ({ expressions: SORTS[field], direction })),
        'p',
        'id',
      ),
    },
    page,
    records,
    (record) => postOf(record, structure),
  );
}

export async function readPost(reads: Reads, id: string): Promise<Post | null> {
  const source = REGISTER('$1');
  const [record] = await reads.query<PostRecord>(
    `select ${postColumns(source, 'p')} from item p where ${itemScope(source, 'p', 'POST')} and p.id = $2`,
    [reads.reorganisationId, id],
  );
  return record ? postOf(record, await reads.structure()) : null;
}
