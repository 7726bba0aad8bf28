import { NO_FURTHER_ACTION } from './codes.js';
import { folded } from '../normalise.js';
import {
  birth,
  code,
  codes,
  date,
  filled,
  id,
  label,
  mark,
  ownBirth,
  postcode,
  worker,
  yesNo,
} from './columns.js';
import { codeTable, type SheetMap } from './map.js';
import type { TreeList, TreeShape } from './shape.js';

/**
 * A payload of the Department for Education's children's social care API: a JSON of children, each with the
 * whole of their episodes, the workers of each episode by registration number, and the home postcode. Names,
 * pupil numbers, ethnicity, health and factors are not read.
 */
const CHILD = {
  la_child_id: '0:la_child_id',
  date_of_birth: '0:child_details/date_of_birth',
};
const EPISODE = 'social_care_episodes';
const inEpisode = (name: string, columns: Readonly<Record<string, string>>): TreeList => ({
  name,
  path: [EPISODE, name],
  columns: { ...CHILD, closure_date: '1:closure_date', purge: 'purge', ...columns },
});
const until = { start_date: 'start_date', end_date: 'end_date' };

export const CSC_API_SHAPE: TreeShape = {
  format: 'csc-api',
  container: 'JSON',
  record: [],
  recognisedBy: /"(?:la_child_id|social_care_episodes|child_details)"/u,
  lists: [
    {
      name: 'child_details',
      path: [],
      columns: {
        ...CHILD,
        purge: 'purge',
        expected_date_of_birth: 'child_details/expected_date_of_birth',
        date_of_death: 'child_details/date_of_death',
        disabilities: 'child_details/disabilities',
        postcode: 'child_details/postcode',
        uasc_flag: 'child_details/uasc_flag',
        uasc_end_date: 'child_details/uasc_end_date',
      },
    },
    {
      name: EPISODE,
      path: [EPISODE],
      columns: {
        ...CHILD,
        purge: 'purge',
        referral_date: 'referral_date',
        closure_date: 'closure_date',
        referral_no_further_action_flag: 'referral_no_further_action_flag',
        assessment_start: 'child_and_family_assessments/start_date',
        assessment_authorisation: 'child_and_family_assessments/authorisation_date',
        section_47_start: 'section_47_assessments/start_date',
        child_in_need_plan_start: 'child_in_need_plans/start_date',
        child_protection_plan_start: 'child_protection_plans/start_date',
      },
    },
    inEpisode('care_worker_details', { worker_id: 'worker_id', ...until }),
    inEpisode('child_and_family_assessments', {
      start_date: 'start_date',
      authorisation_date: 'authorisation_date',
    }),
    inEpisode('section_47_assessments', {
      ...until,
      icpc_required_flag: 'icpc_required_flag',
      icpc_date: 'icpc_date',
    }),
    inEpisode('child_in_need_plans', { child_in_need_plan_id: 'child_in_need_plan_id', ...until }),
    inEpisode('child_protection_plans', {
      child_protection_plan_id: 'child_protection_plan_id',
      ...until,
    }),
    inEpisode('child_looked_after_placements', {
      ...until,
      start_reason: 'start_reason',
      end_reason: 'end_reason',
      postcode: 'postcode',
    }),
    inEpisode('care_leavers', { contact_date: 'contact_date', activity: 'activity' }),
    inEpisode('adoption', { initial_decision_date: 'initial_decision_date' }),
  ],
};

/** The flag says that a conference is required; what is asked here is whether it is unnecessary. */
const NOT_REQUIRED = codeTable(
  { YES: ['Not required', 'false', '0', 'n', 'no'], NO: ['Required', 'true', '1', 'y', 'yes'] },
  folded,
);

const child = id('id', 'la_child_id');
const born = birth('birth', 'date_of_birth');
const purge = yesNo('purge', 'purge');
const start = date('start', 'start_date');
const end = date('end', 'end_date');
const inCase = [child, born, purge, date('episodeEnd', 'closure_date')];

export const CSC_API_LISTS: readonly SheetMap[] = [
  {
    id: 'person',
    name: 'Children',
    signature: ['id', 'expected'],
    columns: [
      child,
      ownBirth('birth', 'date_of_birth'),
      purge,
      ownBirth('expected', 'expected_date_of_birth'),
      date('death', 'date_of_death'),
      codes('disabilities', 'disabilities'),
      postcode('home', 'postcode'),
      yesNo('unaccompanied', 'uasc_flag'),
      date('unaccompaniedUntil', 'uasc_end_date'),
    ],
  },
  {
    id: 'episode',
    name: 'Episodes of need',
    signature: ['id', 'start', 'noFurtherAction'],
    columns: [
      child,
      born,
      purge,
      date('start', 'referral_date'),
      date('end', 'closure_date'),
      code(NO_FURTHER_ACTION, 'noFurtherAction', 'referral_no_further_action_flag'),
      filled('assessed', 'assessment_start'),
      filled('authorised', 'assessment_authorisation'),
      filled('enquiry', 'section_47_start'),
      filled('plan', 'child_in_need_plan_start'),
      filled('protection', 'child_protection_plan_start'),
    ],
  },
  {
    id: 'allocation',
    name: 'Workers of an episode',
    signature: ['id', 'worker'],
    columns: [...inCase, { ...worker('worker', 'worker_id'), required: true }, start, end],
  },
  {
    id: 'assessment',
    name: 'Assessments',
    signature: ['id', 'start', 'end'],
    columns: [...inCase, start, date('end', 'authorisation_date')],
  },
  {
    id: 'enquiry',
    name: 'Section 47 enquiries',
    signature: ['id', 'start', 'unnecessary'],
    columns: [
      ...inCase,
      start,
      end,
      date('conference', 'icpc_date'),
      code(NOT_REQUIRED, 'unnecessary', 'icpc_required_flag'),
    ],
  },
  {
    id: 'plan',
    name: 'Child in need plans',
    signature: ['id', 'plan'],
    columns: [...inCase, mark('plan', 'child_in_need_plan_id'), start, end],
  },
  {
    id: 'protection',
    name: 'Child protection plans',
    signature: ['id', 'protection'],
    columns: [...inCase, mark('protection', 'child_protection_plan_id'), start, end],
  },
  {
    id: 'care',
    name: 'Periods of being looked after',
    signature: ['id', 'begins'],
    columns: [
      ...inCase,
      start,
      end,
      label('begins', 'start_reason'),
      label('ends', 'end_reason'),
      postcode('living', 'postcode'),
    ],
  },
  {
    id: 'careLeaver',
    name: 'Care leavers',
    signature: ['id', 'contact', 'activity'],
    columns: [...inCase, date('contact', 'contact_date'), mark('activity', 'activity')],
  },
  {
    id: 'read',
    name: 'Adoption',
    signature: ['id', 'decision'],
    columns: [...inCase, mark('decision', 'initial_decision_date')],
  },
];
