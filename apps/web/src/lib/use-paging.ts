import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { count, text } from './url-state.js';

const pageCodec = count(1);
const afterCodec = text();

/**
 * Pages of a connection. The address holds the page number and the cursor it begins after; the cursors of
 * earlier pages are remembered for this visit, so that *Previous* works although connections only go forward.
 */
const remembered = new Map<string, Map<number, string>>();

export interface Paging {
  page: number;
  first: number;
  after: string | undefined;
  /** Href of the next page, when there is one. */
  next(endCursor: string | null | undefined): string;
  previous(): string;
}

/** `key` names the list and its filter; a change of it forgets nothing, since each key has its own trail. */
export function usePaging(key: string, first: number): Paging {
  const [parameters] = useSearchParams();
  const page = pageCodec.read(parameters.get('page'));
  const after = afterCodec.read(parameters.get('after')) || undefined;

  useEffect(() => {
    const trail = remembered.get(key) ?? new Map<number, string>();
    if (after !== undefined) trail.set(page, after);
    remembered.set(key, trail);
  }, [key, page, after]);

  const href = (target: number, cursor: string | undefined) => {
    const next = new URLSearchParams(parameters);
    next.delete('page');
    next.delete('after');
    if (target > 1 && cursor !== undefined) {
      next.set('page', String(target));
      next.set('after', cursor);
    }
    return `?${next.toString()}`;
  };

  return {
    page: after === undefined ? 1 : page,
    first,
    after,
    next: (endCursor) => href(page + 1, endCursor ?? undefined),
    previous: () => href(page - 1, remembered.get(key)?.get(page - 1)),
  };
}
