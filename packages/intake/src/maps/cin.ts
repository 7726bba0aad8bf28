import { NO_FURTHER_ACTION } from './codes.js';
import { birth, code, codes, date, filled, id, ownBirth, yesNo } from './columns.js';
import type { SheetMap } from './map.js';
import type { TreeShape } from './shape.js';

/**
 * The children in need census, 2021 to 2026 (Department for Education): one XML of children with their episodes
 * of need, and in these assessments, plans, enquiries and protection plans. It names no worker and no place.
 * Sex, ethnicity, pupil numbers and reasons are not read.
 */
const CHILD = {
  LAchildID: '0:ChildIdentifiers/LAchildID',
  PersonBirthDate: '0:ChildIdentifiers/PersonBirthDate',
};
const EPISODE_END = { CINclosureDate: '1:CINclosureDate' };

export const CIN_SHAPE: TreeShape = {
  format: 'cin',
  container: 'XML',
  record: ['Message', 'Children', 'Child'],
  recognisedBy: /<Collection>\s*CIN\b|<CINdetails|<Children>/iu,
  asAt: { referenceDate: 'ReferenceDate', year: 'Year' },
  lists: [
    {
      name: 'Child',
      path: [],
      columns: {
        ...CHILD,
        ExpectedPersonBirthDate: 'ChildIdentifiers/ExpectedPersonBirthDate',
        PersonDeathDate: 'ChildIdentifiers/PersonDeathDate',
        Disability: 'ChildCharacteristics/Disabilities/Disability',
      },
    },
    {
      name: 'CINdetails',
      path: ['CINdetails'],
      columns: {
        ...CHILD,
        CINreferralDate: 'CINreferralDate',
        CINclosureDate: 'CINclosureDate',
        ReferralNFA: 'ReferralNFA',
        DateOfInitialCPC: 'DateOfInitialCPC',
        AssessmentActualStartDate: 'Assessments/AssessmentActualStartDate',
        AssessmentAuthorisationDate: 'Assessments/AssessmentAuthorisationDate',
        S47ActualStartDate: 'Section47/S47ActualStartDate',
        CINPlanStartDate: 'CINPlanDates/CINPlanStartDate',
        CPPstartDate: 'ChildProtectionPlans/CPPstartDate',
      },
    },
    {
      name: 'Assessments',
      path: ['CINdetails', 'Assessments'],
      columns: {
        ...CHILD,
        ...EPISODE_END,
        AssessmentActualStartDate: 'AssessmentActualStartDate',
        AssessmentAuthorisationDate: 'AssessmentAuthorisationDate',
      },
    },
    {
      name: 'Section47',
      path: ['CINdetails', 'Section47'],
      columns: {
        ...CHILD,
        ...EPISODE_END,
        S47ActualStartDate: 'S47ActualStartDate',
        DateOfInitialCPC: 'DateOfInitialCPC',
        ICPCnotRequired: 'ICPCnotRequired',
      },
    },
    {
      name: 'CINPlanDates',
      path: ['CINdetails', 'CINPlanDates'],
      columns: {
        ...CHILD,
        ...EPISODE_END,
        CINPlanStartDate: 'CINPlanStartDate',
        CINPlanEndDate: 'CINPlanEndDate',
      },
    },
    {
      name: 'ChildProtectionPlans',
      path: ['CINdetails', 'ChildProtectionPlans'],
      columns: { ...CHILD, ...EPISODE_END, CPPstartDate: 'CPPstartDate', CPPendDate: 'CPPendDate' },
    },
  ],
};

const child = id('id', 'LAchildID');
const born = birth('birth', 'PersonBirthDate');
const episodeEnd = date('episodeEnd', 'CINclosureDate');

export const CIN_LISTS: readonly SheetMap[] = [
  {
    id: 'person',
    name: 'Children',
    signature: ['id', 'expected'],
    columns: [
      child,
      ownBirth('birth', 'PersonBirthDate'),
      ownBirth('expected', 'ExpectedPersonBirthDate'),
      date('death', 'PersonDeathDate'),
      codes('disabilities', 'Disability'),
    ],
  },
  {
    id: 'episode',
    name: 'Episodes of need',
    signature: ['id', 'start', 'noFurtherAction'],
    columns: [
      child,
      born,
      date('start', 'CINreferralDate'),
      date('end', 'CINclosureDate'),
      code(NO_FURTHER_ACTION, 'noFurtherAction', 'ReferralNFA'),
      filled('conference', 'DateOfInitialCPC'),
      filled('assessed', 'AssessmentActualStartDate'),
      filled('authorised', 'AssessmentAuthorisationDate'),
      filled('enquiry', 'S47ActualStartDate'),
      filled('plan', 'CINPlanStartDate'),
      filled('protection', 'CPPstartDate'),
    ],
  },
  {
    id: 'assessment',
    name: 'Assessments',
    signature: ['id', 'start', 'end'],
    columns: [
      child,
      born,
      episodeEnd,
      date('start', 'AssessmentActualStartDate'),
      date('end', 'AssessmentAuthorisationDate'),
    ],
  },
  {
    id: 'enquiry',
    name: 'Section 47 enquiries',
    signature: ['id', 'start', 'unnecessary'],
    columns: [
      child,
      born,
      episodeEnd,
      date('start', 'S47ActualStartDate'),
      date('conference', 'DateOfInitialCPC'),
      yesNo('unnecessary', 'ICPCnotRequired'),
    ],
  },
  {
    id: 'plan',
    name: 'Child in need plans',
    signature: ['id', 'start', 'end'],
    columns: [child, born, episodeEnd, date('start', 'CINPlanStartDate'), date('end', 'CINPlanEndDate')],
  },
  {
    id: 'protection',
    name: 'Child protection plans',
    signature: ['id', 'start', 'end'],
    columns: [child, born, episodeEnd, date('start', 'CPPstartDate'), date('end', 'CPPendDate')],
  },
];
