import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** The published limits of one operation. */
export const LIMITS = {
  /** Levels of fields, counted as GraphQL's own introspection query needs them. */
  depth: 16,
  aliases: 40,
  directives: 40,
  /** Fields after all fragments are written out. */
  fields: 2_000,
  tokens: 6_000,
  /** Values that the answer may hold if every page is full; see cost.ts. */
  cost: 250_000,
  /** Values among the variables, and characters of one of them. */
  values: 20_000,
  text: 10_000,
} as const;

interface Extent {
  depth: number;
  aliases: number;
  directives: number;
  fields: number;
}

const NOTHING: Extent = { depth: 0, aliases: 0, directives: 0, fields: 0 };

/**
 * Refuses documents that are larger than anything a planner or partner asks, before they are executed. The
 * extent of a fragment is worked out once and added wherever it is spread, so a document that grows
 * exponentially is measured in linear time.
 */
export function limitsRule(context: ValidationContext): ASTVisitor {
  const fragments = new Map<string, Extent>();
  return {
    OperationDefinition(operation) {
      const own = operation.directives?.length ?? 0;
      const extent = measure(operation.selectionSet, context, fragments, new Set());
      const found: Extent = { ...extent, directives: extent.directives + own };
      for (const [name, value] of Object.entries(found) as [keyof Extent, number][])
        if (value > LIMITS[name])
          context.reportError(
            new GraphQLError(`The operation has too many ${WORDS[name]}: ${LIMITS[name]} are allowed.`, {
              nodes: [operation],
              extensions: { code: 'QUERY_TOO_LARGE' },
            }),
          );
      return false;
    },
  };
}

const WORDS: Readonly<Record<keyof Extent, string>> = {
  depth: 'levels',
  aliases: 'aliases',
  directives: 'directives',
  fields: 'fields',
};

function measure(
  set: SelectionSetNode,
  context: ValidationContext,
  fragments: Map<string, Extent>,
  within: ReadonlySet<string>,
): Extent {
  return set.selections.reduce((sum, selection) => {
    const extent = measureSelection(selection, context, fragments, within);
    return {
      depth: Math.max(sum.depth, extent.depth),
      aliases: sum.aliases + extent.aliases,
      directives: sum.directives + extent.directives + (selection.directives?.length ?? 0),
      fields: sum.fields + extent.fields,
    };
  }, NOTHING);
}

function measureSelection(
  selection: SelectionNode,
  context: ValidationContext,
  fragments: Map<string, Extent>,
  within: ReadonlySet<string>,
): Extent {
  if (selection.kind === Kind.FIELD) return measureField(selection, context, fragments, within);
  if (selection.kind === Kind.INLINE_FRAGMENT)
    return measure(selection.selectionSet, context, fragments, within);
  const name = selection.name.value;
  const known = fragments.get(name);
  if (known) return known;
  const fragment: FragmentDefinitionNode | null | undefined = context.getFragment(name);
  // A fragment that spreads itself is refused by another rule; here it only must not be followed for ever.
  if (!fragment || within.has(name)) return NOTHING;
  const extent = measure(fragment.selectionSet, context, fragments, new Set([...within, name]));
  fragments.set(name, extent);
  return extent;
}

function measureField(
  field: FieldNode,
  context: ValidationContext,
  fragments: Map<string, Extent>,
  within: ReadonlySet<string>,
): Extent {
  // Names of two underscores are GraphQL's own; an answer with a key such as __proto__ would be a trap.
  if (field.alias?.value.startsWith('__'))
    context.reportError(
      new GraphQLError('An alias may not begin with two underscores.', { nodes: [field.alias] }),
    );
  const inner = field.selectionSet ? measure(field.selectionSet, context, fragments, within) : NOTHING;
  return {
    depth: inner.depth + 1,
    aliases: inner.aliases + (field.alias ? 1 : 0),
    directives: inner.directives,
    fields: inner.fields + 1,
  };
}
