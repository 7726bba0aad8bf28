/** Asks the running product as a partner would; throws on errors, which are bugs in a test. */
export async function ask<Data = Record<string, unknown>>(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  if (body.errors || !body.data)
    throw new Error(`GraphQL: ${body.errors?.map(({ message }) => message).join('; ') ?? response.status}`);
  return body.data;
}
