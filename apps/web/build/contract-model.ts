import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  print,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
} from 'graphql';
import type { Member, TypeDocs, TypeKind } from '../src/features/docs/contract-docs.js';

type Classes = Readonly<Record<string, readonly string[]>>;

/** Every type of a schema with its fields, arguments, values, descriptions and deprecations. */
export function typesOf(sdl: string, classes: Classes): TypeDocs[] {
  const types = Object.values(buildSchema(sdl).getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
  const described = types.map((type) => ({
    name: type.name,
    kind: kindOf(type),
    description: type.description ?? '',
    interfaces: isObjectType(type) ? type.getInterfaces().map(({ name }) => name) : [],
    members: membersOf(type, classes),
  }));
  return described.map((type) => ({ ...type, usedBy: placesOf(type.name, described) }));
}

function kindOf(type: GraphQLNamedType): TypeKind {
  if (isScalarType(type)) return 'SCALAR';
  if (isEnumType(type)) return 'ENUM';
  if (isInputObjectType(type)) return 'INPUT';
  return isInterfaceType(type) ? 'INTERFACE' : 'OBJECT';
}

function membersOf(type: GraphQLNamedType, classes: Classes): Member[] {
  if (isEnumType(type))
    return type.getValues().map(({ name, description, deprecationReason }) => ({
      name,
      description: description ?? '',
      ...(deprecationReason && { deprecated: deprecationReason }),
      arguments: [],
      classes: [],
    }));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(inputOf);
  if (isObjectType(type) || isInterfaceType(type))
    return Object.values(type.getFields()).map((field) => ({
      ...partsOf(field),
      arguments: field.args.map(inputOf),
      classes: classes[`${type.name}.${field.name}`] ?? [],
    }));
  return [];
}

const partsOf = (part: GraphQLField<unknown, unknown> | GraphQLArgument | GraphQLInputField) => ({
  name: part.name,
  description: part.description ?? '',
  type: String(part.type),
  of: getNamedType(part.type).name,
  ...(part.deprecationReason && { deprecated: part.deprecationReason }),
});

const inputOf = (part: GraphQLArgument | GraphQLInputField): Member => ({
  ...partsOf(part),
  ...(part.astNode?.defaultValue && { standard: print(part.astNode.defaultValue) }),
  arguments: [],
  classes: [],
});

/** Where a type is used: fields that answer it or take it. */
const placesOf = (name: string, types: readonly Omit<TypeDocs, 'usedBy'>[]): string[] =>
  types.flatMap((type) =>
    type.members
      .filter((member) => member.of === name || member.arguments.some(({ of }) => of === name))
      .map((member) => `${type.name}.${member.name}`),
  );
