import type { ColumnMap, SheetMap } from './map.js';
import { CASE_STATUS, DISABILITY, LEGAL_STATUS, NO_FURTHER_ACTION, YES_NO } from './codes.js';

/**
 * Ofsted's child-level data for inspections ("Annex A"), lists 1 to 11, in the layouts of 2015 to 2024. Lists
 * are known by their columns, so the name of a sheet and a title above the header do not matter. Columns that
 * are not here (sex, ethnicity, placement, health, ...) are never read.
 */
const child: ColumnMap = {
  field: 'id',
  name: 'Child Unique ID',
  alsoCalled: [
    'Child Unique Identifier',
    'Unique ID',
    'Child ID',
    "Child's Unique ID",
    'Child Unique ID Number',
  ],
  type: 'ID',
  required: true,
};
const birth: ColumnMap = {
  field: 'birth',
  name: 'Date of Birth',
  alsoCalled: ['DOB', 'Birth date'],
  type: 'BIRTH',
};
const disabled: ColumnMap = {
  field: 'disabled',
  name: 'Does the Child have a Disability',
  alsoCalled: ['Disability', 'Disabled', 'Does the child have a disability (Y/N)'],
  type: 'YES_NO',
  table: DISABILITY,
};
const team: ColumnMap = {
  field: 'team',
  name: 'Allocated Team',
  alsoCalled: ['Team', 'Team Name'],
  type: 'LABEL',
};
const worker: ColumnMap = {
  field: 'worker',
  name: 'Allocated Worker',
  alsoCalled: ['Allocated Social Worker', 'Social Worker', 'Worker', 'Key Worker'],
  type: 'WORKER',
};
const date = (field: string, name: string, ...alsoCalled: string[]): ColumnMap => ({
  field,
  name,
  alsoCalled,
  type: 'DATE',
});
const mark = (field: string, name: string): ColumnMap => ({ field, name, type: 'MARK' });

export const ANNEX_A_LISTS: readonly SheetMap[] = [
  {
    id: '1',
    name: 'Contacts',
    signature: ['id', 'contact'],
    columns: [child, mark('contact', 'Date of Contact')],
  },
  {
    id: '2',
    name: 'Early help',
    signature: ['id', 'start', 'organisation'],
    columns: [
      child,
      mark('start', 'Assessment start date'),
      mark('organisation', 'Organisation completing assessment'),
    ],
  },
  {
    id: '3',
    name: 'Referrals',
    signature: ['id', 'start'],
    columns: [
      child,
      birth,
      date('start', 'Date of referral', 'Referral date'),
      {
        field: 'noFurtherAction',
        name: 'Referral NFA?',
        alsoCalled: ['Referral NFA (Y/N)'],
        type: 'YES_NO',
        table: NO_FURTHER_ACTION,
      },
      team,
      worker,
    ],
  },
  {
    id: '4',
    name: 'Assessments',
    signature: ['id', 'start'],
    columns: [
      child,
      birth,
      disabled,
      date(
        'start',
        'Continuous Assessment Start Date',
        'Assessment Start Date (social care)',
        'Single Assessment Start Date',
      ),
      date(
        'end',
        'Continuous Assessment Date of Authorisation',
        'Assessment Authorisation Date',
        'Date of Authorisation',
      ),
      {
        field: 'needsSupport',
        name: "Was the child assessed as requiring LA children's social care support?",
        alsoCalled: [
          'Was the child assessed as being in need at assessment?',
          'Was the child assessed as in need?',
        ],
        type: 'YES_NO',
        table: YES_NO,
      },
      team,
      worker,
    ],
  },
  {
    id: '5',
    name: 'Section 47 enquiries',
    signature: ['id', 'start'],
    columns: [
      child,
      birth,
      disabled,
      date(
        'start',
        'Strategy discussion initiating Section 47 Enquiry Start Date',
        'Section 47 Enquiry Start Date',
        'Strategy discussion date',
      ),
      {
        field: 'conferenceUnnecessary',
        name: 'Was an Initial Child Protection Conference deemed unnecessary?',
        alsoCalled: ['Was an Initial Child Protection Conference deemed unnecessary'],
        type: 'YES_NO',
        table: YES_NO,
      },
      date(
        'conference',
        'Date of Initial Child Protection Conference',
        'Initial Child Protection Conference Date',
      ),
      {
        field: 'planMade',
        name: 'Did the Initial Child Protection Conference Result in a Child Protection Plan',
        type: 'YES_NO',
        table: YES_NO,
      },
      team,
      worker,
    ],
  },
  {
    id: '6',
    name: 'Children in need',
    signature: ['id', 'start'],
    columns: [
      child,
      birth,
      disabled,
      date('start', 'CIN Start Date', 'Child in Need Start Date', 'Start date of CIN'),
      date('seen', 'Date Child Was Last Seen', 'Date last seen'),
      date('end', 'CIN Closure Date', 'Child in Need Closure Date'),
      { field: 'status', name: 'Case Status', type: 'CODE', table: CASE_STATUS },
      team,
      worker,
    ],
  },
  {
    id: '7',
    name: 'Child protection',
    signature: ['id', 'start'],
    columns: [
      child,
      birth,
      disabled,
      date('start', 'Child Protection Plan Start Date', 'CP Plan Start Date', 'CPP Start Date'),
      date('seen', 'Date of the Last Statutory Visit', 'Date of Last Statutory Visit'),
      date('end', 'Child Protection Plan End Date', 'CP Plan End Date', 'CPP End Date'),
      team,
      worker,
    ],
  },
  {
    id: '8',
    name: 'Children in care',
    signature: ['id', 'start'],
    columns: [
      child,
      birth,
      disabled,
      {
        field: 'unaccompanied',
        name: 'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)',
        alsoCalled: ['Unaccompanied Asylum Seeking Child (UASC)', 'UASC'],
        type: 'YES_NO',
        table: YES_NO,
      },
      date('start', 'Date Started to be Looked After', 'Date of becoming looked after', 'LAC Start Date'),
      {
        field: 'legalStatus',
        name: "Child's Legal Status",
        alsoCalled: ['Legal Status'],
        type: 'CODE',
        table: LEGAL_STATUS,
      },
      date('seen', 'Date of Last Social Work Visit', 'Date of Latest Social Work Visit'),
      date('end', 'Date Ceased to be Looked After', 'Date Ceased Looked After'),
      team,
      worker,
    ],
  },
  {
    id: '9',
    name: 'Care leavers',
    signature: ['id', 'eligibility'],
    columns: [
      child,
      birth,
      disabled,
      team,
      worker,
      {
        field: 'adviser',
        name: 'Allocated Personal Advisor',
        alsoCalled: ['Allocated Personal Adviser', 'Personal Advisor'],
        type: 'WORKER',
      },
      mark('eligibility', 'Eligibility Category'),
    ],
  },
  {
    id: '10',
    name: 'Adoption',
    signature: ['id', 'start'],
    columns: [
      child,
      birth,
      disabled,
      date('start', 'Date the Child Entered Care', 'Date Child Entered Care'),
      date('order', 'Date of Adoption Order'),
      date(
        'reversed',
        'Date of Decision that Child Should No Longer be Placed for Adoption',
        'Date of Decision that Child Should No Longer be Placed',
      ),
    ],
  },
  {
    id: '11',
    name: 'Adopters',
    signature: ['id'],
    columns: [
      {
        field: 'id',
        name: 'Individual adopter identifier',
        alsoCalled: ['Individual adopter ID', 'Adopter identifier'],
        type: 'ID',
        required: true,
      },
    ],
  },
];
