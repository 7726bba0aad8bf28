import { folded } from '../normalise.js';
import { code, date, mark, whole } from './columns.js';
import { codeTable, type SheetMap } from './map.js';
import type { TreeShape } from './shape.js';

/**
 * The children's social work workforce census (Department for Education): workers by registration number, with
 * hours, role and cases held on 30 September; no name and no team. Personal details, training and absence are
 * not read.
 */
export const CSWW_SHAPE: TreeShape = {
  format: 'csww',
  container: 'XML',
  record: ['Message'],
  records: ['CSWWWorker', 'LALevelVacancies'],
  recognisedBy: /<Collection>\s*CSWW|<CSWWWorker/u,
  asAt: { referenceDate: 'ReferenceDate', year: 'Year' },
  lists: [
    {
      name: 'CSWWWorker',
      path: ['CSWWWorker'],
      columns: Object.fromEntries(
        ['SWENo', 'AgencyWorker', 'FTE', 'OrgRole', 'RoleEndDate', 'Cases30'].map((name) => [name, name]),
      ),
    },
    {
      name: 'LALevelVacancies',
      path: ['LALevelVacancies'],
      columns: { NumberOfVacancies: 'NumberOfVacancies', NoAgencyFTE: 'NoAgencyFTE' },
    },
  ],
};

const AGENCY = codeTable({ AGENCY: ['Agency', '1', 'true'], EMPLOYED: ['Employed', '0', 'false'] }, folded);
const ORG_ROLE = codeTable(
  {
    SENIOR_MANAGER: ['Senior manager', '1'],
    MIDDLE_MANAGER: ['Middle manager', '2'],
    FIRST_LINE_MANAGER: ['First line manager', '3'],
    SENIOR_PRACTITIONER: ['Senior practitioner', '4'],
    CASE_HOLDER: ['Case holder', '5'],
    WITHOUT_CASES: ['Qualified without cases', '6'],
  },
  folded,
);

export const CSWW_LISTS: readonly SheetMap[] = [
  {
    id: 'worker',
    name: 'Workers',
    signature: ['worker', 'fte'],
    columns: [
      { field: 'worker', name: 'SWENo', type: 'WORKER', required: true },
      code(AGENCY, 'employment', 'AgencyWorker'),
      { field: 'fte', name: 'FTE', type: 'THOUSANDTHS' },
      code(ORG_ROLE, 'role', 'OrgRole'),
      date('end', 'RoleEndDate'),
      whole('cases', 'Cases30'),
    ],
  },
  {
    id: 'vacancies',
    name: 'Vacancies',
    signature: ['vacancies'],
    columns: [mark('vacancies', 'NumberOfVacancies')],
  },
];
