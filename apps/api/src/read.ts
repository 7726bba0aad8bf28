/** What was read from settings: the value, or everything that is wrong, in words. */
export type Read<T> = { ok: true; value: T } | { ok: false; problems: string[] };
