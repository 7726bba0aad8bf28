import { LIMITS } from '@vesting/api/dist/graphql/limits.js';
import { nested, operation, times, type Attack } from './attack.js';

const { depth, aliases, directives, fields, tokens } = LIMITS;
/** Areas within areas, so many levels in all. */
const levels = (count: number) =>
  `{ reorganisation { areas ${nested(count - 3, '{ parent ', '{ name }')} } }`;
const skips = (count: number) => '@skip(if: false) '.repeat(count);
/** Sixteen types within types: far wider than it is deep. */
const circular = (count: number) =>
  `{ __schema { types ${nested(count, '{ fields { type ', '{ name }', ' } }')} } }`;

/** Sizes: each limit on both of its sides. */
export const SIZES: Attack[] = [
  ['as many levels as allowed', operation(levels(depth)), 'ANSWERED'],
  ['one level too many', operation(levels(depth + 1)), 'REFUSED'],
  ['two hundred levels', operation(levels(200)), 'REFUSED'],
  [
    'levels hidden in fragments',
    operation(
      `{ reorganisation { ...f0 } } ${times(20, (at) => `fragment f${at} on ${at === 0 ? 'Reorganisation' : 'Body'} { predecessors { ${at === 19 ? 'name' : `...f${at + 1}`} } }`)}`,
    ),
    'REFUSED',
  ],
  [
    'levels hidden in inline fragments',
    operation(`{ reorganisation ${nested(depth, '{ predecessors { ... on Body ', '{ name }', ' } }')} }`),
    'REFUSED',
  ],
  [
    'as many aliases as allowed',
    operation(`{ ${times(aliases, (at) => `a${at}: __typename`)} }`),
    'ANSWERED',
  ],
  ['one alias too many', operation(`{ ${times(aliases + 1, (at) => `a${at}: __typename`)} }`), 'REFUSED'],
  ['a thousand aliases', operation(`{ ${times(1000, (at) => `a${at}: __typename`)} }`), 'REFUSED'],
  [
    'aliases multiplied by fragments',
    operation(
      `{ ${times(20, () => '...f')} } fragment f on Query { a: __typename b: __typename c: __typename }`,
    ),
    'REFUSED',
  ],
  [
    'as many directives as allowed',
    operation(
      `{ __typename ${skips(1)} ${times(directives - 1, () => '... @skip(if: false) { __typename }')} }`,
    ),
    'ANSWERED',
  ],
  ['directives repeated on one field', operation(`{ __typename ${skips(directives + 1)} }`), 'REFUSED'],
  [
    'one directive too many',
    operation(`{ ${times(directives + 1, () => '... @skip(if: false) { __typename }')} }`),
    'REFUSED',
  ],
  ['a thousand directives that there are not', operation(`{ __typename ${'@aa '.repeat(1000)} }`), 'REFUSED'],
  ['five hundred fields', operation(`{ ${'__typename '.repeat(fields / 4)} }`), 'ANSWERED'],
  ['one field too many', operation(`{ ${'__typename '.repeat(fields + 1)} }`), 'REFUSED'],
  ['more tokens than allowed', operation(`{ ${'__typename '.repeat(tokens)} }`), 'REFUSED'],
  ['a document of a megabyte of brackets', operation('{'.repeat(900_000)), 'REFUSED'],
  [
    'a bomb of fragments',
    operation(
      `{ ...f0 } ${times(18, (at) => `fragment f${at} on Query { ${at === 17 ? '__typename' : `...f${at + 1} ...f${at + 1}`} }`)}`,
    ),
    'REFUSED',
  ],
  ['a fragment that spreads itself', operation('{ ...f } fragment f on Query { ...f }'), 'REFUSED'],
  [
    'two fragments that spread each other',
    operation('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'),
    'REFUSED',
  ],
  [
    'a thousand fragments that nobody uses',
    operation(`{ __typename } ${times(1000, (at) => `fragment f${at} on Query { __typename }`)}`),
    'REFUSED',
  ],
  ['introspection in circles', operation(circular(8)), 'REFUSED'],
  ['introspection in short circles', operation(circular(5)), 'REFUSED'],
  [
    'introspection many times over',
    operation(`{ ${times(aliases + 1, (at) => `a${at}: __type(name: "Case") { name }`)} }`),
    'REFUSED',
  ],
  ['a page of 500', operation('{ cases(first: 500) { nodes { id } } }'), 'ANSWERED'],
  ['a page of 501', operation('{ cases(first: 501) { nodes { id } } }'), 'TOLD'],
  ['a page of none', operation('{ cases(first: 0) { nodes { id } } }'), 'TOLD'],
  ['a page of minus one', operation('{ cases(first: -1) { nodes { id } } }'), 'TOLD'],
  ['a page of 2^31', operation('{ cases(first: 2147483648) { nodes { id } } }'), 'REFUSED'],
  [
    'pages within pages',
    operation(
      '{ plans { history(first: 500) { nodes { changes(first: 500) { aspect reference before after } } } } }',
    ),
    'REFUSED',
  ],
  [
    'pages within pages by variables',
    operation(
      'query($n: Int) { plans { history(first: $n) { nodes { changes(first: $n) { aspect reference before after } } } } }',
      { n: 500 },
    ),
    'REFUSED',
  ],
  [
    'pages within pages by standard values',
    operation(
      'query($n: Int = 500) { plans { history(first: $n) { nodes { changes(first: $n) { aspect reference before after } } } } }',
    ),
    'REFUSED',
  ],
  [
    'pages within pages by fragments',
    operation(
      '{ plans { history(first: 500) { nodes { ...c } } } } fragment c on Command { changes(first: 500) { aspect reference before after } }',
    ),
    'REFUSED',
  ],
];

