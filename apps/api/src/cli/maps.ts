import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { words } from '@vesting/domain';
import { suggestedColumns, type FileSheet } from '@vesting/intake';
import { readColumnMaps, type ColumnMapRecord, type MappedColumn } from '@vesting/persistence';
import { deleteColumnMap, saveColumnMap } from '../use-cases/column-maps.js';
import { importExtract } from '../use-cases/import-extract.js';
import { reading } from './chosen-plan.js';
import { bodyOf } from './import.js';
import { COMMAND_LINE, withProduct, type Product } from './product.js';
import {
  answer,
  CommandError,
  environment,
  parse,
  remark,
  table,
  wrongUse,
  type ExitCode,
} from './terminal.js';

export const USAGE =
  'maps list|create FILE|delete NAME|export [NAME] --body GSS [--name NAME] [--format FORMAT] [--sheet NAME] [--dry-run]';

/** A column map as a file holds it: what `export` writes and `create` reads. */
interface MapFile {
  name: string;
  format: string;
  columns: MappedColumn[];
}

interface Wanted {
  /** Id of the body; undefined for every one. */
  body: string | undefined;
  name: string | undefined;
  format: string | undefined;
  sheet: string | undefined;
  dryRun: boolean;
  json: boolean | undefined;
}

type Verb = (product: Product, wanted: Wanted, word: string) => Promise<ExitCode>;
const VERBS: Readonly<Record<string, { run: Verb; word: 'NEEDED' | 'MAY' | 'NONE'; body: boolean }>> = {
  list: { run: list, word: 'NONE', body: false },
  create: { run: create, word: 'NEEDED', body: true },
  delete: { run: remove, word: 'NEEDED', body: true },
  export: { run: exportMaps, word: 'MAY', body: true },
};

/** Column maps: how a table of any layout is read. */
export async function run([name = '', ...args]: readonly string[]): Promise<ExitCode> {
  const verb = VERBS[name];
  const { values, positionals } = parse(args, {
    body: { type: 'string' },
    name: { type: 'string' },
    format: { type: 'string' },
    sheet: { type: 'string' },
    'dry-run': { type: 'boolean' },
  });
  const [word, ...more] = positionals;
  const isWrong =
    !verb ||
    more.length > 0 ||
    (verb.body && values.body === undefined) ||
    (word === undefined ? verb.word === 'NEEDED' : verb.word === 'NONE');
  if (isWrong) return wrongUse(`Use: vesting ${USAGE}`);
  return withProduct(environment(), remark, (product) => {
    const body = values.body === undefined ? undefined : bodyOf(product.pack, values.body);
    const { name: called, format, sheet, json } = values;
    const dryRun = values['dry-run'] === true;
    return verb.run(product, { body, name: called, format, sheet, dryRun, json }, word ?? '');
  });
}

const mapsOf = (product: Product, body: string | undefined): Promise<ColumnMapRecord[]> =>
  reading(product, (session) => readColumnMaps(session, product.pack.id, body ?? null));

const fileOf = ({ name, format, columns }: ColumnMapRecord): MapFile => ({ name, format, columns });

const readInWords = (columns: readonly MappedColumn[]): string =>
  `${columns.filter(({ field }) => field !== null).length} of ${words.counted(columns.length, 'column')} read`;

async function list(product: Product, { body, json }: Wanted): Promise<ExitCode> {
  const maps = await mapsOf(product, body);
  answer(
    json,
    maps.map((map) => ({ body: map.body, ...fileOf(map), author: map.author, savedAt: map.savedAt })),
    () =>
      table(
        maps.map(({ body: of, name, format, columns, author }) => [
          of,
          name,
          format,
          readInWords(columns),
          author,
        ]),
      ),
  );
  return 0;
}

async function exportMaps(product: Product, { body }: Wanted, name: string): Promise<ExitCode> {
  const maps = await mapsOf(product, body);
  const named = name === '' ? maps : [mapNamed(maps, name)];
  answer(true, named.map(fileOf), () => []);
  return 0;
}

