import type { ItemKind, Statement, Tie } from '@vesting/domain';
import type { RowReader } from '../row-reader.js';
import { compare } from '../session.js';

/** A statement as one row makes it. */
export interface Draft<K extends ItemKind = ItemKind> {
  statement: Statement<K>;
  row: RowReader;
}

/**
 * One statement per key. Rows of one key add to each other (each family tie has its row); rows that contradict
 * each other are all quarantined, because nothing says which is right. The order of rows does not matter.
 */
export function mergeRows<K extends ItemKind>(drafts: readonly Draft<K>[], onceOnly = false): Statement<K>[] {
  const groups = new Map<string, Draft<K>[]>();
  for (const draft of drafts) {
    if (draft.row.ref.state !== 'TAKEN') continue;
    const group = groups.get(draft.statement.key);
    if (group) group.push(draft);
    else groups.set(draft.statement.key, [draft]);
  }
  const merged: Statement<K>[] = [];
  for (const group of groups.values()) {
    const field = group.length === 1 ? undefined : onceOnly ? 'the key' : contradiction(group);
    if (field === undefined) merged.push(union(group));
    else for (const { row } of group) quarantine(row, field);
  }
  return merged.sort((a, b) => compare(a.key, b.key));
}

function contradiction<K extends ItemKind>(group: readonly Draft<K>[]): string | undefined {
  const said = new Map<string, string>();
  for (const { statement } of group)
    for (const [field, value] of Object.entries({ ...statement.facts, measure: statement.measure })) {
      if (value === undefined || field === 'ties') continue;
      const text = JSON.stringify(value);
      if ((said.get(field) ?? text) !== text) return field;
      said.set(field, text);
    }
  return undefined;
}

function union<K extends ItemKind>(group: readonly Draft<K>[]): Statement<K> {
  const [first] = group;
  if (!first) throw new Error('A group of rows is never empty.');
  if (group.length === 1) return first.statement;
  const facts = Object.assign({}, ...group.map(({ statement }) => statement.facts)) as Record<
    string,
    unknown
  >;
  const ties = group.flatMap(({ statement }) => (statement.facts as { ties?: Tie[] }).ties ?? []);
  if (ties.length > 0) facts['ties'] = distinct(ties);
  const ordered = Object.fromEntries(Object.entries(facts).sort(([a], [b]) => compare(a, b)));
  return { ...first.statement, facts: ordered as Statement<K>['facts'] };
}

const distinct = (ties: readonly Tie[]): Tie[] => {
  const byName = new Map(ties.map((tie) => [`${tie.type}|${tie.group}`, tie]));
  return [...byName].sort(([a], [b]) => compare(a, b)).map(([, tie]) => tie);
};

function quarantine(row: RowReader, field: string): void {
  row.session.quarantine(
    row.ref,
    field,
    'CONTRADICTS_ANOTHER_ROW',
    'Several rows have this identifier and say different things. Keep the one that is right.',
  );
}
