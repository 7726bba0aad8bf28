/**
 * The type of a field that is one object. A class may name another that stands further down in its file; through
 * this alias the compiler writes no reference to it before it is there.
 */
export type Linked<T> = T;
