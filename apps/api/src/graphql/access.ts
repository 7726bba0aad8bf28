import {
  defaultFieldResolver,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { maskedFieldsOf, readsField } from '../reads/shown.js';
import { requireAllowed, type OperationContext } from './context.js';
import { noteDisclosed } from './disclosed.js';
import { FIELD_CLASSES, OPEN_TYPES, type FieldClass } from './field-classes.js';
import { BELOW, ENTRIES, type Needs } from './needs.js';

type Field = GraphQLField<unknown, OperationContext>;

/** Puts the policy before every entry of the schema and every field of a record. Throws when one has no rule. */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
    for (const name of Object.keys(root?.getFields() ?? {}))
      if (!root || !ENTRIES[root.name]?.[name])
        throw new Error(`${root?.name}.${name} has no rule of access`);
  for (const type of Object.values(schema.getTypeMap())) if (isObjectType(type)) maskFields(type);
  for (const [typeName, rules] of [...Object.entries(ENTRIES), ...Object.entries(BELOW)])
    for (const [fieldName, needs] of Object.entries(rules))
      if (needs !== 'IN_PLACE') guardField(fieldOf(schema, typeName, fieldName), needs);
  // Last, so that what was hidden is not noted as told.
  noteDisclosed(schema);
  return schema;
}

function fieldOf(schema: GraphQLSchema, typeName: string, fieldName: string): Field {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (!field) throw new Error(`the rule of access for ${typeName}.${fieldName} has no field`);
  return field as Field;
}

function guardField(field: Field, needs: Needs): void {
  const { resolve = defaultFieldResolver, subscribe } = field;
  field.resolve = (source, args, context, info) => {
    requireAllowed(context, needs);
    return resolve(source, args, context, info) as unknown;
  };
  if (subscribe)
    field.subscribe = (source, args, context, info) => {
      requireAllowed(context, needs);
      return subscribe(source, args, context, info) as unknown;
    };
}

/** Types that only carry records, or answer a change. */
const CARRIES = /^__|(Connection|Edge|Payload)$/;

function maskFields(type: GraphQLObjectType): void {
  const classes = FIELD_CLASSES[type.name];
  if (!classes) {
    if (!OPEN_TYPES.has(type.name) && !CARRIES.test(type.name))
      throw new Error(`the type ${type.name} is neither of records nor known to hold none`);
    return;
  }
  for (const name of Object.keys(classes))
    if (!type.getFields()[name]) throw new Error(`${type.name}.${name} has a class and is no field`);
  for (const [name, field] of Object.entries(type.getFields())) {
    const fieldClass = classes[name];
    if (!fieldClass) throw new Error(`${type.name}.${name} has no class of data`);
    if (name === 'maskedFields')
      field.resolve = (_source, _args, { actor }: OperationContext) => maskedFieldsOf(actor, type.name);
    else if (fieldClass !== 'RECORD') maskField(type.name, field as Field, fieldClass);
  }
}

/** A hidden list is empty, anything else null. */
function maskField(typeName: string, field: Field, fieldClass: FieldClass): void {
  const inner = isNonNullType(field.type) ? field.type.ofType : field.type;
  if (isNonNullType(field.type) && !isListType(inner))
    throw new Error(`${typeName}.${field.name} may be hidden, so it must be nullable`);
  const hidden = isNonNullType(field.type) ? [] : null;
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info) =>
    readsField(context.actor, fieldClass) ? (resolve(source, args, context, info) as unknown) : hidden;
}
