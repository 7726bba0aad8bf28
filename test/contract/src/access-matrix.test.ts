import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FIELD_CLASSES, type FieldClass } from '@vesting/api/dist/graphql/field-classes.js';
import { encodeId } from '@vesting/api/dist/graphql/global-id.js';
import { BELOW, ENTRIES, type Need, type Needs } from '@vesting/api/dist/graphql/needs.js';
import { apiSchema } from '@vesting/api/dist/graphql/schema.js';
import {
  bodiesInReach,
  classOf,
  extentOf,
  hasPower,
  isStaffMasked,
  POWERS,
  readsExactCounts,
  ROLES,
  rounded,
  type Actor,
  type Extent,
  type ItemKind,
  type Power,
} from '@vesting/domain';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql';
import { accessWorld, codeOf, TEAM, type AccessWorld, type Row } from './access-world.js';

/** Bodies of every sort by default; all of them in the long run. */
const SAMPLE = ['ncc', 'kettering', 'west', 'nct'];
const LONG = process.env['VESTING_TEST_LONG'] === '1';

let world: AccessWorld;
let cells = 0;
beforeAll(async () => {
  world = await accessWorld();
}, 120_000);
afterAll(() => world.close());

const actors = (): Actor[] =>
  ROLES.flatMap((role) =>
    world.pack.bodies
      .filter(({ id }) => LONG || SAMPLE.includes(id))
      .map(({ id }) => ({
        id: `${role} of ${id}`,
        role,
        bodyId: id,
        team: TEAM,
        scopes: ['TOTALS', 'CASES', 'STAFF', 'HISTORY'] as const,
        development: false,
      })),
  );

/** What the table of domain says of one record, worked out apart from the database. */
function reaches(actor: Actor, extent: Extent, { body, team, destinations }: Row): boolean {
  switch (extent) {
    case 'ALL':
      return true;
    case 'OWN':
      return body === actor.bodyId;
    case 'OWN_TEAM':
      return body === actor.bodyId && team === actor.team;
    case 'DESTINED':
      return destinations.includes(actor.bodyId ?? '');
    case 'OWN_OR_DESTINED':
      return body === actor.bodyId || destinations.includes(actor.bodyId ?? '');
    default:
      return false;
  }
}
/** What the table says of a field, apart from the guard that this test is about. */
function readsField(actor: Actor, fieldClass: FieldClass): boolean {
  if (fieldClass === 'RECORD') return true;
  const hidden: readonly Extent[] = ['TOTALS', 'STRUCTURE'].includes(fieldClass)
    ? ['NONE']
    : ['NONE', 'COUNT'];
  if (fieldClass === 'IDENTITY') return !hidden.includes(extentOf(actor, 'STAFF')) && !isStaffMasked(actor);
  return !hidden.includes(extentOf(actor, fieldClass));
}

const visible = (actor: Actor, kind: ItemKind): Row[] =>
  world.rows.filter((row) => row.kind === kind && reaches(actor, extentOf(actor, classOf(kind)), row));

const isPower = (need: Exclude<Need, object>): need is Power => POWERS.some((power) => power === need);
const holds = (actor: Actor, needs: Needs): boolean =>
  (Array.isArray(needs) ? (needs as readonly Need[]) : [needs as Need]).every((need) =>
    typeof need === 'object'
      ? extentOf(actor, need.whole) === 'ALL'
      : isPower(need)
        ? hasPower(actor, need)
        : readsField(actor, need),
  );

/** What a place that asks with the body at hand needs to answer at all. */
const IN_PLACE: Readonly<Record<string, (actor: Actor) => boolean>> = {
  viewer: () => true,
  node: () => true,
  nodes: () => true,
  controlTotals: (actor) => readsField(actor, 'TOTALS'),
  imports: (actor) => readsField(actor, 'HISTORY'),
  questions: (actor) => readsField(actor, 'ESTABLISHMENT'),
  columnMaps: (actor) => readsField(actor, 'ESTABLISHMENT'),
  receivedItems: (actor) => {
    const reach = bodiesInReach(actor, 'CASES');
    return reach === 'ALL' || reach.includes('ncc');
  },
};
/** Any value that the type takes; ids and names in it lead to nothing. */
function anyValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return anyValue(type.ofType);
  if (isListType(type)) return [anyValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
        .map((field) => [field.name, anyValue(field.type)]),
    );
  const { name } = getNamedType(type);
  if (name === 'Boolean') return false;
  if (name === 'Date') return '2018-10-01';
  return name === 'ID' || name === 'String' ? 'nothing' : 1;
}

function selectionOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named)) return '{ __typename }';
  if (named.name.endsWith('Payload')) return '{ userErrors { code } }';
  return named.name.endsWith('Connection') ? '{ totalCount }' : '{ __typename }';
}

