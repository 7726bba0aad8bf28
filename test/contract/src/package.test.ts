import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '@vesting/testkit';
import { serve, type Served } from './served.js';

const run = promisify(execFile);
/** npm and the compiler take their time on a machine that does other things as well. */
const PATIENCE_MS = 300_000;
const packageFolder = join(projectRoot, 'packages/schema');
const nodeModules = join(projectRoot, 'node_modules');

/** The examples of the package's own page, which are one program. */
const readmeProgram = (): string =>
  [...readFileSync(join(packageFolder, 'README.md'), 'utf8').matchAll(/^```ts\n(.*?)^```$/gms)]
    .map(([, code]) => code)
    .join('\n');

const COMPILER = {
  compilerOptions: {
    target: 'ES2022',
    module: 'NodeNext',
    lib: ['ES2023', 'DOM'],
    types: ['node'],
    typeRoots: [join(nodeModules, '@types')],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    outDir: 'out',
  },
  include: ['*.ts'],
};

/**
 * The package as a partner gets it: packed, installed into an empty project with graphql and nothing else, no
 * registry asked.
 */
describe('@vesting/schema, packed and installed', () => {
  let served: Served;
  let project: string;
  const node = (...args: string[]) =>
    run(process.execPath, args, {
      cwd: project,
      env: { PATH: process.env['PATH'], VESTING_URL: served.url },
    });

  beforeAll(async () => {
    served = await serve();
    project = mkdtempSync(join(tmpdir(), 'vesting-partner-'));
    const quiet = { cwd: project, env: { ...process.env, npm_config_cache: join(project, '.npm') } };
    await run('npm', ['pack', packageFolder, '--silent'], quiet);
    const [tarball = ''] = readdirSync(project).filter((name) => name.endsWith('.tgz'));
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'partner', type: 'module' }));
    const packages = [`./${tarball}`, join(nodeModules, 'graphql')];
    const flags = ['--offline', '--install-links', '--no-audit', '--no-fund', '--ignore-scripts', '--silent'];
    await run('npm', ['install', ...packages, ...flags], quiet);
  }, PATIENCE_MS);
  afterAll(async () => {
    await served.stop();
    rmSync(project, { recursive: true, force: true });
  });

  it('brings nothing but itself beside graphql', () => {
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      '@vesting',
      'graphql',
    ]);
    const installed = join(project, 'node_modules/@vesting/schema');
    expect(readdirSync(installed).sort()).toEqual(
      [
        'CHANGELOG.md',
        'README.md',
        'data-classes.json',
        'dist',
        'history',
        'package.json',
        'schema.graphql',
      ].sort(),
    );
    expect(readdirSync(join(installed, 'dist'))).not.toContain('release');
  });

  it(
    'its examples compile under strict rules and run against the service',
    async () => {
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(COMPILER));
      writeFileSync(join(project, 'readme.ts'), readmeProgram());
      const tsc = join(nodeModules, 'typescript/bin/tsc');
      await node(tsc, '-p', '.').catch(({ stdout }: { stdout: string }) => {
        throw new Error(stdout);
      });
      const { stdout } = await node('out/readme.js');
      expect(stdout).toMatch(/^Two unitaries.* balances$/m);
      expect(stdout).toMatch(/^\d+ cases would come to West without a worker$/m);
      expect(stdout).toMatch(/Did you mean "name"\?/);
    },
    PATIENCE_MS,
  );

  it('every export is there, for import and for require', async () => {
    const { exports } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
      exports: Record<string, unknown>;
    };
    const modules = Object.entries(exports).flatMap(([path, target]) =>
      typeof target === 'object' ? [path.replace(/^\./, '@vesting/schema')] : [],
    );
    const files = ['schema.graphql', 'introspection.json', 'documents.json', 'package.json'];
    mkdirSync(join(project, 'all'), { recursive: true });
    writeFileSync(
      join(project, 'all/import.mjs'),
      `import { createRequire } from 'node:module';
       import { readFileSync } from 'node:fs';
       const require = createRequire(import.meta.url);
       for (const name of ${JSON.stringify(modules)}) {
         const [imported, required] = [await import(name), require(name)];
         if (Object.keys(imported).some((key) => !(key in required))) throw new Error(name);
       }
       for (const file of ${JSON.stringify(files)}) readFileSync(require.resolve('@vesting/schema/' + file));
       const { buildClientSchema, printSchema, lexicographicSortSchema, buildSchema } = await import('graphql');
       const { sdl, schemaVersion, possibleTypes } = await import('@vesting/schema');
       const sorted = (schema) => printSchema(lexicographicSortSchema(schema));
       const introspection = JSON.parse(readFileSync(require.resolve('@vesting/schema/introspection.json'), 'utf8'));
       if (sorted(buildClientSchema(introspection)) !== sorted(buildSchema(sdl))) throw new Error('introspection');
       readFileSync(require.resolve('@vesting/schema/history/' + schemaVersion + '.graphql'));
       console.log(possibleTypes.Node.includes('Case'));`,
    );
    const { stdout } = await node('--no-warnings', 'all/import.mjs');
    expect(stdout).toBe('true\n');
  });

  it('is of the contract that the service shows', async () => {
    const shown = await (await fetch(`${served.url}/schema.graphql`)).text();
    expect(readFileSync(join(project, 'node_modules/@vesting/schema/schema.graphql'), 'utf8')).toBe(shown);
  });
});
