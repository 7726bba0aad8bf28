import { GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { Change } from '../changelog.js';

/** Why the contract is broken in one place, written down before it is released. */
export interface Declared {
  path: string;
  reason: string;
}

/** Breaking changes with the reasons declared for them. */
export const withReasons = (changes: readonly Change[], declared: readonly Declared[]): Change[] =>
  changes.map((change) => {
    const reason = declared.find(({ path }) => path === change.path)?.reason;
    return change.level === 'BREAKING' && reason ? { ...change, reason } : change;
  });

/** Breaking changes that nobody has declared. A release with one of them is refused. */
export const undeclared = (changes: readonly Change[], declared: readonly Declared[]): Change[] =>
  withReasons(changes, declared).filter(({ level, reason }) => level === 'BREAKING' && !reason?.trim());

interface Deprecable {
  name: string;
  deprecationReason?: string | null;
}

/** The reason names what to use instead and the day from which the old may be gone: 12 months are promised. */
const REASON = /\bUse \S.*\bRemoved after \d{4}-\d{2}-\d{2}\.$/;

/** Places whose deprecation does not say until when they stay. */
export function vagueDeprecations(schema: GraphQLSchema): string[] {
  const vague: string[] = [];
  const look = (place: string, { name, deprecationReason }: Deprecable): void => {
    if (typeof deprecationReason === 'string' && !REASON.test(deprecationReason))
      vague.push(`${place}.${name}: ${deprecationReason}`);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isEnumType(type)) for (const value of type.getValues()) look(type.name, value);
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) look(type.name, field);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        look(type.name, field);
        for (const argument of field.args) look(`${type.name}.${field.name}`, argument);
      }
  }
  return vague;
}

/** The least version that says what changed: before 1.0.0 a breaking change raises the middle number. */
export function versionAfter(previous: string, changes: readonly Change[]): string {
  const [major = 0, minor = 0, patch = 0] = previous.split('.').map(Number);
  const breaking = changes.some(({ level }) => level === 'BREAKING');
  if (breaking && major > 0) return `${major + 1}.0.0`;
  if (breaking || changes.length > 0) return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}
