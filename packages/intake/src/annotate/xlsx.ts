import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { SheetForm } from '../containers/form.js';
import { eachPart, unzip } from '../containers/zip.js';
import type { FaultBook, SheetFaults } from './fault-book.js';
import { columnName, markedSheet, type Marks } from './marked-sheet.js';
import { drawingPart, listPart, notesPart, type Note } from './notes.js';
import { inWords, plainText, stateOf, toDo } from './words.js';
import { outputOf, put } from './zip-output.js';
import {
  NO_RELATIONS,
  PARTS,
  sheetsOf,
  targetOf,
  withFills,
  withFirstSheet,
  withRelations,
  withTypes,
} from './workbook-parts.js';

const LIST_NAME = 'Vesting';
/** Relationship of the drawing of our notes; a sheet gets it once. */
const DRAWING = 'vestingDrawing';
const HEADINGS = ['Sheet', 'Row', 'Cell', 'Column', 'State', 'Rule', 'What to do'];
/** A sheet has no more rows, and programs become slow on more notes; all cells are filled all the same. */
const MOST_LISTED = 1_000_000;
const MOST_NOTES = 5000;
const SMALL =
  /^(?:\[Content_Types\]\.xml|xl\/(?:workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/_rels\/[^/]+\.rels)$/u;

/** A sheet whose cells are marked. */
interface Marked {
  part: string;
  form: SheetForm;
  faults: SheetFaults;
  /** The parts of our notes, or undefined where the sheet has notes of its own. */
  notes: { texts: string; drawing: string } | undefined;
}

/**
 * A workbook as it was sent, with each faulty cell filled and a note beside it, and a first sheet that lists every
 * place, its rule and what to do. Its parts are changed while they stream; values and formulas stay the sender's.
 */
export async function annotatedXlsx(
  path: string,
  forms: readonly SheetForm[],
  faults: FaultBook,
): Promise<Readable> {
  const small = await unzip(path, (name) => SMALL.test(name));
  if ('refused' in small) throw new Error('A workbook that was read cannot be read again.');
  const text = (part: string): string => small.parts.get(part)?.toString('utf8') ?? '';
  const sheets = sheetsOf(text(PARTS.workbook));
  const own = freeWord(small.names);
  const list = `xl/worksheets/${own}.xml`;
  const marked = forms.flatMap((form): Marked[] => {
    const of = faults.on(form.name);
    const part = targetOf(text(PARTS.relations), sheets[form.at]?.relation ?? '');
    if (part === undefined || of.count === 0) return [];
    const hasNotes = /\/(?:comments|vmlDrawing)"/u.test(text(relationsOf(part)));
    const notes = `xl/${own}Notes${String(form.at + 1)}`;
    return [
      {
        part,
        form,
        faults: of,
        notes: hasNotes ? undefined : { texts: `${notes}.xml`, drawing: `${notes}.vml` },
      },
    ];
  });
  const styled = withFills(text(PARTS.styles));
  const name = freeName(sheets.map(({ name: taken }) => taken));
  const noted = marked.flatMap(({ part, notes }) => (notes ? [{ part, ...notes }] : []));
  const replaced = new Map<string, string>([
    [PARTS.workbook, withFirstSheet(text(PARTS.workbook), name, own)],
    [
      PARTS.relations,
      withRelations(text(PARTS.relations), [{ id: own, type: 'worksheet', target: `/${list}` }]),
    ],
    [
      PARTS.types,
      withTypes(
        text(PARTS.types),
        list,
        noted.map(({ texts }) => texts),
      ),
    ],
    ...(styled ? [[PARTS.styles, styled.xml] as const] : []),
    ...noted.map(({ part, texts, drawing }) => {
      const known = text(relationsOf(part));
      const relations = [
        { id: `${own}Notes`, type: 'comments', target: `/${texts}` },
        { id: DRAWING, type: 'vmlDrawing', target: `/${drawing}` },
      ] as const;
      return [relationsOf(part), withRelations(known === '' ? NO_RELATIONS : known, relations)] as const;
    }),
  ]);
  const zip = new ZipFile();
  const changes = {
    marked,
    replaced,
    styles: styled?.styles,
    list: { part: list, rows: () => listed(faults, forms) },
  };
  const writing = write(zip, path, changes);
  writing.catch((error: unknown) => zip.emit('error', error));
  return Readable.from(outputOf(zip, writing));
}

interface Changes {
  marked: readonly Marked[];
  replaced: ReadonlyMap<string, string>;
  styles: number | undefined;
  list: { part: string; rows(): Iterable<readonly string[]> };
}

async function write(zip: ZipFile, path: string, { marked, replaced, styles, list }: Changes): Promise<void> {
  const bySheet = new Map(marked.map((each) => [each.part, each]));
  const waiting = new Map(replaced);
  for await (const { name, content } of eachPart(path)) {
    const changed = waiting.get(name);
    waiting.delete(name);
    const sheet = bySheet.get(name);
    if (changed !== undefined) {
      content.resume();
      zip.addBuffer(Buffer.from(changed), name);
    } else await put(zip, name, sheet ? markedSheet(content, marksOf(sheet, styles)) : content);
  }
  for (const [name, content] of waiting) zip.addBuffer(Buffer.from(content), name);
  for (const sheet of marked)
    if (sheet.notes !== undefined) {
      await put(zip, sheet.notes.texts, notesPart(notesOf(sheet)));
      await put(zip, sheet.notes.drawing, drawingPart(notesOf(sheet)));
    }
  await put(zip, list.part, listPart(list.rows()));
  zip.end();
}

const relationsOf = (part: string): string => part.replace(/[^/]+$/u, (file) => `_rels/${file}.rels`);

/** A fault of a row, or of a column that is not there, stands at the first cell that is read of it. */
const placeOf = ({ places }: SheetForm, column: string): number =>
  places.get(column) ?? Math.min(...places.values(), places.size === 0 ? 0 : Infinity);

const marksOf = ({ form, faults, notes }: Marked, styles: number | undefined): Marks => ({
  of: (row) => new Set(faults.of(row).map(({ column }) => placeOf(form, column))),
  styles,
  drawing: notes && DRAWING,
});

/** The notes of a sheet, one a cell. */
function* notesOf({ form, faults }: Marked): Generator<Note> {
  let count = 0;
  let last = -1;
  for (const { row } of faults.all()) {
    if (row === last) continue;
    last = row;
    const ofRow = faults.of(row);
    const texts = new Map<number, string[]>();
    for (const fault of ofRow) {
      const place = placeOf(form, fault.column);
      texts.set(place, [...(texts.get(place) ?? []), inWords(fault)]);
    }
    for (const [place, said] of texts) {
      if ((count += 1) > MOST_NOTES) return;
      yield { row, place, text: `Vesting, ${stateOf(ofRow)}: ${said.join(' ')}` };
    }
  }
}

function* listed(faults: FaultBook, forms: readonly SheetForm[]): Generator<readonly string[]> {
  yield HEADINGS;
  const byName = new Map(forms.map((form) => [form.name, form]));
  let count = 0;
  for (const fault of faults.all()) {
    if ((count += 1) > MOST_LISTED) return;
    const { sheet, row, column, state, rule } = fault;
    const form = byName.get(sheet);
    const cell = form ? `${columnName(placeOf(form, column))}${String(row)}` : '';
    yield [plainText(sheet), String(row), cell, column, state.toLowerCase(), rule, toDo(fault)];
  }
}

/** A word that no part of the file has: it may carry an earlier answer. */
function freeWord(parts: readonly string[]): string {
  let number = 1;
  while (parts.some((part) => part.includes(`vesting${String(number)}`))) number += 1;
  return `vesting${String(number)}`;
}

function freeName(taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  let name = LIST_NAME;
  for (let number = 2; known.has(name.toLowerCase()); number += 1) name = `${LIST_NAME} ${String(number)}`;
  return name;
}
