/** Every type of the contract, scalars as they travel in JSON. */
export type * from './generated/types.js';
