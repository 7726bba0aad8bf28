import { fieldsOf } from './match.js';
import { folded } from './normalise.js';
import type { FileSheet } from './report.js';

/** Headings of case, staff and finance systems beside those that the formats know, by field; compared folded. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  case: [
    'id',
    'client id',
    'client ref',
    'client reference',
    'ref',
    'child unique id',
    'person reference',
    'case ref',
    'case number',
    'client number',
    'unique id',
    'mosaic id',
    'liquidlogic id',
  ],
  caseType: [
    'type',
    'status',
    'category',
    'classification',
    'case status',
    'type of case',
    'type of plan',
    'case category',
  ],
  clientGroup: ['group', 'children or adults'],
  openedOn: [
    'start date',
    'referral date',
    'date opened',
    'open date',
    'case start date',
    'date of referral',
    'start',
  ],
  closedOn: ['end date', 'closure date', 'date closed', 'close date', 'end'],
  lastSeenOn: ['last seen', 'last visit', 'date last seen', 'last visit date', 'date of last visit'],
  birth: ['dob', 'birth date', 'born'],
  disabled: ['disability', 'has disability'],
  responsibleArea: ['district', 'home district', 'ward', 'home area', 'responsible district'],
  responsiblePostcode: ['postcode', 'post code', 'home post code', 'client postcode'],
  livingPostcode: ['placement postcode', 'current postcode'],
  family: ['family', 'family reference', 'household id', 'sibling group'],
  legalStatus: ['legal'],
  inProceedings: ['court', 'in court', 'proceedings'],
  hearingOn: ['hearing date', 'next hearing', 'court date'],
  team: ['allocated team', 'responsible team', 'team name', 'locality'],
  worker: [
    'allocated to',
    'key worker',
    'case worker',
    'caseworker',
    'lead worker',
    'lead practitioner',
    'name',
    'staff name',
  ],
  role: ['job title', 'position', 'post title', 'designation'],
  fte: ['hours fte', 'contract fte', 'wte'],
  employment: ['contract type', 'employment type', 'agency or permanent', 'employment status'],
  post: ['post no', 'post ref'],
  number: ['post no', 'post ref', 'staff number', 'employee id', 'registration'],
  base: ['office', 'base', 'location'],
  vacant: ['vacancy', 'is vacant'],
  grade: ['band', 'salary band'],
  title: ['name', 'description'],
  reference: ['ref', 'contract no', 'agreement number'],
  ends: ['end', 'expires', 'expiry'],
  annualValue: ['value', 'annual spend', 'cost per year'],
  line: ['code', 'account', 'budget code', 'cost code'],
  amount: ['value', 'total', 'budget 2018 19', 'net budget', 'gross budget'],
  service: ['directorate', 'department', 'function'],
  count: ['number', 'total', 'cases', 'number of cases'],
  area: ['district', 'ward'],
};

const FEWEST_WORDS_SHARED = 0.6;

/** The field of a format whose headings this one is, or resembles most; undefined when none does. */
export function suggestField(format: string, heading: string): string | undefined {
  const name = folded(heading);
  const fields = fieldsOf(format).map((column) => ({
    field: column.field,
    own: [column.name, ...(column.alsoCalled ?? [])].map(folded),
    usual: (USUAL[column.field] ?? []).map(folded),
  }));
  const exact =
    fields.find(({ own }) => own.includes(name)) ?? fields.find(({ usual }) => usual.includes(name));
  if (exact) return exact.field;
  const [best] = fields
    .map(({ field, own, usual }) => ({
      field,
      share: Math.max(...[...own, ...usual].map((each) => shared(name, each))),
    }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= FEWEST_WORDS_SHARED ? best.field : undefined;
}

/** Each heading of a sheet with the field of the format that it suggests; a field goes to the first such column. */
export function suggestedColumns(
  { columns }: Pick<FileSheet, 'columns'>,
  format: string,
): { heading: string; field: string | null }[] {
  const given = new Set<string>();
  return columns.flatMap(({ heading, suggestions }): { heading: string; field: string | null }[] => {
    if (heading === null) return [];
    const field = suggestions.find((each) => each.format === format)?.field;
    if (field === undefined || given.has(field)) return [{ heading, field: null }];
    given.add(field);
    return [{ heading, field }];
  });
}

/** Words that two headings share, of all that they have. */
function shared(a: string, b: string): number {
  const [one, other] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const both = [...one].filter((word) => other.has(word)).length;
  return both / (one.size + other.size - both);
}
