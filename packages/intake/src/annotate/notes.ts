import { columnName, escaped } from './marked-sheet.js';

export interface Note {
  row: number;
  place: number;
  text: string;
}

/** Spreadsheets number the shapes of a sheet from here. */
const FIRST_SHAPE = 1024;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The notes of a sheet, as the workbook keeps their texts. */
export function* notesPart(notes: Iterable<Note>): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors><author>Vesting</author></authors><commentList>`;
  for (const { row, place, text } of notes)
    yield `<comment ref="${columnName(place)}${String(row)}" authorId="0"><text><t xml:space="preserve">${escaped(text)}</t></text></comment>`;
  yield '</commentList></comments>';
}

/** The boxes in which spreadsheets show notes: hidden until the pointer is on the cell. */
export function* drawingPart(notes: Iterable<Note>): Generator<string> {
  yield '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">';
  yield '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
  let number = 0;
  for (const { row, place } of notes) {
    number += 1;
    const anchor = [place + 1, 12, row - 1, 2, place + 4, 12, row + 3, 8].join(',');
    yield `<v:shape id="_x0000_s${String(FIRST_SHAPE + number)}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" obscured="t"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row - 1)}</x:Row><x:Column>${String(place)}</x:Column></x:ClientData></v:shape>`;
  }
  yield '</xml>';
}

/** The sheet that lists every fault; its cells are texts, which no spreadsheet runs. */
export function* listPart(rows: Iterable<readonly string[]>): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="24" customWidth="1"/><col min="4" max="4" width="40" customWidth="1"/><col min="7" max="7" width="90" customWidth="1"/></cols><sheetData>`;
  let row = 0;
  for (const cells of rows) {
    row += 1;
    const written = cells.map(
      (text, place) =>
        `<c r="${columnName(place)}${String(row)}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    );
    yield `<row r="${String(row)}">${written.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}
