import type { ColumnMap, SheetMap } from './map.js';
import {
  CLIENT_GROUP,
  EMPLOYMENT,
  FUND,
  ITEM_KIND,
  LEGAL_STATUS,
  NO_HOME,
  TIE_TYPE,
  WORKER_ROLE,
  YES_NO,
} from './codes.js';

/** Vesting's own CSVs, described column by column in the README of this package. */
const caseId: ColumnMap = {
  field: 'case',
  name: 'case_id',
  alsoCalled: ['child_id', 'person_id'],
  type: 'ID',
  required: true,
};
const mark = (field: string, name: string): ColumnMap => ({ field, name, type: 'MARK' });
const date = (field: string, name: string): ColumnMap => ({ field, name, type: 'DATE' });
const yesNo = (field: string, name: string): ColumnMap => ({ field, name, type: 'YES_NO', table: YES_NO });
const label = (
  field: string,
  name: string,
  required = false,
  alsoCalled: readonly string[] = [],
): ColumnMap => ({
  field,
  name,
  alsoCalled,
  type: 'LABEL',
  required,
});
const caseType: ColumnMap = {
  field: 'caseType',
  name: 'case_type',
  type: 'CODE',
  table: 'CASE_TYPES',
  required: true,
};
const clientGroup: ColumnMap = {
  field: 'clientGroup',
  name: 'client_group',
  type: 'CODE',
  table: CLIENT_GROUP,
};
const fte: ColumnMap = {
  field: 'fte',
  name: 'fte',
  alsoCalled: ['contracted_fte', 'establishment_fte', 'full_time_equivalent', 'post_fte'],
  type: 'THOUSANDTHS',
};

/** What Annex A cannot say and the supplement adds; the cases file may carry it too. */
const PLACE_AND_FAMILY: readonly ColumnMap[] = [
  { field: 'responsibleArea', name: 'responsible_area', type: 'AREA' },
  {
    field: 'responsiblePostcode',
    name: 'responsible_postcode',
    alsoCalled: ['home_postcode'],
    type: 'POSTCODE',
  },
  { field: 'livingArea', name: 'living_area', type: 'AREA' },
  { field: 'livingPostcode', name: 'living_postcode', type: 'POSTCODE' },
  yesNo('areaProtected', 'area_protected'),
  { field: 'noHome', name: 'no_home', type: 'CODE', table: NO_HOME },
  { field: 'family', name: 'family_id', type: 'FAMILY' },
  { field: 'tieType', name: 'tie_type', type: 'CODE', table: TIE_TYPE },
  { field: 'legalStatus', name: 'legal_status', type: 'CODE', table: LEGAL_STATUS },
  yesNo('inProceedings', 'in_proceedings'),
  date('hearingOn', 'hearing_on'),
  label('team', 'team'),
  { field: 'worker', name: 'worker', type: 'WORKER' },
  { field: 'workerRole', name: 'worker_role', type: 'CODE', table: WORKER_ROLE },
];

export const CASES: SheetMap = {
  id: 'cases',
  name: 'Cases',
  signature: ['case', 'caseType'],
  columns: [
    caseId,
    clientGroup,
    caseType,
    label('service', 'service'),
    date('openedOn', 'opened_on'),
    date('closedOn', 'closed_on'),
    date('lastSeenOn', 'last_seen_on'),
    yesNo('inEnquiry', 'in_enquiry'),
    yesNo('disabled', 'disabled'),
    { field: 'birth', name: 'date_of_birth', type: 'BIRTH' },
    ...PLACE_AND_FAMILY,
  ],
};

export const SUPPLEMENT: SheetMap = {
  id: 'supplement',
  name: 'Supplement',
  signature: ['case'],
  anyOf: PLACE_AND_FAMILY.map(({ field }) => field),
  never: ['caseType'],
  columns: [caseId, mark('caseType', 'case_type'), ...PLACE_AND_FAMILY],
};

