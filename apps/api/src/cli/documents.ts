import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getOperationAST, parse } from 'graphql';
import { words } from '@vesting/domain';
import { validate } from '@vesting/schema/validate';
import { documentFolder, documentId, fileOfDocument, readManifest } from '../graphql/known-documents.js';
import {
  answer,
  CommandError,
  environment,
  parse as parseArguments,
  wrongUse,
  type ExitCode,
} from './terminal.js';

export const USAGE = 'documents add FILE...';

interface Registered {
  id: string;
  name: string | null;
}

/**
 * Registers documents, so that a partner's system may ask them by their id: a `.graphql` file is one document, a
 * `.json` file a manifest of many. All are kept, or, when one is wrong, none.
 */
export function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, {});
  const [verb, ...files] = positionals;
  if (verb !== 'add' || files.length === 0) wrongUse(`Use: vesting ${USAGE}`);
  const documents = files.flatMap(documentsOf);
  const folder = documentFolder(environment().dataFolder);
  mkdirSync(folder, { recursive: true });
  const registered = documents.map((text) => register(folder, text));
  answer(values.json, registered, () => [
    ...registered.map(({ id, name }) => `${id}  ${name ?? ''}`.trimEnd()),
    `${words.counted(registered.length, 'document')} known by id.`,
  ]);
  return Promise.resolve(0);
}

/** The documents of a file; throws, in words, when one does not agree with the contract. */
function documentsOf(file: string): string[] {
  const texts = textsOf(file);
  const faults = texts.flatMap((text) =>
    validate(text).map(({ message, line, column }) => `${file}:${line}:${column} ${message}`),
  );
  if (faults.length > 0) throw new CommandError(faults.join('\n'));
  return texts;
}

function textsOf(file: string): string[] {
  try {
    const text = readFileSync(file, 'utf8');
    return file.endsWith('.json') ? [...readManifest(text).values()] : [text];
  } catch (error) {
    throw new CommandError(`${file}: ${(error as Error).message}`);
  }
}

/** The file appears under its name when it is whole, for the service may be reading. */
function register(folder: string, text: string): Registered {
  const id = documentId(text);
  const file = join(folder, fileOfDocument(id) ?? '');
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
  return { id, name: getOperationAST(parse(text))?.name?.value ?? null };
}
