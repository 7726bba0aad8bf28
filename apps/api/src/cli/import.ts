import { createWriteStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { words, type Pack } from '@vesting/domain';
import { annotated } from '@vesting/intake';
import { importExtract, type ImportReport } from '../use-cases/import-extract.js';
import { COMMAND_LINE, withProduct } from './product.js';
import { answer, CommandError, environment, parse, remark, wrongUse, type ExitCode } from './terminal.js';

export const USAGE =
  'import FILE... --body GSS [--format auto] [--map NAME] [--as-at DATE] [--dry-run] [--replace-synthetic] [--annotate OUT]';

/** An answer holds what its file held: it is its owner's alone, and never takes the place of another file. */
const OWN_FILE = { mode: 0o600, flags: 'wx' } as const;

/** Reads files of one body into the register, in the order given. A refused file does not stop the others. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals: files } = parse(args, {
    body: { type: 'string' },
    format: { type: 'string' },
    map: { type: 'string' },
    'as-at': { type: 'string' },
    'dry-run': { type: 'boolean' },
    'replace-synthetic': { type: 'boolean' },
    annotate: { type: 'string' },
  });
  const out = values.annotate;
  if (files.length === 0 || values.body === undefined) wrongUse(`Use: vesting ${USAGE}`);
  if (out !== undefined && files.length > 1) wrongUse('--annotate answers one file at a time.');
  if (out !== undefined && existsSync(out)) throw new CommandError(`${out} is there already.`);
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new CommandError(`There is no file ${missing}.`);
  return withProduct(environment(), remark, async (product) => {
    const body = bodyOf(product.pack, values.body ?? '');
    const reports: ImportReport[] = [];
    for (const [index, path] of files.entries()) {
      const outcome = await importExtract(product.contextOf(COMMAND_LINE), {
        path,
        name: basename(path),
        body,
        // Only the first file makes room: what it brought is not synthetic.
        replaceSynthetic: values['replace-synthetic'] === true && index === 0,
        dryRun: values['dry-run'] === true,
        onProgress: (rows) => remark(`${basename(path)}: ${words.counted(rows, 'row')} read`),
        ...(out === undefined
          ? {}
          : {
              annotate: async (opened, faults) =>
                pipeline((await annotated(path, opened, faults)).content, createWriteStream(out, OWN_FILE)),
            }),
        ...(values.format === undefined ? {} : { format: values.format }),
        ...(values.map === undefined ? {} : { map: values.map }),
        ...(values['as-at'] === undefined ? {} : { asAt: values['as-at'] }),
      });
      if (!outcome.ok) throw new CommandError(outcome.errors.map(({ message }) => message).join('\n'));
      reports.push(...outcome.value);
    }
    answer(values.json, reports, () => reports.flatMap(linesOf));
    return reports.some(({ refused }) => refused !== undefined) ? 1 : 0;
  });
}

/** Id of the predecessor with this GSS code, id or name. */
export function bodyOf(pack: Pack, name: string): string {
  const wanted = name.toLowerCase();
  const body = pack.bodies.find(({ id, gssCode, name: full, aliases }) =>
    [id, gssCode ?? '', full, ...aliases].some((known) => known.toLowerCase() === wanted),
  );
  return body?.id ?? wrongUse(`The programme has no body ${name}.`);
}

function linesOf(report: ImportReport): string[] {
  const {
    file,
    format,
    refused,
    rowsIn,
    rowsTaken,
    rowsHeld,
    rowsQuarantined,
    changed,
    faults,
    sheets = [],
  } = report;
  if (refused !== undefined)
    return [
      `${file}: refused. ${refused}`,
      ...sheets.map(
        ({ name, columns }) =>
          `  ${name}: ${columns.map(({ heading, at }) => heading ?? `column ${at}`).join(', ')}. Match these columns on the Data page, or with: vesting maps create.`,
      ),
    ];
  const rules = new Map<string, number>();
  for (const { rule, state } of faults)
    rules.set(`${state.toLowerCase()} ${rule}`, (rules.get(`${state.toLowerCase()} ${rule}`) ?? 0) + 1);
  return [
    `${file} (${format}): ${words.counted(rowsIn, 'row')} in = ${words.number(rowsTaken)} taken + ${words.number(rowsHeld)} held + ${words.number(rowsQuarantined)} quarantined; ${words.counted(changed, 'record')} changed`,
    ...[...rules].map(([rule, count]) => `  ${words.number(count)} ${rule}`),
  ];
}