async function remove(product: Product, { body, json }: Wanted, name: string): Promise<ExitCode> {
  const { id, format } = mapNamed(await mapsOf(product, body), name);
  const outcome = await deleteColumnMap(product.contextOf(COMMAND_LINE), { columnMapId: id });
  if (!outcome.ok) throw refusal(outcome.errors);
  answer(json, { deleted: name, format }, () => [
    `${name} is deleted. Files of its layout are asked about again.`,
  ]);
  return 0;
}

function mapNamed(maps: readonly ColumnMapRecord[], name: string): ColumnMapRecord {
  const map = maps.find((each) => each.name === name);
  if (!map) throw new CommandError(`The body has no column map of the name ${name}.`);
  return map;
}

const refusal = (errors: readonly { message: string }[]): CommandError =>
  new CommandError(errors.map(({ message }) => message).join('\n'));

/** From a JSON that holds maps, or from any table: then the map that its headings suggest. */
async function create(product: Product, wanted: Wanted, path: string): Promise<ExitCode> {
  const { body = '', dryRun, json } = wanted;
  if (!existsSync(path)) throw new CommandError(`There is no file ${path}.`);
  const maps =
    extname(path).toLowerCase() === '.json' ? mapsIn(path, wanted) : [await suggested(product, wanted, path)];
  if (!dryRun)
    for (const map of maps) {
      const outcome = await saveColumnMap(product.contextOf(COMMAND_LINE), { body, ...map });
      if (!outcome.ok) throw refusal(outcome.errors);
    }
  answer(json, maps, () =>
    maps.flatMap(({ name, format, columns }) => [
      `${name} (${format}): ${readInWords(columns)}${dryRun ? '; not saved' : ''}`,
      ...columns.map(({ heading, field }) => `  ${heading}: ${field ?? 'not read'}`),
    ]),
  );
  return 0;
}

function mapsIn(path: string, { name, format }: Wanted): MapFile[] {
  const said = parsed(path);
  const maps = Array.isArray(said) ? (said as unknown[]) : [said];
  if (maps.length === 0 || !maps.every(isMapFile))
    throw new CommandError(
      `${basename(path)} holds no column map: {"name", "format", "columns": [{"heading", "field"}]}, or a list of such.`,
    );
  if (maps.length > 1 && name !== undefined) wrongUse('--name names one map.');
  return maps.map((map) => ({
    ...map,
    ...(name === undefined ? {} : { name }),
    ...(format === undefined ? {} : { format }),
  }));
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new CommandError(`${basename(path)} is no JSON.`);
  }
}

function isMapFile(value: unknown): value is MapFile {
  const { name, format, columns } = (value ?? {}) as Partial<Record<keyof MapFile, unknown>>;
  return (
    typeof name === 'string' &&
    typeof format === 'string' &&
    Array.isArray(columns) &&
    columns.every((column: unknown) => {
      const { heading, field } = (column ?? {}) as Partial<Record<keyof MappedColumn, unknown>>;
      return typeof heading === 'string' && (typeof field === 'string' || field === null);
    })
  );
}

async function suggested(product: Product, wanted: Wanted, path: string): Promise<MapFile> {
  const { body = '', name = basename(path, extname(path)) } = wanted;
  const outcome = await importExtract(product.contextOf(COMMAND_LINE), {
    path,
    name: basename(path),
    body,
    askColumns: true,
  });
  if (!outcome.ok) throw refusal(outcome.errors);
  const sheets = outcome.value.flatMap((report) => report.sheets ?? []);
  const sheet = sheetOf(sheets, wanted.sheet);
  if (!sheet)
    throw new CommandError(
      wanted.sheet === undefined
        ? `${basename(path)}: ${outcome.value[0]?.refused ?? 'no table with a header was found.'}`
        : `${basename(path)} has no sheet ${wanted.sheet} with a header.`,
    );
  const format = wanted.format ?? sheet.suggestedFormat;
  if (format === null)
    throw new CommandError(`${basename(path)}: the headings resemble no format. Name one with --format.`);
  return { name, format, columns: suggestedColumns(sheet, format) };
}

const sheetOf = (sheets: readonly FileSheet[], name: string | undefined): FileSheet | undefined =>
  name === undefined
    ? (sheets.find(({ suggestedFormat }) => suggestedFormat !== null) ?? sheets[0])
    : sheets.find((sheet) => sheet.name === name);