function operation(kind: 'query' | 'mutation', name: string, given: Record<string, unknown> = {}) {
  const root = kind === 'query' ? apiSchema().getQueryType() : apiSchema().getMutationType();
  const field = root?.getFields()[name];
  if (!field) throw new Error(`there is no ${name}`);
  const args = field.args.filter(({ name: arg, type }) => isNonNullType(type) || arg in given);
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return {
    query: `${kind}${declared && ` (${declared})`} { ${name}${passed && `(${passed})`} ${selectionOf(field.type)} }`,
    variables: Object.fromEntries(args.map((arg) => [arg.name, given[arg.name] ?? anyValue(arg.type)])),
  };
}

/** What fields below a plan must be given. */
const BELOW_ARGUMENTS: Readonly<Record<string, string>> = { changesSince: '(version: 0)' };

/** Compares one cell; a wrong one names itself. */
function cell(actor: Actor, what: string, found: unknown, expected: unknown): void {
  cells += 1;
  expect([actor.id, what, found]).toEqual([actor.id, what, expected]);
}

describe('the matrix of access', () => {
  it('every role of every body is answered or refused by every root field as the table says', async () => {
    const submitted = encodeId('Plan', world.submitted);
    const given: Record<string, Record<string, unknown>> = {
      case: { reference: 'nothing' },
      caseCounts: { groupBy: ['BODY'] },
      comparePlans: { ids: [submitted] },
      receivedItems: { bodyGssCode: 'E10000021', kind: 'CASE' },
    };
    for (const actor of actors()) {
      for (const [name, needs] of Object.entries(ENTRIES['Query'] ?? {})) {
        const { query, variables } = operation('query', name, given[name]);
        const allowed = needs === 'IN_PLACE' ? IN_PLACE[name]?.(actor) : holds(actor, needs);
        const code = codeOf(await world.ask(actor, query, variables));
        cell(
          actor,
          `Query.${name}`,
          code === 'FORBIDDEN' ? 'refused' : code,
          allowed ? undefined : 'refused',
        );
      }
      for (const [name, needs] of Object.entries(ENTRIES['Mutation'] ?? {})) {
        if (name === 'takeBaseline' && holds(actor, needs as Needs)) continue;
        const { query, variables } = operation('mutation', name);
        const answer = await world.ask<Record<string, { userErrors: { code: string }[] }>>(
          actor,
          query,
          variables,
        );
        const allowed = needs === 'IN_PLACE' || holds(actor, needs);
        cell(actor, `Mutation.${name}`, codeOf(answer), allowed ? undefined : 'FORBIDDEN');
        // Nothing of the input is there, so nobody changes anything.
        if (allowed) cell(actor, `Mutation.${name} refused`, answer.data?.[name]?.userErrors.length, 1);
      }
      for (const [name, needs] of Object.entries(BELOW['Plan'] ?? {})) {
        const field = (
          apiSchema().getType('Plan') as { getFields?: () => Record<string, { type: GraphQLOutputType }> }
        ).getFields?.()[name];
        if (!field || name === 'explain' || name === 'crosswalk') continue;
        const answer = await world.ask(
          actor,
          `query($id: ID!) { plan(id: $id) { ${name}${BELOW_ARGUMENTS[name] ?? ''} ${selectionOf(field.type)} } }`,
          { id: submitted },
        );
        const allowed = holds(actor, 'TOTALS') && holds(actor, needs);
        cell(actor, `Plan.${name}`, codeOf(answer), allowed ? undefined : 'FORBIDDEN');
      }
    }
  }, 600_000);

  it('every role of every body sees the records that the table says, by list, by id and in a plan', async () => {
    const lists = { CASE: 'cases', WORKER: 'workers', POST: 'posts' } as const;
    for (const actor of actors()) {
      for (const [kind, list] of Object.entries(lists) as [keyof typeof lists, string][]) {
        if (!readsField(actor, classOf(kind))) continue;
        const expected = visible(actor, kind).map(({ id }) => encodeId(nodeType(kind), id));
        const { data } = await world.ask<
          Record<string, { totalCount: number; nodes: { id: string }[]; edges: { node: { id: string } }[] }>
        >(actor, `{ ${list}(first: 500) { totalCount nodes { id } edges { node { id } } } }`);
        const found = data?.[list];
        cell(actor, `${list}.nodes`, found?.nodes.map(({ id }) => id).sort(), [...expected].sort());
        cell(actor, `${list}.edges`, found?.edges.map(({ node }) => node.id).sort(), [...expected].sort());
        cell(actor, `${list}.totalCount`, found?.totalCount, expected.length);
      }
      for (const row of world.rows.filter(({ kind }) => kind in lists)) {
        const id = encodeId(nodeType(row.kind as keyof typeof lists), row.id);
        const { data } = await world.ask<{ node: { id: string } | null }>(
          actor,
          'query($id: ID!) { node(id: $id) { id } }',
          { id },
        );
        const seen = visible(actor, row.kind).some((each) => each.id === row.id);
        cell(actor, `node ${row.reference}`, data?.node?.id, seen ? id : undefined);
      }
      for (const [plan, name] of [
        [world.draft, 'draft'],
        [world.submitted, 'submitted'],
      ] as const) {
        if (!readsField(actor, 'CASES')) continue;
        const { data } = await world.ask<{
          plan: { cases: { nodes: { case: { reference: string } }[] } } | null;
        }>(
          actor,
          'query($id: ID!) { plan(id: $id) { cases(first: 500) { nodes { case { reference } } } } }',
          { id: encodeId('Plan', plan) },
        );
        const extent = extentOf(actor, 'CASES');
        // Of a draft: what is the body's own today, never what it would send there.
        const shown = (row: Row) =>
          name === 'submitted' ||
          (extent !== 'DESTINED' && (extent !== 'OWN_OR_DESTINED' || row.body === actor.bodyId));
        const expected = readsField(actor, 'TOTALS')
          ? visible(actor, 'CASE')
              .filter(shown)
              .map(({ reference }) => reference)
          : [];
        cell(
          actor,
          `cases of the ${name}`,
          (data?.plan?.cases.nodes ?? []).map((each) => each.case.reference).sort(),
          expected.sort(),
        );
      }
    }
  }, 600_000);

  it('every field of a record is null and named as masked, or shown, as its class says', async () => {
    for (const actor of actors())
      for (const [typeName, list] of [
        ['Case', 'cases'],
        ['Worker', 'workers'],
      ] as const) {
        const kind = typeName === 'Case' ? 'CASE' : 'WORKER';
        if (!readsField(actor, classOf(kind)) || visible(actor, kind).length === 0) continue;
        const type = apiSchema().getType(typeName);
        const classes = Object.entries(FIELD_CLASSES[typeName] ?? {});
        const asked = classes.map(([name]) =>
          isObjectType(type)
            ? `${name} ${selectionOf(type.getFields()[name]?.type as GraphQLOutputType)}`
            : '',
        );
        const { data, errors } = await world.ask<Record<string, { nodes: Record<string, unknown>[] }>>(
          actor,
          `{ ${list}(first: 1) { nodes { ${asked.join(' ')} } } }`,
        );
        expect(errors).toBeUndefined();
        const node = data?.[list]?.nodes[0] ?? {};
        for (const [name, fieldClass] of classes) {
          const shown = readsField(actor, fieldClass);
          cell(
            actor,
            `${typeName}.${name} masked`,
            (node['maskedFields'] as string[]).includes(name),
            !shown,
          );
          if (!shown)
            cell(
              actor,
              `${typeName}.${name}`,
              Array.isArray(node[name]) ? node[name] : node[name],
              Array.isArray(node[name]) ? [] : null,
            );
          // What the world's cases all state: court, legal status, risk, a worker.
          else if (ALWAYS_STATED.has(name))
            cell(actor, `${typeName}.${name} shown`, node[name] === null, false);
        }
      }
  }, 600_000);

  it('counts are exact for whom sees the records behind them, and rounded to five for the others', async () => {
    for (const actor of actors()) {
      const extent = extentOf(actor, 'TOTALS');
      if (extent === 'NONE') continue;
      const { data } = await world.ask<{
        caseCounts: { count: number }[];
        plan: { ledger: { balanced: boolean; lines: { kind: ItemKind; before: number }[] } };
      }>(
        actor,
        'query($id: ID!) { caseCounts(groupBy: [CLIENT_GROUP]) { count } plan(id: $id) { ledger { balanced lines { kind before } } } }',
        { id: encodeId('Plan', world.submitted) },
      );
      const behind = world.rows.filter((row) => row.kind === 'CASE' && reaches(actor, extent, row)).length;
      const expected = readsExactCounts(actor) ? behind : rounded(behind);
      cell(actor, 'caseCounts', data?.caseCounts[0]?.count ?? 0, expected);
      const line = data?.plan.ledger.lines.find(({ kind }) => kind === 'CASE');
      cell(actor, 'ledger', line?.before ?? 0, expected);
      cell(actor, 'ledger balances', data?.plan.ledger.balanced, true);
    }
    process.stdout.write(`${cells} cells of the matrix of access\n`);
  }, 600_000);
});

const nodeType = (kind: 'CASE' | 'WORKER' | 'POST') =>
  ({ CASE: 'Case', WORKER: 'Worker', POST: 'Post' })[kind] as 'Case' | 'Worker' | 'Post';

const ALWAYS_STATED = new Set([
  'livingArea',
  'hearingOn',
  'legalStatus',
  'inProceedings',
  'risk',
  'worker',
  'heldBy',
  'reference',
  'cases',
]);
