import { operation, times, type Got, type Sent } from './attack.js';

const answered = ({ status, text }: Got): boolean => status === 200 && !text.includes('"errors"');

/** The checks of graphql-cop (Dolev Farhi, MIT), each with what it would call a finding. */
export const COP: [name: string, sent: Sent, isFinding: (got: Got) => boolean][] = [
  [
    'field suggestions',
    operation('query cop { __schema { directive } }'),
    ({ text }) => /did you mean/i.test(text),
  ],
  [
    'introspection for whoever is not known',
    {
      ...operation('query cop { __schema { types { name } } }'),
      headers: { 'content-type': 'application/json', authorization: 'Bearer none' },
    },
    answered,
  ],
  [
    'an IDE in place of an answer',
    { method: 'GET', headers: { accept: 'text/html' } },
    ({ text }) => /graphiql|playground|graphql explorer/i.test(text),
  ],
  ['queries by GET', { method: 'GET', path: '/graphql?query=query%20cop%7B__typename%7D' }, answered],
  ['a hundred aliases', operation(`query cop { ${times(101, (at) => `alias${at}: __typename`)} }`), answered],
  [
    'batches',
    {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Array(10).fill({ query: 'query cop { __typename }' })),
    },
    ({ status }) => status === 200,
  ],
  ['tracing', operation('query cop { __typename }'), ({ text }) => /"tracing"/.test(text)],
  [
    'ten directives of one name',
    operation('query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }'),
    ({ text }) => (text.match(/@aa/g) ?? []).length >= 10 && text.length > 4096,
  ],
  [
    'introspection in circles',
    operation(
      'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
    ),
    answered,
  ],
  ['changes by GET', { method: 'GET', path: '/graphql?query=mutation%20cop%7B__typename%7D' }, answered],
  [
    'changes by a form',
    {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'query=mutation%20cop%7B__typename%7D',
    },
    answered,
  ],
  [
    'faults that are not caught',
    operation('qwerty cop { abc }'),
    ({ text, status }) => status >= 500 || /exception|stack/i.test(text),
  ],
];
