import { print } from 'graphql';
import type { TypedDocumentNode } from '@vesting/schema/documents';

/** Asks a Vesting service. The document says which variables it takes and what it answers. */
export type Ask = <Answer, Variables>(
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
) => Promise<Answer>;

/** The service at an address, asked with a token where it wants one. */
export const serviceAt =
  (url: string, token?: string): Ask =>
  async <Answer, Variables>(document: TypedDocumentNode<Answer, Variables>, variables: Variables) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query: print(document), variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Answer; errors?: { message: string }[] };
    if (errors || !data) throw new Error(errors?.[0]?.message ?? `The service answered ${response.status}.`);
    return data;
  };
