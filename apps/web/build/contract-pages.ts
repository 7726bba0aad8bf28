import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Kind, parse, print } from 'graphql';
import { schemaVersion, sdl } from '@vesting/schema';
import { changelog } from '@vesting/schema/changelog';
import type { Plugin } from 'vite';
import type { ContractDocs, Example, TypeDocs } from '../src/features/docs/contract-docs.js';
import { typesOf } from './contract-model.js';
import { blocksOf } from './markdown-blocks.js';

const MODULE = 'virtual:contract';
const RESOLVED = `\0${MODULE}`;
const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(at(path), 'utf8');

/** The typed documents of the contract's package, each with the sentence that stands above it. */
const examples = (): Example[] =>
  readdirSync(at('packages/schema/src/documents'))
    .sort()
    .map((file) => {
      const source = read(`packages/schema/src/documents/${file}`);
      const document = parse(source);
      const text = print(document);
      return {
        name: document.definitions
          .flatMap((part) => (part.kind === Kind.OPERATION_DEFINITION && part.name?.value) || [])
          .join(', '),
        question: /^# (.*)$/m.exec(source)?.[1] ?? '',
        text: source.trim(),
        id: `sha256:${createHash('sha256').update(text).digest('hex')}`,
      };
    });

function contractDocs(): ContractDocs {
  const dictionary = JSON.parse(read('packages/schema/data-classes.json')) as {
    classes: string[];
    fields: Record<string, string[]>;
  };
  return {
    version: schemaVersion,
    types: typesOf(sdl, dictionary.fields),
    examples: examples(),
    limits: blocksOf(read('apps/api/LIMITS.md')),
    dataClasses: dictionary.classes,
    changes: changelog,
  };
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** The data dictionary as a table for spreadsheets: one row a field. */
export const dictionaryCsv = (types: readonly TypeDocs[], classes: readonly string[]): string =>
  [
    ['Type', 'Field', 'Is', 'Data classes', 'Names of the classes', 'Description'],
    ...types.flatMap((type) =>
      type.members
        .filter((member) => member.classes.length > 0)
        .map((member) => [
          type.name,
          member.name,
          member.type ?? '',
          member.classes.map((name) => `D${classes.indexOf(name)}`).join(' '),
          member.classes.join(' '),
          member.description,
        ]),
    ),
  ]
    .map((row) => `${row.map(quoted).join(',')}\r\n`)
    .join('');

/** Makes the pages about the contract from the contract itself, and the data dictionary as a file beside them. */
export function contractPages(): Plugin {
  return {
    name: 'contract-pages',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load: (id) =>
      id === RESOLVED ? `export const contract = ${JSON.stringify(contractDocs())};` : undefined,
    generateBundle() {
      const { types, dataClasses } = contractDocs();
      this.emitFile({
        type: 'asset',
        fileName: 'data-dictionary.csv',
        source: `\uFEFF${dictionaryCsv(types, dataClasses)}`,
      });
    },
  };
}
