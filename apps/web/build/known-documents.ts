import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, separateOperations, visit, type DocumentNode } from 'graphql';
import type { Plugin } from 'vite';

const MODULE = 'virtual:document-ids';
const RESOLVED = `\0${MODULE}`;

/** As the client's cache asks it: every record says of which type it is. */
const withTypenames = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet: {
      leave(set, _key, parent) {
        const ofOperation = parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
        const named = set.selections.some(
          (selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename',
        );
        if (ofOperation || named) return undefined;
        const name = { kind: Kind.NAME as const, value: '__typename' };
        return { ...set, selections: [...set.selections, { kind: Kind.FIELD as const, name }] };
      },
    },
  });

/** The operations in the `.graphql` files beneath a folder, by their names, each with its fragments. */
export function operationsUnder(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  const definitions = files.flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')).definitions);
  const separate = separateOperations({ kind: Kind.DOCUMENT, definitions });
  return new Map(Object.entries(separate).map(([name, document]) => [name, print(withTypenames(document))]));
}

const idOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/**
 * Gives the client the ids of its own operations, and the service, in `documents.json`, their text: the client
 * of a build sends ids only. While the pages are worked on they send the text, which may be a minute old.
 */
export function knownDocuments(folder: string): Plugin {
  let building = false;
  return {
    name: 'known-documents',
    configResolved({ command }) {
      building = command === 'build';
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const ids = [...(building ? operationsUnder(folder) : [])].map(([name, text]) => [name, idOf(text)]);
      return `export const documentIds = ${JSON.stringify(Object.fromEntries(ids))};`;
    },
    generateBundle() {
      const texts = [...operationsUnder(folder).values()].map((text) => [idOf(text), text]);
      this.emitFile({
        type: 'asset',
        fileName: 'documents.json',
        source: JSON.stringify(Object.fromEntries(texts)),
      });
    },
  };
}
