/** Families in the order of every list and picture: what a county runs first, then what districts run. */
const usualOrder: readonly string[] = [
  'Children',
  'Adults',
  'Education',
  'Public health',
  'Place',
  'Fire',
  'Regulatory',
  'Communities',
  'Housing',
  'Planning',
  'Revenues',
  'Corporate',
];

/** The families named, once each, in that order; those that a pack adds of its own stand last, by name. */
export function inOrder(named: readonly string[]): string[] {
  const rank = (family: string) => {
    const index = usualOrder.indexOf(family);
    return index < 0 ? usualOrder.length : index;
  };
  return [...new Set(named)].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en-GB'));
}
