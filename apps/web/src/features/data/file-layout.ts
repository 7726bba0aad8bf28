import type { ColumnMapPartsFragment, FileSheetPartsFragment } from '../../generated/operations.js';
import type { Layout } from './MatchColumns.js';

const LOOKS: Readonly<Record<FileSheetPartsFragment['columns'][number]['looksLike'], string>> = {
  EMPTY: 'empty',
  DATE: 'dates',
  NUMBER: 'numbers',
  CODE: 'few values that come again',
  TEXT: 'text',
};

/** A sheet of a file to be matched; with the choices of the saved map of its headings, where there is one. */
export function layoutOf(
  sheet: FileSheetPartsFragment,
  maps: readonly ColumnMapPartsFragment[],
  bodyGssCode: string,
): Layout {
  const saved = savedFor([sheet], maps, bodyGssCode);
  const fieldOf = new Map(saved?.columns.map(({ heading, field }) => [heading, field ?? '']));
  const columns = sheet.columns.flatMap(({ heading, at, filledPercent, looksLike, values, suggestions }) => {
    const seen = values.length > 0 ? `, such as ${values.join(', ')}` : '';
    const hint = looksLike === 'EMPTY' ? 'empty' : `${filledPercent}% filled, ${LOOKS[looksLike]}${seen}`;
    return heading ? [{ at, heading, suggestions, hint }] : [];
  });
  return {
    name: sheet.name,
    format: saved?.format ?? sheet.suggestedFormat,
    columns,
    ...(saved && {
      chosen: Object.fromEntries(columns.map(({ at, heading }) => [at, fieldOf.get(heading) ?? ''])),
    }),
  };
}

/** The map that was saved for the headings of one of the sheets. */
export function savedFor(
  sheets: readonly FileSheetPartsFragment[],
  maps: readonly ColumnMapPartsFragment[],
  bodyGssCode: string,
): ColumnMapPartsFragment | undefined {
  return maps.find(
    (map) =>
      map.body.gssCode === bodyGssCode &&
      sheets.some(({ columns }) => {
        const headings = new Set(columns.flatMap(({ heading }) => heading ?? []));
        return (
          headings.size === map.columns.length && map.columns.every(({ heading }) => headings.has(heading))
        );
      }),
  );
}
