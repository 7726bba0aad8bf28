import * as fc from 'fast-check';
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql';
import { apiSchema } from '@vesting/api/dist/graphql/schema.js';

const SEED = 20_210_401;
const DEEPEST = 5;

/** Values of scalars that somebody might write, right and wrong. */
const SCALARS = [
  '1',
  '0',
  '-1',
  '2147483648',
  '1.5',
  '"x"',
  '""',
  '"2018-10-18"',
  '"2018-02-30"',
  'true',
  'null',
  '[]',
  '{}',
  'NOTHING',
  '"Case:1"',
];

/** Questions made from the schema: many are right, most have something wrong in them. Changes are left out. */
export function randomOperations(count: number): string[] {
  const query = apiSchema().getQueryType();
  if (!query) throw new Error('the schema has no questions');
  return fc.sample(selectionOf(query, DEEPEST), { numRuns: count, seed: SEED });
}

function selectionOf(type: GraphQLOutputType, depth: number): fc.Arbitrary<string> {
  const named = getNamedType(type);
  if (!isObjectType(named) && !isInterfaceType(named)) return fc.constant('{ __typename }');
  const fields = Object.values(named.getFields());
  const any = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...fields).chain((field) => fieldOf(field, depth)) },
    { weight: 2, arbitrary: fc.constant('__typename') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'nothing',
        'casess { id }',
        '... on Query { __typename }',
        '__schema { types { name } }',
      ),
    },
  );
  return fc.array(any, { minLength: 1, maxLength: 3 }).map((selections) => `{ ${selections.join(' ')} }`);
}

function fieldOf(field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<string> {
  const below = isCompositeType(getNamedType(field.type))
    ? depth > 0
      ? selectionOf(field.type, depth - 1)
      : fc.constant('{ __typename }')
    : fc.constant('');
  const alias = fc.oneof(
    { weight: 5, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom('a: ', 'b: ', '__a: ') },
  );
  return fc
    .tuple(alias, argumentsOf(field.args), below)
    .map(([as, given, inner]) => `${as}${field.name}${given} ${inner}`);
}

function argumentsOf(args: readonly GraphQLArgument[]): fc.Arbitrary<string> {
  const each = args.map((arg) =>
    fc.option(
      valueOf(arg.type, 3).map((value) => `${arg.name}: ${value}`),
      {
        nil: '',
        freq: isNonNullType(arg.type) ? 20 : 1,
      },
    ),
  );
  return fc.tuple(...each).map((given) => {
    const list = given.filter(Boolean);
    return list.length === 0 ? '' : `(${list.join(', ')})`;
  });
}

function valueOf(type: GraphQLInputType, depth: number): fc.Arbitrary<string> {
  if (isNonNullType(type)) return valueOf(type.ofType as GraphQLInputType, depth);
  if (isListType(type))
    return fc
      .array(valueOf(type.ofType as GraphQLInputType, depth), { maxLength: 3 })
      .map((values) => `[${values.join(', ')}]`);
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name), 'NOTHING', '"x"');
  if (isInputObjectType(type) && depth > 0) {
    const fields = Object.values(type.getFields()).map((field) =>
      fc.option(
        valueOf(field.type, depth - 1).map((value) => `${field.name}: ${value}`),
        { nil: '', freq: 1 },
      ),
    );
    return fc.tuple(...fields).map((given) => `{ ${given.filter(Boolean).join(', ')} }`);
  }
  return fc.constantFrom(...SCALARS);
}
