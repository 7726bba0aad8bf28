/**
 * The type of a field that is one object. Files of this folder refer to each other in circles; through this
 * alias the compiler writes no reference to a class that may not have been evaluated yet.
 */
export type Linked<T> = T;
