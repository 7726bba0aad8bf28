import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { faultLine, loadPack, packFolder } from './index.js';

describe('reading a pack', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pack-'));
    cpSync(packFolder('northamptonshire'), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const edit = (file: string, change: (text: string) => string): void =>
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  const faults = (): string[] => {
    const loaded = loadPack(folder);
    return loaded.ok ? [] : loaded.faults.map(faultLine);
  };

  it('finds no fault in the pack as it is', () => {
    expect(faults()).toEqual([]);
  });

  it('names a file that is not there', () => {
    rmSync(join(folder, 'areas.json'));
    expect(faults()).toEqual(['areas.json: cannot be read: the file is not there']);
  });

  it('needs no cartogram and no boundaries', () => {
    rmSync(join(folder, 'cartogram.json'));
    rmSync(join(folder, 'boundaries.json'));
    expect(faults()).toEqual([]);
  });

  it('names a file that is not JSON', () => {
    edit('schemes.json', (text) => text.slice(0, -40));
    expect(faults()).toEqual([expect.stringMatching(/^schemes\.json: is not JSON/)]);
  });

  it.each([
    ['boundaries.json', /\[\[\[\[/, '[[[[0,0],[', /areas.E07000150: is no boundary: /],
    [
      'programme.json',
      /"asAt": "2018-10-18"/,
      '"asAt": "2018-02-30"',
      /asAt: must be a date such as .*2018-02-30/,
    ],
    [
      'bodies.json',
      /"role": "OTHER"/,
      '"role": "TRUST"',
      /\[10\]\.role: must be one of PREDECESSOR.*"TRUST"/,
    ],
    ['bodies.json', /"aliases"/, '"alias"', /\[0\]\.alias: is not a field of this file/],
    [
      'schemes.json',
      /"ceilingPerFte": 200/,
      '"ceilingPerFte": "200"',
      /\[0\]\.ceilingPerFte: must be a whole number/,
    ],
    [
      'services.json',
      /"statutory": true/,
      '"statutory": 1',
      /\[0\]\.statutory: must be true or false, found number/,
    ],
    [
      'areas.json',
      /"gssCode": "E10000021"/,
      '"gssCode": ""',
      /areas\[0\]\.gssCode: must be a text, found an empty text/,
    ],
    [
      'current-services.json',
      /"routes": "district-joins"/,
      '"routes": "merges"',
      /names a route that is not there: merges/,
    ],
    [
      'current-services.json',
      /"runBy": \[\s*"corby"/,
      '"runBy": ["ncc"',
      /@ncc: uses \$successor, but ncc has 2 successors/,
    ],
  ])('names the place of a fault in %s', (file, find, replace, message) => {
    edit(file, (text) => {
      expect(text).toMatch(find);
      return text.replace(find, replace);
    });
    expect(faults().join('\n')).toMatch(message);
  });
});
