import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { SETTINGS } from './environment.js';

const document = readFileSync(new URL('../OPERATING.md', import.meta.url), 'utf8');

describe('the document for operators', () => {
  it('names every setting with its standard and what it means, as the program does', () => {
    const [, table = ''] = /<!-- settings[^>]*-->(.*)<!-- \/settings -->/s.exec(document) ?? [];
    const rows = table
      .trim()
      .split('\n')
      .slice(2)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(rows).toEqual(
      SETTINGS.map(({ name, standard, description }) => [
        `\`${name}\``,
        standard && `\`${standard}\``,
        description,
      ]),
    );
  });
});
