import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { folded } from '../normalise.js';
import { haveSamples, HEADERS, inNeed, read, SAMPLES, workbook } from '../world.fixture.js';
import { ANNEX_A_LISTS } from './annex-a.js';
import { LEGAL_STATUS } from './codes.js';
import { meanings, type CodeTable } from './map.js';

interface Triple {
  column: string;
  code: string;
  value_seen: string;
}

/** What the codes of the synonyms are in ours: a group of legal statuses is several. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'a) Looked after child': ['LOOKED_AFTER'],
  'b) Child Protection plan': ['CHILD_PROTECTION'],
  'c) Child in need plan': ['CHILD_IN_NEED'],
  'd) Open assessment': ['ASSESSMENT'],
  'e) Closed episode': ['CLOSED'],
  'a) Interim care orders': ['C1'],
  'b) Full care orders': ['C2'],
  'c) Freed for  Adoption': ['D1'],
  'd) Placement order granted': ['E1'],
  'e) Accommodated under S20': ['V2', 'V3', 'V4'],
  'f) Detained on child protection grounds in LA accommodation': ['L1', 'L2', 'L3'],
  'g) Youth justice legal Statuses': ['J1', 'J2', 'J3'],
  'J1: Remanded to LA or youth detention': ['J1'],
  'J2: LA accommodation under PACE': ['J2'],
  zzCodeError: ['V3', 'V4'],
  True: ['YES'],
  False: ['NO'],
  Unknown: ['UNKNOWN'],
};
/** Spellings that the synonyms gather wrongly or at a stretch; a person is asked. */
const ASKED = new Set(['Non-CLA', 'CLA', 'UASC', 'On remand or committed for trial or sentence']);

const tables = new Map<string, CodeTable>(
  ANNEX_A_LISTS.flatMap(({ columns }) =>
    columns.flatMap(({ name, alsoCalled = [], table }) =>
      table === undefined || table === 'CASE_TYPES'
        ? []
        : [name, ...alsoCalled].map((heading) => [folded(heading), table] as const),
    ),
  ),
);

const withSamples = haveSamples ? describe : describe.skip;
withSamples('the spellings that councils are known to write', () => {
  const triples = haveSamples
    ? parse<Triple>(readFileSync(join(SAMPLES, 'annex-a/reference/annex-a-value-synonyms.csv')), {
        columns: true,
      })
    : [];
  const read = triples.filter(({ column }) => tables.has(folded(column)));

  it('are read as what they are known to mean, or asked among it', () => {
    expect(triples).toHaveLength(7212);
    expect(read.length).toBeGreaterThan(270);
    for (const { column, code, value_seen: value } of read) {
      const table = tables.get(folded(column));
      const meant = table ? meanings(table, value) : [];
      if (ASKED.has(value) && meant.length !== 1) continue;
      if (code === 'zzCodeError' && meant.length === 0) continue;
      expect([column, value, meant.length > 0, meant.filter((one) => !GROUPS[code]?.includes(one))]).toEqual([
        column,
        value,
        true,
        [],
      ]);
    }
  });

  it('are never chosen where the known meanings contradict each other', () => {
    const known = new Map<string, Set<string>>();
    for (const { column, code, value_seen: value } of triples) {
      const name = `${folded(column)}|${folded(value)}`;
      known.set(name, (known.get(name) ?? new Set()).add(code));
    }
    for (const [name, codes] of known) {
      const [column = '', value = ''] = name.split('|');
      const table = tables.get(column);
      const oneOfOurs = new Set([...codes].flatMap((code) => GROUPS[code]?.join() ?? code)).size === 1;
      if (table && !oneOfOurs) expect([name, meanings(table, value).length]).not.toEqual([name, 1]);
    }
  });
});

describe('a legal status that says its group only', () => {
  it('is asked with the statuses of the group, and an unknown one with all', async () => {
    const row = (id: string, status: string) => [
      id,
      '2010-02-03',
      '2018-01-02',
      status,
      null,
      'North',
      'Ines Quarrie',
    ];
    const book = await workbook({
      List_6: [HEADERS[6], inNeed('9')],
      List_8: [
        HEADERS[8],
        row('1', 'Supervision Order'),
        row('2', 'Order of the garden'),
        row('3', 'L59 EPO - Transferred to LA'),
      ],
    });
    const { questions, rowsHeld, rowsTaken } = await read(book);
    expect([rowsHeld, rowsTaken]).toEqual([2, 2]);
    expect(questions.map(({ rule, candidates }) => [rule, candidates.length]).sort()).toEqual([
      ['AMBIGUOUS_CODE', 3],
      ['UNKNOWN_CODE', LEGAL_STATUS.codes.length],
    ]);
  });
});
