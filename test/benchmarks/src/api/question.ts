/** The list that both servers answer: a page of cases with worker, team and council, as the planner's list shows. */
export const PAGE = 100;

export const QUERY = `query Cases($first: Int!, $after: String) {
  cases(first: $first, after: $after) {
    nodes {
      reference clientGroup openedOn unallocated inSafetyOrder points
      body { gssCode name }
      team { name }
      worker { reference role fte team { name } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** A page of cases by one statement; what belongs together is one value. */
const PAGE_OF_CASES = `
  select c.reference, c.client_group as "clientGroup", c.facts ->> 'openedOn' as "openedOn", c.unallocated,
    c.in_safety_order as "inSafetyOrder", c.points,
    json_build_object('gssCode', body.gss_code, 'name', body.name) as body,
    case when c.team is not null then json_build_object('name', c.team) end as team,
    case when worker.id is not null then json_build_object('reference', worker.reference, 'role', worker.facts ->> 'role',
      'fte', (worker.facts ->> 'fteThousandths')::int,
      'team', case when worker.team is not null then json_build_object('name', worker.team) end) end as worker
  from (
    select * from item where reorganisation_id = $1 and kind = 'CASE' and not gone and open and (reference, id) > ($3, $4)
    order by reference, id limit $2
  ) c
  join body on body.reorganisation_id = c.reorganisation_id and body.id = c.body_id
  left join item worker on worker.reorganisation_id = c.reorganisation_id and worker.body_id = c.body_id
    and worker.kind = 'WORKER' and worker.key = c.worker_key
  order by c.reference, c.id`;

/**
 * Statements of the two bare servers. `rows` is how such a handler is written by hand: the rows of the statement
 * as JSON. `text` lets the database make the whole text, so that the server only carries it: less is not possible.
 */
export const STATEMENTS = {
  rows: PAGE_OF_CASES,
  text: `select json_agg(page)::text as answer from (${PAGE_OF_CASES}) page`,
} as const;

export type Bare = keyof typeof STATEMENTS;

/** A reference and an id before every other. */
export const FIRST = ['', '00000000-0000-0000-0000-000000000000'] as const;
