import { createWriteStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readFile, tokenised, type ReadOptions } from '@vesting/intake';
import { faultLine, loadPack } from '@vesting/packs';
import type { Environment } from '../environment.js';
import { readOptions } from '../use-cases/import-extract.js';
import { bodyOf } from './import.js';
import { folderOfPack } from './product.js';
import { answer, CommandError, environment, parse, remark, wrongUse, type ExitCode } from './terminal.js';
import { tokenKeyOf } from './token-key.js';

export const USAGE = 'tokenise FILE --body GSS --out OUT [--format auto] [--as-at DATE] [--postcodes FILE]';

type Known = Omit<ReadOptions, 'areaOfPostcode'>;

/**
 * Makes of a file one that can leave the council: in the same form, with tokens where somebody was named. Needs the
 * pack and the key of the register, and no database.
 */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parse(args, {
    body: { type: 'string' },
    out: { type: 'string' },
    format: { type: 'string' },
    'as-at': { type: 'string' },
    postcodes: { type: 'string' },
  });
  const [file, ...more] = positionals;
  const { body, out, postcodes } = values;
  if (file === undefined || more.length > 0 || body === undefined || out === undefined)
    return wrongUse(`Use: vesting ${USAGE}`);
  for (const path of [file, ...(postcodes === undefined ? [] : [postcodes])])
    if (!existsSync(path)) throw new CommandError(`There is no file ${path}.`);
  if (existsSync(out)) throw new CommandError(`${out} is there already.`);
  const settings = environment();
  const loaded = loadPack(folderOfPack(settings.pack));
  if (!loaded.ok)
    throw new CommandError(
      [`The pack ${settings.pack} cannot be used:`, ...loaded.faults.map(faultLine)].join('\n'),
    );
  const { pack } = loaded;
  const known: Known = {
    ...readOptions({ pack, tokenKey: keyOf(settings) }, bodyOf(pack, body), values['as-at'] ?? pack.asAt, []),
    ...(values.format === undefined ? {} : { format: values.format }),
  };
  const areas = postcodes === undefined ? undefined : await directoryOf(postcodes, known);
  if (!areas)
    remark('Without --postcodes no postcode has an area, as with a register that has no directory.');
  const found = await tokenised(file, basename(file), {
    ...known,
    areaOfPostcode: (postcode) => Promise.resolve(areas?.get(postcode)),
  });
  const refused = 'refused' in found ? found.refused : null;
  if ('content' in found) await pipeline(found.content, createWriteStream(out, { mode: 0o600, flags: 'wx' }));
  const report = { file: found.file, format: found.format, refused, out: refused === null ? out : null };
  answer(values.json, report, () => [
    refused === null
      ? `${report.file} (${report.format}): tokenised, in ${out}`
      : `${report.file}: refused. ${refused}`,
  ]);
  return refused === null ? 0 : 1;
}

/** A key made here would be another than the register's, and every person a second one. */
function keyOf(settings: Environment): ReturnType<typeof tokenKeyOf> {
  if (settings.tokenKey === undefined && !existsSync(join(settings.dataFolder, 'token.key')))
    throw new CommandError(
      'Give the token key of the register: VESTING_TOKEN_KEY or VESTING_DATA/token.key.',
    );
  return tokenKeyOf(settings);
}

/** The areas of a postcode directory; a postcode in several is as unsure here as in the register. */
async function directoryOf(path: string, known: Known): Promise<ReadonlyMap<string, string>> {
  const areas = new Map<string, string>();
  const [report] = await readFile(path, basename(path), {
    ...known,
    format: 'postcodes',
    areaOfPostcode: () => Promise.resolve(undefined),
    onPostcodes(batch) {
      for (const { postcode, area } of batch)
        areas.set(postcode, [undefined, area].includes(areas.get(postcode)) ? area : 'AMBIGUOUS');
      return Promise.resolve();
    },
  });
  if (report?.refused !== undefined) throw new CommandError(`The postcode directory: ${report.refused}`);
  return areas;
}
