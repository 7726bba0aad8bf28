import type { ColumnTargetsQuery, FileSheetPartsFragment } from '../../generated/operations.js';

export type Target = ColumnTargetsQuery['columnTargets'][number];
export type SheetColumn = Pick<FileSheetPartsFragment['columns'][number], 'at' | 'suggestions'> & {
  heading: string;
};

/** The field of each column by its place; the empty text: it is not read. */
export type Choices = Readonly<Record<number, string>>;

/** What is suggested for a format: a column each, the first where several resemble one field. */
export function suggestedFor(format: string, columns: readonly SheetColumn[]): Choices {
  const taken = new Set<string>();
  return Object.fromEntries(
    columns.map(({ at, suggestions }) => {
      const field = suggestions.find((each) => each.format === format)?.field ?? '';
      if (field === '' || taken.has(field)) return [at, ''];
      taken.add(field);
      return [at, field];
    }),
  );
}

/** A choice; a field that another column had goes to this one. */
export const choose = (choices: Choices, at: number, field: string): Choices => ({
  ...Object.fromEntries(
    Object.entries(choices).map(([place, chosen]) => [place, field !== '' && chosen === field ? '' : chosen]),
  ),
  [at]: field,
});

/** Names of required fields for which no column is chosen. */
export function stillNeeded(target: Target | undefined, choices: Choices): string[] {
  const chosen = new Set(Object.values(choices));
  return (target?.fields ?? []).flatMap(({ field, name, required }) =>
    required && !chosen.has(field) ? [name] : [],
  );
}
