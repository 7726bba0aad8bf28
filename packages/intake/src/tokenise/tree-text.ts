import { escaped } from '../annotate/marked-sheet.js';
import type { Records, Tree } from '../containers/records.js';
import type { TreeShape } from '../maps/shape.js';
import type { LeafTexts } from './tree.js';

/** What a file says outside its records and is needed to recognise and to date it. */
const HEADER = ['Collection', 'Year', 'ReferenceDate'];
/** Stands in an element of which nothing is kept: it still counts as one. */
const EMPTY = '<_/>';

/** Names that the lists of a shape speak of; all others are dropped, whatever they are. */
function namesOf({ lists, records = [] }: TreeShape): ReadonlySet<string> {
  const places = lists.flatMap(({ path, when, columns }) => [
    ...path,
    ...[when ?? '', ...Object.values(columns)].flatMap((place) =>
      place.replace(/(?:^|(?<=\|))\d:/gu, '').split(/[|/]/u),
    ),
  ]);
  return new Set([...records, ...places].filter((name) => name !== ''));
}

export type TextsOf = (record: Tree) => Promise<LeafTexts>;

export async function* xmlOf(
  shape: TreeShape,
  records: Records,
  header: ReadonlyMap<string, string>,
  textsOf: TextsOf,
): AsyncGenerator<string> {
  const names = namesOf(shape);
  const above = shape.records ? shape.record : shape.record.slice(0, -1);
  const [root = '', ...rest] = above;
  const kept = HEADER.flatMap((name) => {
    const text = header.get(name);
    return text === undefined ? [] : `<${name}>${escaped(text)}</${name}>`;
  });
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>${kept.length > 0 ? `<Header>${kept.join('')}</Header>` : ''}${rest.map((name) => `<${name}>`).join('')}\n`;
  for await (const record of records()) {
    const inner = xmlInner(record, names, await textsOf(record));
    const own = shape.records ? '' : (shape.record.at(-1) ?? '');
    yield own === '' ? `${inner}\n` : `<${own}>${inner || EMPTY}</${own}>\n`;
  }
  yield [...above]
    .reverse()
    .map((name) => `</${name}>`)
    .join('');
}

function xmlInner(tree: Tree, names: ReadonlySet<string>, texts: LeafTexts): string {
  return [...tree]
    .filter(([name]) => names.has(name))
    .flatMap(([name, members]) =>
      members.map((member, at) =>
        typeof member === 'string'
          ? `<${name}>${escaped(texts.get(members)?.get(at) ?? '')}</${name}>`
          : `<${name}>${xmlInner(member, names, texts) || EMPTY}</${name}>`,
      ),
    )
    .join('');
}

export async function* jsonOf(
  shape: TreeShape,
  records: Records,
  isArray: boolean,
  textsOf: TextsOf,
): AsyncGenerator<string> {
  const names = namesOf(shape);
  let before = isArray ? '[\n' : '';
  for await (const record of records()) {
    yield before + JSON.stringify(jsonValue(record, names, await textsOf(record)));
    before = ',\n';
  }
  if (isArray) yield before === ',\n' ? '\n]' : '[]';
}

function jsonValue(tree: Tree, names: ReadonlySet<string>, texts: LeafTexts): Record<string, unknown> {
  return Object.fromEntries(
    [...tree]
      .filter(([name]) => names.has(name))
      .map(([name, members]) => [
        name,
        members.map((member, at) =>
          typeof member === 'string' ? (texts.get(members)?.get(at) ?? '') : jsonValue(member, names, texts),
        ),
      ]),
  );
}
