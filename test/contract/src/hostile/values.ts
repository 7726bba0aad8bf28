import { operation, text, type Attack } from './attack.js';

const SEARCH = 'query($s: String) { cases(first: 1, filter: { search: $s }) { totalCount } }';
const NODE = 'query($id: ID!) { node(id: $id) { id } }';
const AFTER = 'query($after: String) { cases(first: 1, after: $after) { nodes { id } } }';
const PAGE = 'query($n: Int) { cases(first: $n) { totalCount nodes { id } } }';
const DATE =
  'mutation($d: Date!) { enterControlTotal(input: { bodyGssCode: "E10000021", kind: CASE, value: 1, asAt: $d, source: "x" }) { userErrors { code } } }';
const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const search = (s: string) => operation(SEARCH, { s });

/** Values that mean something else to somebody else, and values that are none. */
export const VALUES: Attack[] = [
  ['a NUL in an id', operation(NODE, { id: 'a\0b' }), 'REFUSED'],
  ['a NUL in a document', operation('{ cases(filter: { search: "\\u0000" }) { totalCount } }'), 'REFUSED'],
  ['a NUL beside the operation', operation('{ __typename }', {}, { extensions: { a: '\0' } }), 'REFUSED'],
  ['other control characters', search('\u0001\u0008\u001b[2J\u007f'), 'REFUSED'],
  ['a text that turns its direction', search('\u202egpj.exe'), 'ANSWERED'],
  [
    'half of a pair of code units',
    text(
      '{"query":"query($s: String) { cases(filter: { search: $s }) { totalCount } }","variables":{"s":"\\ud83d"}}',
    ),
    'REFUSED',
  ],
  ['SQL in a text', search("' or 1=1; drop table item; --"), 'ANSWERED'],
  ['wildcards of SQL', search('%_\\%'), 'ANSWERED'],
  ['a text of half a megabyte', search('x'.repeat(500_000)), 'REFUSED'],
  [
    'a list of twenty thousand ids',
    operation('query($t: [ID!]) { cases(filter: { teamId: $t }) { totalCount } }', {
      t: Array(20_000).fill('x'),
    }),
    'REFUSED',
  ],
  ['an id of no type', operation(NODE, { id: Buffer.from('Nothing:1').toString('base64url') }), 'ANSWERED'],
  [
    'an id with SQL',
    operation(NODE, { id: Buffer.from("Case:' or true --").toString('base64url') }),
    'ANSWERED',
  ],
  [
    'an id of an object’s own parts',
    operation(NODE, { id: Buffer.from('__proto__:x').toString('base64url') }),
    'ANSWERED',
  ],
  ['a cursor that is none', operation(AFTER, { after: 'x' }), 'TOLD'],
  ['a cursor of another list', operation(AFTER, { after: cursor(['k', 'workers', 'a', 'b']) }), 'TOLD'],
  [
    'a cursor with SQL',
    operation(AFTER, { after: cursor(['k', 'cases', "' or 1=1 --", "' or 1=1 --"]) }),
    'TOLD',
  ],
  [
    'a cursor beyond every row',
    operation(AFTER, { after: cursor(['o', 'cases', Number.MAX_SAFE_INTEGER]) }),
    'ANSWERED',
  ],
  ['a cursor of objects', operation(AFTER, { after: cursor(['k', 'cases', { a: 1 }, []]) }), 'TOLD'],
  ['a cursor of half a megabyte', operation(AFTER, { after: 'A'.repeat(500_000) }), 'REFUSED'],
  ['a page as a text', operation(PAGE, { n: '5' }), 'REFUSED'],
  ['a page as a fraction', operation(PAGE, { n: 1.5 }), 'REFUSED'],
  ['a page of 2^53', operation(PAGE, { n: 2 ** 53 }), 'REFUSED'],
  ['a page as an object', operation(PAGE, { n: { valueOf: 1 } }), 'REFUSED'],
  ['a number beyond all', text(`{"query":"${PAGE}","variables":{"n":1e999}}`), 'REFUSED'],
  ['a day that there is not', operation(DATE, { d: '2018-02-30' }), 'REFUSED'],
  ['a day as a number', operation(DATE, { d: 20180230 }), 'REFUSED'],
  [
    '__proto__ among the variables',
    text(`{"query":"${PAGE}","variables":{"__proto__":{"n":501},"n":1}}`),
    'ANSWERED',
  ],
  [
    'a constructor among the variables',
    text(`{"query":"${PAGE}","variables":{"constructor":{"prototype":{"n":501}},"n":1}}`),
    'ANSWERED',
  ],
  [
    '__proto__ beside the operation',
    text('{"query":"{ __typename }","__proto__":{"operationName":"x"}}'),
    'ANSWERED',
  ],
  [
    '__proto__ as an input',
    text(
      '{"query":"query($f: CaseFilter) { cases(filter: $f) { totalCount } }","variables":{"f":{"__proto__":{"search":"x"}}}}',
    ),
    'REFUSED',
  ],
];
