/** Entities of the small tables; the large ones are moved as sets, in SQL. */
export const ENTITIES = [];
