import { request, type OutgoingHttpHeaders } from 'node:http';

/**
 * One hostile request and what must come of it: REFUSED is an answer of the 400s with errors in GraphQL's form,
 * TOLD is 200 with errors beside the data, ANSWERED is 200 without any; a number is exactly that status.
 */
export type Expectation = 'REFUSED' | 'TOLD' | 'ANSWERED' | number;
export type Attack = [name: string, sent: Sent, expected: Expectation];

export interface Sent {
  method?: string;
  path?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Buffer;
}

export interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  ms: number;
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** A POST of an operation with JSON, as any client sends it. */
export const operation = (query: unknown, variables?: unknown, more: object = {}): Sent => ({
  headers: JSON_TYPE,
  body: JSON.stringify({ query, ...(variables === undefined ? {} : { variables }), ...more }),
});

/** A POST of a text that says to be JSON. */
export const text = (body: string | Buffer, headers: OutgoingHttpHeaders = {}): Sent => ({
  headers: { ...JSON_TYPE, ...headers },
  body,
});

/** Sends as it stands: node's own client repairs nothing, unlike fetch. */
export function send(
  port: number,
  { method = 'POST', path = '/graphql', headers = {}, body = '' }: Sent,
): Promise<Got> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
          ms: performance.now() - began,
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export const times = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join(' ');
/** The inner text within so many levels of a field. */
export const nested = (count: number, open: string, inner: string, close = '}'): string =>
  `${open.repeat(count)}${inner}${close.repeat(count)}`;
