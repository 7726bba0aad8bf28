/** Order as it stands in the address: `FIELD` rising, `-FIELD` falling. */
export function parseSort(sort: string): { field: string; direction: 'ASC' | 'DESC' } {
  return sort.startsWith('-')
    ? { field: sort.slice(1), direction: 'DESC' }
    : { field: sort, direction: 'ASC' };
}
