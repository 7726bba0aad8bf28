/** Types that have an id of their own. */
export const ID_TYPES = [
  'Reorganisation',
  'Body',
  'Service',
  'CurrentService',
  'Team',
  'Family',
  'Case',
  'Worker',
  'Post',
  'Import',
  'Question',
  'Baseline',
  'Plan',
  'PlannedCase',
  'PlannedWorker',
  'Run',
  'ControlTotal',
  'IdentityDecision',
  'ColumnMap',
  'Item',
] as const;
export type IdType = (typeof ID_TYPES)[number];

/** Ids of things that the database numbers by UUID; a key of another shape would be an error of the query. */
const UUID_TYPES: ReadonlySet<IdType> = new Set([
  'Case',
  'Worker',
  'Post',
  'Import',
  'Baseline',
  'Plan',
  'Run',
  'ControlTotal',
  'IdentityDecision',
  'ColumnMap',
  'Item',
]);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export interface DecodedId {
  type: IdType;
  key: string;
}

/** The opaque id of the contract: base64url of `Type:key`. Natural keys stay inside. */
export const encodeId = (type: IdType, key: string): string =>
  Buffer.from(`${type}:${key}`, 'utf8').toString('base64url');

/** Reads an id back. Undefined for anything that `encodeId` cannot have written. */
export function decodeId(id: string): DecodedId | undefined {
  if (id.length > 400 || !/^[A-Za-z0-9_-]+$/.test(id)) return undefined;
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  const type = ID_TYPES.find((name) => name === text.slice(0, colon));
  const key = text.slice(colon + 1);
  if (!type || key === '' || encodeId(type, key) !== id || /\p{Cc}/u.test(key)) return undefined;
  if (UUID_TYPES.has(type) && !UUID.test(key)) return undefined;
  return { type, key };
}

/** The key of an id of one of these types, or undefined when it is an id of something else or none at all. */
export function keyOf(id: string, ...types: IdType[]): string | undefined {
  const decoded = decodeId(id);
  return decoded && types.includes(decoded.type) ? decoded.key : undefined;
}

/** A planned case or worker is known by its plan and its item. */
export const plannedKey = (planId: string, itemId: string): string => `${planId}/${itemId}`;

export function splitPlannedKey(key: string): { planId: string; itemId: string } | undefined {
  const [planId = '', itemId = '', ...rest] = key.split('/');
  return UUID.test(planId) && UUID.test(itemId) && rest.length === 0 ? { planId, itemId } : undefined;
}

/** The item behind an id of an item of any kind, a case, worker or post, planned or not. */
export function itemKeyOf(id: string): string | undefined {
  const planned = keyOf(id, 'PlannedCase', 'PlannedWorker');
  return planned === undefined
    ? keyOf(id, 'Item', 'Case', 'Worker', 'Post')
    : splitPlannedKey(planned)?.itemId;
}
