import { gzipSync } from 'node:zlib';
import { nested, operation, text, type Attack, type Sent } from './attack.js';

const ASK = '{"query":"{ __typename }"}';
const by = (method: string, more: Sent = {}): Sent => ({
  method,
  headers: { 'content-type': 'application/json' },
  ...more,
});
const as = (type: string, body = ASK): Sent => ({ headers: { 'content-type': type }, body });
const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x","role":"PROGRAMME_PLANNER"}').toString('base64url')}.`;

/** Bodies that are not what they say, or too much of it. */
export const BODIES: Attack[] = [
  ['no body', text(''), 'REFUSED'],
  ['a body that ends too soon', text('{"query":'), 'REFUSED'],
  ['a body that is no object', text('"{ __typename }"'), 'REFUSED'],
  ['null', text('null'), 'REFUSED'],
  ['several operations at once', text(`[${ASK},${ASK}]`), 'REFUSED'],
  ['a thousand operations at once', text(`[${Array(1000).fill(ASK).join(',')}]`), 'REFUSED'],
  [
    '32 levels of JSON',
    text(`{"query":"{ __typename }","variables":{"a":${nested(30, '[', '', ']')}}}`),
    'ANSWERED',
  ],
  [
    '33 levels of JSON',
    text(`{"query":"{ __typename }","variables":{"a":${nested(31, '[', '', ']')}}}`),
    'REFUSED',
  ],
  [
    'twenty thousand levels of JSON',
    text(`{"query":"{ __typename }","variables":{"a":${nested(20_000, '{"a":', '1')}}}`),
    'REFUSED',
  ],
  ['a megabyte and one byte', text(ASK + ' '.repeat(1024 * 1024)), 413],
  [
    'a small file that unpacks to fifty megabytes',
    text(gzipSync(Buffer.alloc(50_000_000, ' ')), { 'content-encoding': 'gzip' }),
    'REFUSED',
  ],
  ['what is not packed as it says', text(ASK, { 'content-encoding': 'gzip' }), 'REFUSED'],
  ['a way of packing that nobody knows', text(ASK, { 'content-encoding': 'evil' }), 'REFUSED'],
  [
    'UTF-16',
    text(Buffer.from(ASK, 'utf16le'), { 'content-type': 'application/json; charset=utf-16' }),
    'REFUSED',
  ],
  ['Latin-1', text(ASK, { 'content-type': 'application/json; charset=iso-8859-1' }), 'REFUSED'],
  [
    'bytes that are no UTF-8',
    text(Buffer.from([...Buffer.from('{"query":"{ __typename }","a":"'), 0xff, 0xfe, ...Buffer.from('"}')])),
    'REFUSED',
  ],
  ['a mark of byte order', text(`\ufeff${ASK}`), 'ANSWERED'],
  ['one key twice', text('{"query":"{ __typename }","query":"{ viewer { role } }"}'), 'REFUSED'],
  [
    'one variable twice',
    text('{"query":"query($n: Int) { cases(first: $n) { totalCount } }","variables":{"n":1,"n":500}}'),
    'REFUSED',
  ],
  [
    'one key twice, once in disguise',
    text('{"query":"{ __typename }","qu\\u0065ry":"{ viewer { role } }"}'),
    'REFUSED',
  ],
  ['a document as an object', operation({ a: 1 }), 'REFUSED'],
  ['a document as a number', operation(7), 'REFUSED'],
  ['variables as a list', operation('{ __typename }', [1]), 'REFUSED'],
  ['variables as a text', operation('{ __typename }', '{}'), 'REFUSED'],
  ['a name as an object', operation('{ __typename }', {}, { operationName: { a: 1 } }), 'REFUSED'],
  [
    'a document by a digest that nobody knows',
    operation(undefined, {}, { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
    'TOLD',
  ],
];

/** Requests that are not a POST of JSON by whom it should be. */
export const REQUESTS: Attack[] = [
  ['a question by GET', { method: 'GET', path: '/graphql?query=%7B__typename%7D' }, 405],
  [
    'a question by GET that says it was thought of',
    { method: 'GET', path: '/graphql?query=%7B__typename%7D', headers: { 'apollo-require-preflight': '1' } },
    405,
  ],
  [
    'a change by GET',
    {
      method: 'GET',
      path: '/graphql?query=mutation%7BtakeBaseline(input:%7B%7D)%7BuserErrors%7Bcode%7D%7D%7D',
    },
    405,
  ],
  ['PUT', by('PUT', { body: ASK }), 405],
  ['DELETE', by('DELETE'), 405],
  ['PATCH', by('PATCH', { body: ASK }), 405],
  [
    'OPTIONS of another site',
    {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    },
    'REFUSED',
  ],
  ['TRACE', by('TRACE'), 405],
  ['another method in a header', by('GET', { headers: { 'x-http-method-override': 'POST' } }), 405],
  ['text', as('text/plain'), 415],
  ['a form', as('application/x-www-form-urlencoded', 'query=%7B__typename%7D'), 415],
  ['a form of several parts', as('multipart/form-data; boundary=x'), 415],
  ['a document as the body', as('application/graphql', '{ __typename }'), 415],
  ['no type', { body: ASK }, 415],
  ['a page of another site', text(ASK, { origin: 'https://evil.example' }), 403],
  ['a page of no site', text(ASK, { origin: 'null' }), 403],
  ['a page of a name that begins like ours', text(ASK, { origin: 'http://127.0.0.1.evil.example' }), 403],
  ['what the browser calls another site', text(ASK, { 'sec-fetch-site': 'cross-site' }), 403],
  ['a name that leads here and is not ours', text(ASK, { host: 'evil.example' }), 421],
  ['a token that is none', text(ASK, { authorization: 'Bearer a.b.c' }), 401],
  ['a token that nobody signed', text(ASK, { authorization: `Bearer ${none}` }), 401],
  [
    'a name and a password',
    text(ASK, { authorization: `Basic ${Buffer.from('admin:admin').toString('base64')}` }),
    401,
  ],
  ['a token of ten thousand characters', text(ASK, { authorization: `Bearer ${'a'.repeat(10_000)}` }), 401],
  ['headers of twenty thousand characters', text(ASK, { 'x-long': 'a'.repeat(20_000) }), 431],
  [
    'an upload of another site',
    {
      path: '/uploads',
      headers: { origin: 'https://evil.example', 'content-type': 'multipart/form-data; boundary=x' },
    },
    403,
  ],
  [
    'an upload without a boundary',
    { path: '/uploads', headers: { 'content-type': 'multipart/form-data' } },
    400,
  ],
  ['an export of no table', { method: 'GET', path: '/exports/..%2f..%2fetc%2fpasswd.csv' }, 'REFUSED'],
  [
    'an export by a filter that is none',
    { method: 'GET', path: '/exports/cases.csv?filter=%7B%22serach%22:1%7D' },
    400,
  ],
  [
    'an export by two filters',
    { method: 'GET', path: '/exports/cases.csv?filter=%7B%7D&filter=%7B%7D' },
    400,
  ],
];
