import { useQuery } from '@apollo/client/react';
import { useFrame } from '../../app/plan-context.js';
import { CheckField, SelectField } from '../../design/Fields.js';
import { SearchField } from '../../design/SearchField.js';
import { parseSort } from '../../design/sort.js';
import { Contained, Empty, Loaded } from '../../design/States.js';
import { CsvLink, Pager, Table, type Column } from '../../design/Table.js';
import {
  PostsDocument,
  type PostFilter,
  type PostOrderField,
  type PostsQuery,
} from '../../generated/operations.js';
import { exportHref } from '../../lib/csv.js';
import { countOf, formatDate, formatFte } from '../../lib/format.js';
import { flag, text } from '../../lib/url-state.js';
import { usePaging } from '../../lib/use-paging.js';
import { useView } from '../../lib/use-view.js';

type Post = PostsQuery['posts']['nodes'][number];

const codecs = { search: text(), body: text(), empty: flag(), carries: flag(), sort: text('REFERENCE') };

const columns: readonly Column<Post>[] = [
  { key: 'post', header: 'Post', sort: 'REFERENCE', rowHeader: true, cell: (post) => post.reference },
  { key: 'title', header: 'Title', sort: 'TITLE', cell: (post) => post.title ?? '—' },
  { key: 'body', header: 'Council', cell: (post) => post.body.shortName },
  { key: 'service', header: 'Service', cell: (post) => post.service?.name ?? '—' },
  { key: 'team', header: 'Team', sort: 'TEAM', cell: (post) => post.team?.name ?? '—' },
  { key: 'grade', header: 'Grade', cell: (post) => post.grade ?? '—' },
  { key: 'fte', header: 'FTE', sort: 'FTE', numeric: true, cell: (post) => formatFte(post.fte) },
  {
    key: 'state',
    header: 'Filled',
    cell: (post) => (post.vacant ? <span className="chair">Empty chair</span> : 'Yes'),
  },
  {
    key: 'asat',
    header: 'As at',
    cell: (post) => `${formatDate(post.asAt)}${post.synthetic ? ', synthetic' : ''}`,
  },
];

export function PostsList() {
  const { reorganisation } = useFrame();
  const [view, change] = useView(codecs);
  const filter: PostFilter = {
    ...(view.search && { search: view.search }),
    ...(view.body && { bodyGssCode: [view.body] }),
    ...(view.empty && { vacant: true }),
    ...(view.carries && { carriesCases: true }),
  };
  const { field, direction } = parseSort(view.sort);
  const orderBy = [{ field: field as PostOrderField, direction }];
  const paging = usePaging(`posts ${JSON.stringify([filter, orderBy])}`, 50);
  const result = useQuery(PostsDocument, {
    variables: { filter, orderBy, first: paging.first, after: paging.after },
  });
  return (
    <>
      <div className="filters">
        <SearchField
          value={view.search}
          onFind={(search) => change({ search })}
          label="Find a post, title or team"
        />
        <SelectField
          label="Council"
          value={view.body}
          options={[
            { value: '', label: 'All councils' },
            ...reorganisation.predecessors.flatMap((body) =>
              body.gssCode ? [{ value: body.gssCode, label: body.shortName }] : [],
            ),
          ]}
          onChange={(event) => change({ body: event.currentTarget.value })}
        />
        <CheckField
          label="Empty chairs only"
          checked={view.empty}
          onChange={(event) => change({ empty: event.currentTarget.checked })}
        />
        <CheckField
          label="Carries cases"
          checked={view.carries}
          onChange={(event) => change({ carries: event.currentTarget.checked })}
        />
        <CsvLink href={exportHref('posts', { filter, orderBy })} of="these posts" />
      </div>
      <Contained>
        <Loaded result={result} rows={14}>
          {({ posts }) =>
            posts.nodes.length === 0 ? (
              <Empty title="No post matches">
                <p>Take a filter away, or load an extract of posts on the Data page.</p>
              </Empty>
            ) : (
              <>
                <p className="list-head__count" role="status">
                  <strong>{countOf(posts.totalCount, 'post')}</strong>
                </p>
                <Table
                  caption="Posts"
                  columns={columns}
                  rows={posts.nodes}
                  keyOf={(post) => post.id}
                  sort={view.sort}
                />
                <Pager
                  paging={paging}
                  total={posts.totalCount}
                  shown={posts.nodes.length}
                  page={posts.pageInfo}
                  noun="post"
                />
              </>
            )
          }
        </Loaded>
      </Contained>
    </>
  );
}
