/** Families in the order of every list and picture: what the county runs first, then what districts run. */
export const families: readonly string[] = [
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
