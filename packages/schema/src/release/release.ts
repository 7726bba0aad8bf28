import { readFileSync, writeFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { compareContracts } from './compare.js';
import { changelogPage } from './changelog-page.js';
import { currentContract, declaredBreaks, fileOf, releasedContract, releases } from './history.js';
import { undeclared, vagueDeprecations, versionAfter, withReasons } from './policy.js';

/**
 * Releases the contract as it is: keeps its SDL in the history, writes the changelog and the version. Refuses
 * a breaking change that is not declared in history/declared.json and a deprecation without an end.
 */
const sdl = currentContract();
const [latest, ...earlier] = releases();
const changes = latest ? await compareContracts(releasedContract(latest.version), sdl) : [];
const declared = declaredBreaks();
const faults = [
  ...undeclared(changes, declared).map(({ path, message }) => `${path} breaks clients: ${message}`),
  ...vagueDeprecations(buildSchema(sdl)),
];
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
} else if (latest && changes.length === 0) {
  console.error(`Nothing has changed since ${latest.version}.`);
} else {
  const manifest = JSON.parse(readFileSync(fileOf('package.json'), 'utf8')) as { version: string };
  const version = latest ? versionAfter(latest.version, changes) : manifest.version;
  const release = {
    version,
    date: new Date().toISOString().slice(0, 10),
    changes: withReasons(changes, declared),
  };
  const all = [release, ...(latest ? [latest] : []), ...earlier];
  const write = (path: string, text: string): void => writeFileSync(fileOf(path), text);
  write(`history/${version}.graphql`, sdl);
  write('history/changelog.json', `${JSON.stringify(all, null, 2)}\n`);
  write('history/declared.json', '[]\n');
  write('CHANGELOG.md', changelogPage(all));
  write('package.json', `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);
  console.error(`Released ${version}.`);
}
