/** A record of a nested file: each name with all that stands under it, in the order of the file. */
export type Tree = ReadonlyMap<string, readonly (Tree | string)[]>;

/** Streams the records of a file from its beginning, as often as it is called. */
export type Records = () => AsyncIterable<Tree>;
