import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { PAGE_DEFAULT, PAGE_LARGEST } from '../reads/page.js';
import { LIMITS } from './limits.js';

/** What a list without pages is taken to hold. The long ones have pages. */
const PLAIN_LIST = 3;

/** Introspection: fields that every query has, and what a type of the schema usually has. */
const META_FIELDS: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map([
  [SchemaMetaFieldDef.name, SchemaMetaFieldDef],
  [TypeMetaFieldDef.name, TypeMetaFieldDef],
]);
const OF_A_TYPE: Readonly<Record<string, number>> = { fields: 8, inputFields: 5, enumValues: 5 };

interface Asked {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
}

/**
 * Values that the answer would hold if every page were full: each field once for each record above it. Pages
 * count as `first` asks, records by `ids` as those, other lists as three. Throws, with a code, above the published limit.
 */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const standard = Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );
  const root = schema.getRootType(operation.operation);
  const cost = root
    ? costOf(operation.selectionSet, root, { schema, fragments, variables: { ...standard, ...variables } })
    : 0;
  if (cost > LIMITS.cost)
    throw new GraphQLError(
      `The operation could answer with ${cost} values; ${LIMITS.cost} are allowed. Ask for smaller pages.`,
      { extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400 } } },
    );
  return cost;
}

function costOf(set: SelectionSetNode, type: GraphQLOutputType, asked: Asked): number {
  let cost = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) cost += costOfField(selection, type, asked);
    else {
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : asked.fragments.get(selection.name.value);
      if (!fragment) continue;
      const condition = fragment.typeCondition && asked.schema.getType(fragment.typeCondition.name.value);
      cost += costOf(
        fragment.selectionSet,
        condition && isCompositeType(condition) ? condition : type,
        asked,
      );
    }
    if (cost > LIMITS.cost) return cost;
  }
  return cost;
}

function costOfField(node: FieldNode, parent: GraphQLOutputType, asked: Asked): number {
  const owner = getNamedType(parent);
  if (!isObjectType(owner) && !isInterfaceType(owner)) return 0;
  const field: GraphQLField<unknown, unknown> | undefined =
    owner.getFields()[node.name.value] ?? META_FIELDS.get(node.name.value);
  if (!field || !node.selectionSet) return 1;
  const paged = field.args.some(({ name }) => name === 'first');
  const inner = costOf(node.selectionSet, field.type, asked);
  // The edges and nodes of a page stand for its records, which the page has counted already.
  const ofPage = owner.name.endsWith('Connection');
  const records = paged
    ? pageOf(node, asked)
    : !ofPage && isListType(getNullableType(field.type))
      ? (idsOf(node, asked) ?? lengthOf(owner.name, node.name.value, asked))
      : 1;
  return 1 + records * inner;
}

/** What a list without pages is taken to hold; those of the schema about itself are known or as long as usual. */
function lengthOf(owner: string, field: string, { schema }: Asked): number {
  if (owner === '__Schema' && field === 'types') return Object.keys(schema.getTypeMap()).length;
  return owner === '__Type' ? (OF_A_TYPE[field] ?? PLAIN_LIST) : PLAIN_LIST;
}

/** How many records are asked for by their ids, where they are. */
function idsOf({ arguments: given }: FieldNode, { variables }: Asked): number | undefined {
  const value = given?.find(({ name }) => name.value === 'ids')?.value;
  if (value?.kind === Kind.LIST) return value.values.length;
  const ids = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return Array.isArray(ids) ? ids.length : undefined;
}

/** Rows that the page asks for; anything that is not a number will be refused elsewhere. */
function pageOf(node: FieldNode, { variables }: Asked): number {
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (!value) return PAGE_DEFAULT;
  const first =
    value.kind === Kind.INT
      ? Number(value.value)
      : value.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : undefined;
  return typeof first === 'number' && first > 0 ? Math.min(first, PAGE_LARGEST) : PAGE_DEFAULT;
}
