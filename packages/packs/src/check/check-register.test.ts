import { describe, expect, it } from '@jest/globals';
import {
  checkRegister,
  faultLine,
  hasRegister,
  loadPack,
  loadRegisterParameters,
  packFolder,
  type RegisterParameters,
} from '../index.js';

const folder = packFolder('northamptonshire');
const loaded = loadPack(folder);
const read = loadRegisterParameters(folder);
if (!loaded.ok || !read.ok) throw new Error('the pack cannot be read');
const { pack } = loaded;
const { parameters } = read;

const faultsAfter = (change: (broken: RegisterParameters) => void): string => {
  const broken = structuredClone(parameters);
  change(broken);
  return checkRegister(pack, broken).map(faultLine).join('\n');
};

describe('checking the parameters of a register', () => {
  it('finds no fault in those of Northamptonshire', () => {
    expect(checkRegister(pack, parameters)).toEqual([]);
  });

  it.each<[string, (broken: RegisterParameters) => void, RegExp]>([
    ['a county that is not there', (p) => void (p.county = 'rutland'), /county: names a body .*: rutland/],
    [
      'posts of an unknown service',
      (p) => void (p.posts.county.ferries = 3),
      /posts: names a service .*: ferries/,
    ],
    [
      'an unknown district',
      (p) => void (p.adults.districtWeights.E07 = 3),
      /adults.districtWeights: .*: E07/,
    ],
    [
      'an unknown case type',
      (p) => void (p.children.queue.caseType = 'VISIT'),
      /queue: .* case type .*: VISIT/,
    ],
    [
      'a reason without a rule',
      (p) => void (p.children.noHome[0]!.reason = 'LOST'),
      /without a home .*: LOST/,
    ],
    [
      'cases that nobody holds',
      (p) => void (p.children.pools[0]!.caseTypes[0]!.cases += 1),
      /first-response: its workers hold 1020 cases, but its case types have 1021/,
    ],
    [
      'loads that the range does not allow',
      (p) => void (p.children.pools[0]!.bands[0]!.most = 31),
      /22 workers with 30 to 31 cases each cannot hold 836/,
    ],
    [
      'more agency workers than workers',
      (p) => void (p.children.pools[0]!.agency = 31),
      /has 30 workers past/,
    ],
  ])('names %s', (_name, change, message) => {
    expect(faultsAfter(change)).toMatch(message);
  });

  it('names the place of a fault in the file', () => {
    const missing = loadRegisterParameters(packFolder('empty'));
    expect(hasRegister(packFolder('empty'))).toBe(false);
    expect(hasRegister(folder)).toBe(true);
    expect(missing.ok ? [] : missing.faults.map(faultLine)).toEqual([
      'register.json: cannot be read: the file is not there',
    ]);
  });
});
