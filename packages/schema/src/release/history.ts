import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Release } from '../changelog.js';
import type { Declared } from './policy.js';

const ROOT = new URL('../../', import.meta.url);

/** A file of the package by its path from the package's root; the same from source and from dist. */
export const fileOf = (path: string): string => fileURLToPath(new URL(path, ROOT));
const read = (path: string): string => readFileSync(fileOf(path), 'utf8');

export const currentContract = (): string => read('schema.graphql');
export const releasedContract = (version: string): string => read(`history/${version}.graphql`);
export const releases = (): Release[] => JSON.parse(read('history/changelog.json')) as Release[];
export const declaredBreaks = (): Declared[] => JSON.parse(read('history/declared.json')) as Declared[];
