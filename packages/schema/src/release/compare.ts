import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import type { Change, Level } from '../changelog.js';

const LEVELS: Readonly<Record<CriticalityLevel, Level>> = {
  [CriticalityLevel.Breaking]: 'BREAKING',
  [CriticalityLevel.Dangerous]: 'DANGEROUS',
  [CriticalityLevel.NonBreaking]: 'SAFE',
};
const GRAVEST_FIRST: readonly Level[] = ['BREAKING', 'DANGEROUS', 'SAFE'];

/** What differs between two contracts, the gravest first. Descriptions are documentation and may differ. */
export async function compareContracts(before: string, after: string): Promise<Change[]> {
  const found = await diff(buildSchema(before), buildSchema(after));
  return found
    .filter(({ type }) => !type.includes('DESCRIPTION'))
    .map(({ criticality, path, message }) => ({
      level: LEVELS[criticality.level],
      path: path ?? '',
      message,
    }))
    .sort(
      (a, b) =>
        GRAVEST_FIRST.indexOf(a.level) - GRAVEST_FIRST.indexOf(b.level) ||
        (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
    );
}
