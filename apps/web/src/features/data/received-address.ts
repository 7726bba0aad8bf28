import type { ReceivedPartsFragment } from '../../generated/operations.js';

/** Address of the list behind a figure of what was received. */
export function receivedHref({
  body,
  kind,
  clientGroup,
}: Pick<ReceivedPartsFragment, 'body' | 'kind' | 'clientGroup'>): string {
  const query = new URLSearchParams({ body: body.gssCode ?? '', kind });
  if (clientGroup) query.set('group', clientGroup);
  return `/data/received?${query.toString()}`;
}
