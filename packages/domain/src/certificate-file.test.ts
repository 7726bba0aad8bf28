import { describe, expect, it } from '@jest/globals';
import {
  certificateFor,
  certificateOfGroup,
  readCertificateFile,
  CERTIFICATE_FORMAT,
} from './certificate-file.js';
import { certifiedBound } from './certified-bound.js';
import { PRICE_SCALE, type Certificate } from './certificate.js';
import { verify } from './verify.js';
import { aCase, aPlanning, aWorker, rules } from './world.fixture.js';

const planning = aPlanning(
  [aCase('c', { workerToday: 'w', family: 'f' }), aCase('d', { family: 'f' })],
  [aWorker('w', { team: null, employers: ['west'] })],
  { c: 'w', d: 'w' },
);
const certificate: Certificate = {
  scale: PRICE_SCALE,
  madeFor: 'digest',
  rules,
  engine: 'test',
  seed: 1,
  steps: 2,
  cases: [
    { id: 'd', price: 90 * PRICE_SCALE },
    { id: 'c', price: 100 * PRICE_SCALE },
    { id: 'gone', price: 1 },
  ],
  families: [{ caseId: 'd', price: 5 * PRICE_SCALE }],
  capacity: [],
};
const group = certificateOfGroup(planning, certificate, {
  clientGroup: 'CHILDREN',
  planDigest: 'digest',
  considered: 'everyone',
  claim: { cost: 1, bound: 1 },
});
const file = {
  format: CERTIFICATE_FORMAT,
  reorganisation: 'somewhere',
  plan: { id: 'p', name: 'Plan', version: 3 },
  groups: [group],
};
const boundOf = (about: Certificate) => certifiedBound(planning, rules, 700, about);

describe('a certificate in a file', () => {
  it('proves what the stored one proves, against a register with other ids too', () => {
    const read = readCertificateFile(JSON.stringify(file));
    expect(read).toEqual(file);
    if (typeof read === 'string') throw new Error(read);
    expect(boundOf(certificateFor(planning, read.groups[0]!))).toEqual(boundOf(certificate));
    const elsewhere = {
      ...planning,
      cases: planning.cases.map((about) => ({ ...about, id: `other ${about.id}` })),
      allocation: new Map([...planning.allocation].map(([id, worker]) => [`other ${id}`, worker])),
    };
    expect(certifiedBound(elsewhere, rules, 700, certificateFor(elsewhere, group))).toEqual(
      boundOf(certificate),
    );
  });

  it('names a family by one of its cases, and may be of a time when families had no price', () => {
    expect(group.families).toEqual([{ reference: planning.cases[1]!.reference, price: 5 * PRICE_SCALE }]);
    expect(certificateFor(planning, group).families).toEqual(certificate.families);
    const { families: _, ...early } = group;
    expect(readCertificateFile(JSON.stringify({ ...file, groups: [early] }))).not.toEqual(expect.any(String));
    expect(certificateFor(planning, early).families).toEqual([]);
    const odd = { ...file, groups: [{ ...group, families: [{ price: 1 }] }] };
    expect(readCertificateFile(JSON.stringify(odd))).toContain('not complete');
  });

  it('prices cases of one reference in turn, and none of another plan', () => {
    const twins = { ...planning, cases: planning.cases.map((about) => ({ ...about, reference: 'twin' })) };
    const named = { ...group, cases: [5, 6, 7].map((price) => ({ reference: 'twin', price })) };
    expect(certificateFor(twins, named).cases).toEqual([
      { id: 'c', price: 5 },
      { id: 'd', price: 6 },
    ]);
    expect(certificateFor(planning, named).cases).toEqual([]);
  });

  it('is believed in nothing but its prices', () => {
    const { cost } = verify(planning, rules, 700);
    const forged = { ...group, claim: { cost: 1, bound: 10 ** 9 } };
    expect(boundOf(certificateFor(planning, forged)).bound).toBeLessThanOrEqual(cost.total);
    const odd = { ...group, cases: [{ reference: planning.cases[0]!.reference, price: 0.5 }] };
    expect(boundOf(certificateFor(planning, odd)).fault).toContain('not a whole number');
  });

  it('is refused with the reason where it is none', () => {
    const refused = (value: unknown) => readCertificateFile(JSON.stringify(value));
    expect(readCertificateFile('{')).toContain('not JSON');
    expect(refused([file])).toContain('not a certificate');
    expect(refused({ ...file, format: 'vesting-certificate-9' })).toContain('not a certificate');
    expect(refused({ ...file, plan: 'p' })).toContain('which plan');
    expect(refused({ ...file, groups: [] })).toContain('no client group');
    const { DISTANCE: _, ...fewer } = rules;
    for (const spoilt of [
      { clientGroup: 'DOGS' },
      { cases: [{ reference: 'c' }] },
      { rules: fewer },
      { capacity: [{ team: 't', employer: 'e', price: '1' }] },
    ])
      expect(refused({ ...file, groups: [{ ...group, ...spoilt }] })).toContain('not complete');
  });
});