export const WORKERS: SheetMap = {
  id: 'workers',
  name: 'Workers',
  signature: ['worker', 'role'],
  never: ['case'],
  columns: [
    mark('case', 'case_id'),
    {
      field: 'worker',
      name: 'worker',
      alsoCalled: ['worker_name', 'employee_name', 'social_worker', 'allocated_worker'],
      type: 'WORKER',
      required: true,
    },
    {
      field: 'number',
      name: 'worker_id',
      alsoCalled: [
        'registration_number',
        'employee_number',
        'employee_reference_number',
        'payroll_number',
        'swe_no',
        'sweno',
      ],
      type: 'ID',
      domain: 'worker',
    },
    clientGroup,
    label('team', 'team'),
    label('service', 'service'),
    label('role', 'role', true, ['job_role']),
    fte,
    { field: 'employment', name: 'employment', type: 'CODE', table: EMPLOYMENT },
    { field: 'specialisms', name: 'specialisms', type: 'CODES' },
    yesNo('newlyQualified', 'newly_qualified'),
    yesNo('carriesCases', 'carries_cases'),
    { field: 'base', name: 'base_area', type: 'AREA' },
    label('post', 'post', false, ['post_number', 'employee_post_number', 'position_number', 'position_id']),
  ],
};

export const POSTS: SheetMap = {
  id: 'posts',
  name: 'Posts',
  signature: ['number', 'fte'],
  columns: [
    label('number', 'post_number', true, [
      'employee_post_number',
      'position_number',
      'position_id',
      'post_id',
      'post_reference',
      'post_unique_reference',
    ]),
    label('title', 'title', false, ['post_title', 'job_title', 'position_title']),
    label('team', 'team'),
    label('service', 'service'),
    label('grade', 'grade', false, ['pay_grade', 'salary_grade']),
    { ...fte, required: true },
    yesNo('vacant', 'vacant'),
    yesNo('carriesCases', 'carries_cases'),
    clientGroup,
    { field: 'fund', name: 'fund', type: 'CODE', table: FUND },
    { field: 'areaServed', name: 'area_served', type: 'AREA' },
  ],
};

export const COUNTED: SheetMap = {
  id: 'counted',
  name: 'Counted cases',
  signature: ['caseType', 'count'],
  never: ['case'],
  columns: [
    mark('case', 'case_id'),
    caseType,
    clientGroup,
    { field: 'area', name: 'area', alsoCalled: ['responsible_area'], type: 'AREA' },
    label('team', 'team'),
    { field: 'count', name: 'count', type: 'WHOLE', required: true },
  ],
};

export const CONTROL_TOTALS: SheetMap = {
  id: 'control-totals',
  name: 'Control totals',
  signature: ['kind', 'total'],
  columns: [
    { field: 'body', name: 'body', type: 'LABEL' },
    { field: 'kind', name: 'kind', type: 'CODE', table: ITEM_KIND, required: true },
    clientGroup,
    date('asAt', 'as_at'),
    { field: 'total', name: 'total', type: 'WHOLE', required: true },
    { field: 'count', name: 'count', type: 'WHOLE' },
    label('source', 'source', true),
  ],
};

/** The ONS Postcode Directory and extracts of it; its district column has had a new name almost every year. */
const YEARS = Array.from({ length: 20 }, (_, index) => String(index + 11));
export const POSTCODES: SheetMap = {
  id: 'postcodes',
  name: 'Postcode directory',
  signature: ['postcode'],
  anyOf: ['lsoa', 'ward', 'district', 'districtNow'],
  never: ['case'],
  columns: [
    mark('case', 'case_id'),
    {
      field: 'postcode',
      name: 'pcds',
      alsoCalled: ['postcode', 'pcd', 'pcd2', 'pcd7', 'pcd8'],
      type: 'POSTCODE',
      public: true,
      required: true,
    },
    {
      field: 'lsoa',
      name: 'lsoa21',
      alsoCalled: ['lsoa11', 'lsoa01', 'lsoa21cd', 'lsoa11cd', 'lsoa'],
      type: 'AREA',
      public: true,
    },
    {
      field: 'ward',
      name: 'osward',
      alsoCalled: ['ward', ...YEARS.map((year) => `wd${year}cd`)],
      type: 'AREA',
      public: true,
    },
    {
      field: 'district',
      name: 'district',
      alsoCalled: ['district_gss', 'district_gss_derived', 'district_code', 'area', 'area_gss'],
      type: 'AREA',
      public: true,
    },
    {
      field: 'districtNow',
      name: 'oslaua',
      alsoCalled: [
        'laua',
        'lad',
        'ladcd',
        'lad_code',
        ...YEARS.map((year) => `lad${year}cd`),
        ...YEARS.map((year) => `ltla${year}cd`),
      ],
      type: 'AREA',
      public: true,
    },
  ],
};