/** Documents that are wrong in themselves. */
export const DOCUMENTS: Attack[] = [
  ['no document', operation(''), 'REFUSED'],
  ['a document of comments', operation('# nothing\n# at all'), 'REFUSED'],
  ['a document of blanks', operation(' '.repeat(900_000)), 'REFUSED'],
  ['only a fragment', operation('fragment f on Query { __typename }'), 'REFUSED'],
  ['two operations and no name', operation('query a { __typename } query b { __typename }'), 'REFUSED'],
  ['a name of no operation', operation('query a { __typename }', {}, { operationName: 'b' }), 'REFUSED'],
  ['a nameless operation beside another', operation('{ __typename } query b { __typename }'), 'REFUSED'],
  [
    'two operations of one name',
    operation('query a { __typename } query a { __typename }', {}, { operationName: 'a' }),
    'REFUSED',
  ],
  ['a subscription by POST', operation('subscription { planChanged(planId: "x") { version } }'), 'REFUSED'],
  ['a type in place of a question', operation('type Query { secret: String }'), 'REFUSED'],
  ['an extension of the schema', operation('extend type Query { secret: String } { __typename }'), 'REFUSED'],
  ['a field that there is not', operation('{ casess { nodes { id } } }'), 'REFUSED'],
  ['an argument that there is not', operation('{ cases(firstt: 1) { nodes { id } } }'), 'REFUSED'],
  ['a type that there is not', operation('{ __typename ... on Quary { __typename } }'), 'REFUSED'],
  [
    'a value of an enum that there is not',
    operation('{ caseCounts(groupBy: [CASE_TYP]) { count } }'),
    'REFUSED',
  ],
  [
    'an input field that there is not',
    operation('{ cases(filter: { serach: "x" }) { totalCount } }'),
    'REFUSED',
  ],
  ['a directive that there is not', operation('{ __typename @skp(if: true) }'), 'REFUSED'],
  ['@defer', operation('{ ... @defer { __typename } }'), 'REFUSED'],
  ['fields of a scalar', operation('{ viewer { role { name } } }'), 'REFUSED'],
  ['a record without fields', operation('{ viewer }'), 'REFUSED'],
  ['a field named __proto__', operation('{ __proto__ }'), 'REFUSED'],
  ['a field named constructor', operation('{ constructor }'), 'REFUSED'],
  ['an alias named __proto__', operation('{ __proto__: viewer { role } }'), 'REFUSED'],
  ['a text that does not end', operation('{ cases(filter: { search: "x }) { totalCount } }'), 'REFUSED'],
  [
    'a block of text that does not end',
    operation('{ cases(filter: { search: """x }) { totalCount } }'),
    'REFUSED',
  ],
  [
    'half of a pair of code units',
    operation('{ cases(filter: { search: "\\uD83D" }) { totalCount } }'),
    'REFUSED',
  ],
  [
    'a number of ten thousand digits',
    operation(`{ cases(first: ${'9'.repeat(10_000)}) { totalCount } }`),
    'REFUSED',
  ],
  ['a number beyond all', operation('{ cases(first: 1e400) { totalCount } }'), 'REFUSED'],
  ['a variable that nobody declares', operation('{ cases(first: $n) { totalCount } }', { n: 1 }), 'REFUSED'],
  ['a variable of a type for answers', operation('query($v: Viewer) { __typename }', {}), 'REFUSED'],
  [
    'a thousand variables that nobody uses',
    operation(`query(${times(1000, (at) => `$v${at}: Int`)}) { __typename }`),
    'REFUSED',
  ],
  [
    'a list in a list in a list',
    operation(`query($v: ${'['.repeat(500)}Int${']'.repeat(500)}) { __typename }`),
    'REFUSED',
  ],
  [
    'an input of five hundred levels',
    operation(`{ cases(filter: ${nested(500, '{ a: ', '1')}) { totalCount } }`),
    'REFUSED',
  ],
  ['one answer asked for in two ways', operation('{ viewer { a: role } viewer { a: actor } }'), 'REFUSED'],
];
