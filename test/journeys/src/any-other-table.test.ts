import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, freshFolder, projectRoot, vesting, type ThrowAwayDatabase } from '@vesting/testkit';

/** The example of the README, as it is written there, and the refusals of the commands. */
const readme = readFileSync(join(projectRoot, 'packages/intake/README.md'), 'utf8');
const section = /\n## Any other table\n(.*?)\n## /su.exec(readme)?.[1] ?? '';
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'su').exec(section)?.[1] ?? '';
const COUNTY = 'E10000021';

describe('a table that no format knows', () => {
  const folder = freshFolder();
  const at = (name: string) => join(folder, name);
  let store: ThrowAwayDatabase;
  const run = (...args: string[]) => vesting(args, folder, { DATABASE_URL: store.url });

  beforeAll(async () => {
    store = await freshDatabase();
    writeFileSync(at('export.csv'), block('csv'));
    writeFileSync(at('map.json'), block('json'));
  });
  afterAll(async () => {
    await store.drop();
    rmSync(folder, { recursive: true });
  });

  it('is read as the README says, by commands that stand there, and its map can be handed on', async () => {
    const refused = await run('import', at('export.csv'), '--body', COUNTY);
    expect(refused).toMatchObject({
      status: 1,
      json: [{ refused: expect.stringMatching(/.+/u) as unknown }],
    });
    const commands = block('sh')
      .trim()
      .split('\n')
      .map((line) => (line.match(/"[^"]*"|\S+/gu) ?? []).map((word) => word.replaceAll('"', '')));
    expect(commands).toHaveLength(5);
    const answers: unknown[] = [];
    for (const [name, ...words] of commands) {
      expect(name).toBe('vesting');
      const { status, json, stderr } = await run(
        ...words.map((word) => (/\.(?:csv|json)$/u.test(word) ? at(word) : word)),
      );
      expect([words[1], status, stderr.includes('Error')]).toEqual([words[1], 0, false]);
      answers.push(json);
    }
    const map = JSON.parse(block('json')) as { name: string; columns: unknown[] };
    expect(answers).toMatchObject([
      [map],
      [{ format: 'cases', rowsIn: 2, rowsTaken: 2, rowsHeld: 0, rowsQuarantined: 0, changed: 4 }],
      [{ ...map, body: 'ncc', author: 'command line' }],
      [map],
      { deleted: map.name },
    ]);
    expect((await run('maps', 'list')).json).toEqual([]);
    writeFileSync(at('handed-on.json'), JSON.stringify(answers[3]));
    expect(await run('maps', 'create', at('handed-on.json'), '--body', COUNTY)).toMatchObject({ status: 0 });
    expect((await run('maps', 'export', '--body', COUNTY)).json).toEqual([map]);
  }, 120_000);

  it('gives the map that its headings suggest, shown first and then kept under a name', async () => {
    const shown = await run(
      'maps',
      'create',
      at('export.csv'),
      '--body',
      COUNTY,
      '--format',
      'cases',
      '--dry-run',
    );
    expect(shown).toMatchObject({
      status: 0,
      json: [
        {
          name: 'export',
          format: 'cases',
          columns: expect.arrayContaining([{ heading: 'Client Ref', field: 'case' }]) as unknown,
        },
      ],
    });
    expect((await run('maps', 'list')).json).toHaveLength(1);
    writeFileSync(at('staff.csv'), 'Name,Position,WTE,Staff number\nAbel Orr,Social worker,0.5,71\n');
    const named = ['--body', COUNTY, '--name', 'Staff', '--format', 'workers'];
    expect(await run('maps', 'create', at('staff.csv'), ...named)).toMatchObject({ status: 0 });
    expect((await run('import', at('staff.csv'), '--body', COUNTY)).json).toMatchObject([
      { format: 'workers', rowsTaken: 1 },
    ]);
  }, 120_000);

  it.each<[string, string, () => string[]]>([
    [
      'a map that lacks what the format needs',
      'Choose the column',
      () => ['create', at('lacking.json'), '--body', COUNTY],
    ],
    ['a file that holds no map', 'holds no column map', () => ['create', at('other.json'), '--body', COUNTY]],
    ['a file that is not JSON', 'is no JSON', () => ['create', at('broken.json'), '--body', COUNTY]],
    ['a file that is not there', 'There is no file', () => ['create', at('none.csv'), '--body', COUNTY]],
    ['a name that no map has', 'no column map of the name', () => ['delete', 'Nothing', '--body', COUNTY]],
    [
      'a name that is not there to be exported',
      'no column map of the name',
      () => ['export', 'Nothing', '--body', COUNTY],
    ],
    [
      'a successor, which sends no files',
      'predecessor',
      () => ['create', at('map.json'), '--body', 'E06000061'],
    ],
  ])(
    'refuses %s, in words',
    async (_, words, args) => {
      const headings = [{ heading: 'Client Ref', field: 'case' }];
      writeFileSync(at('lacking.json'), JSON.stringify({ name: 'L', format: 'cases', columns: headings }));
      writeFileSync(at('other.json'), '{"columns":[{"heading":1}]}');
      writeFileSync(at('broken.json'), '{"columns"');
      const { status, stderr } = await run('maps', ...args());
      expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
    },
    60_000,
  );

  it('is wrong use without a word, a body or a verb', async () => {
    for (const args of [['create'], ['delete', 'X'], ['list', 'X'], ['mend']])
      expect([args, (await run('maps', ...args)).status]).toEqual([args, 2]);
  }, 60_000);
});
