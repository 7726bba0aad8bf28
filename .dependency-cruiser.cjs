/**
 * Which room may import which. Imports go one way, so that the rules can be read without the database, the
 * optimiser without the council, and the contract without the product.
 */
const room = (from, allowed) => ({
  name: `${from.replace(/\W+/g, '-')}-imports`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(apps|packages|test)/', pathNot: [`^${from}/`, ...allowed.map((path) => `^${path}/`)] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    room('packages/domain', []),
    room('packages/optimiser', []),
    room('packages/schema', []),
    room('packages/intake', ['packages/domain']),
    room('packages/packs', ['packages/domain']),
    room('packages/persistence', ['packages/domain', 'test/testkit']),
    room('apps/web', ['packages/schema', 'packages/domain']),
    room('apps/api', ['packages', 'test/testkit']),
    {
      name: 'only-tests-use-the-testkit',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^test/' },
    },
    {
      name: 'typeorm-stays-in-persistence',
      severity: 'error',
      from: { pathNot: '^packages/persistence/' },
      to: { path: 'node_modules/typeorm/' },
    },
    {
      name: 'domain-and-optimiser-are-pure',
      severity: 'error',
      from: { path: '^packages/(domain|optimiser)/src', pathNot: '\\.test\\.ts$' },
      // HiGHS is the one library inside the optimiser.
      to: { dependencyTypes: ['core', 'npm'], pathNot: 'node_modules/highs/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
  },
};
