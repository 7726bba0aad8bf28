import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/**
 * The dotted paths that are asked for beneath a field, such as `nodes.worker.team`: what a list statement
 * must join. Fragments are followed, `@skip` and `@include` obeyed, aliases read as the field they stand for.
 */
export function requestedPaths(info: GraphQLResolveInfo, depth = 6): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const node of info.fieldNodes)
    if (node.selectionSet) collect(node.selectionSet, '', depth, info.fragments, info.variableValues, paths);
  return paths;
}

/** Paths beneath the records of a connection, whether they are asked for by `nodes` or by `edges { node }`. */
export function requestedOfNodes(info: GraphQLResolveInfo): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const path of requestedPaths(info, 8)) {
    const beneath = /^(?:nodes|edges\.node)\.(.+)$/.exec(path)?.[1];
    if (beneath) paths.add(beneath);
  }
  return paths;
}

/** Whether a page of records is asked for, or only its count. */
export const wantsRecords = (info: GraphQLResolveInfo): boolean =>
  [...requestedPaths(info, 1)].some((path) => path !== 'totalCount' && path !== '__typename');

/** Whether the path or anything beneath one of these is asked for. */
export const wants = (paths: ReadonlySet<string>, ...wanted: string[]): boolean =>
  wanted.some((path) => paths.has(path));

function collect(
  set: SelectionSetNode,
  prefix: string,
  depth: number,
  fragments: Fragments,
  variables: GraphQLResolveInfo['variableValues'],
  into: Set<string>,
): void {
  for (const selection of set.selections) {
    if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) continue;
    if (getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] === false) continue;
    if (selection.kind === 'Field') {
      const path = prefix + selection.name.value;
      into.add(path);
      if (selection.selectionSet && depth > 1)
        collect(selection.selectionSet, `${path}.`, depth - 1, fragments, variables, into);
      continue;
    }
    const inner =
      selection.kind === 'InlineFragment'
        ? selection.selectionSet
        : fragments[selection.name.value]?.selectionSet;
    if (inner) collect(inner, prefix, depth, fragments, variables, into);
  }
}
