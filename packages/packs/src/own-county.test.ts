import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkPack, faultLine, loadPack, packFolder } from './index.js';

const source = { text: 'Order' };
const council = { aliases: [], mayHold: ['CASE', 'WORKER', 'POST', 'CONTRACT', 'SPEND', 'FUNDING'], source };
const district = (id: string, successor: string, order: number) => ({
  ...council,
  id,
  name: `${id} Council`,
  shortName: id,
  role: 'PREDECESSOR',
  tier: 'DISTRICT',
  successors: [successor],
  order,
});
const successor = (id: string, order: number) => ({
  ...council,
  id,
  name: `${id} Council`,
  shortName: id,
  role: 'SUCCESSOR',
  tier: 'UNITARY',
  successors: [],
  order,
});
const area = (gssCode: string, name: string, falls: string) => ({
  gssCode,
  level: 'DISTRICT',
  name,
  successor: falls,
});

describe('a pack for one’s own county', () => {
  let folder: string;
  const write = (file: string, value: unknown): void =>
    writeFileSync(join(folder, file), JSON.stringify(value));
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pack-'));
    cpSync(packFolder('empty'), folder, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has no fault when the empty pack is filled as its README says', () => {
    const example = /```json\n([\s\S]*?)```/.exec(readFileSync(join(folder, 'README.md'), 'utf8'))?.[1];
    writeFileSync(join(folder, 'current-services.json'), example ?? '');
    write('bodies.json', [
      district('north-district', 'north', 1),
      district('south-district', 'south', 2),
      successor('north', 3),
      successor('south', 4),
    ]);
    write('areas.json', {
      source,
      areas: [area('E07000901', 'North', 'north'), area('E07000902', 'South', 'south')],
    });
    write('services.json', [
      {
        id: 'waste-collection',
        name: 'Waste',
        family: 'Place',
        tier: 'DISTRICT',
        statutory: true,
        caseBearing: true,
        source,
      },
    ]);
    write('plan-templates.json', [
      {
        id: 'first',
        name: 'First plan',
        purpose: 'TRANSFER',
        description: 'Two councils.',
        routes: [],
        source,
      },
    ]);
    const type = { id: 'VISIT', name: 'Visit', clientGroup: 'CHILDREN', expectsWorker: 'YES', points: 10 };
    write('schemes.json', [
      {
        id: 'own',
        name: 'Own scheme',
        from: '2026-01-01',
        clientGroup: 'CHILDREN',
        caseTypes: [
          { ...type, mayWait: true, risk: 1, roles: ['SOCIAL_WORKER'], service: 'waste-collection' },
        ],
        targetPerFte: 150,
        ceilingPerFte: 180,
        hardStopPerFte: 220,
        newlyQualifiedThousandths: 800,
        rules: {},
        source,
      },
    ]);
    const loaded = loadPack(folder);
    expect(loaded.ok ? checkPack(loaded.pack).map(faultLine) : loaded.faults.map(faultLine)).toEqual([]);
    if (!loaded.ok) return;
    expect(loaded.pack.currentServices.map(({ id, routes }) => [id, routes[1]?.receivers[0]?.body])).toEqual([
      ['waste-collection@north-district', 'north'],
      ['waste-collection@south-district', 'south'],
    ]);
    expect(loaded.pack.currentServices[0]?.routes[0]?.source.text).toBe('Blueprint, page 12');
  });
});
