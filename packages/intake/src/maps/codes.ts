import { folded } from '../normalise.js';
import { DISABILITY_SPELLINGS, LEGAL_STATUS_SPELLINGS } from './annex-a-spellings.js';
import { alsoSpelt, codeTable, type CodeTable } from './map.js';

/** Answers to a yes-or-no column; UNKNOWN is an answer too, and leaves the fact unknown. */
export const YES_NO = codeTable(
  {
    YES: ['Yes', 'y', 'true', '1', 'a yes', '1 yes'],
    NO: ['No', 'n', 'false', '0', 'b no', '0 no'],
    UNKNOWN: ['Unknown', 'c unknown', 'not known', 'not recorded', 'not stated', 'nk'],
  },
  folded,
);

/** Disability as case systems export it: a yes-or-no column that often carries the kind of disability. */
export const DISABILITY = alsoSpelt(
  codeTable(
    {
      YES: [
        'Yes',
        'y',
        'true',
        '1',
        'a yes',
        '1 yes',
        'disabled',
        'aut',
        'beh',
        'comm',
        'con',
        'dda',
        'hand',
        'hear',
        'inc',
        'ld',
        'mob',
        'pc',
        'vis',
        'autism or asperger syndrome',
        'behaviour',
        'communication',
        'consciousness',
        'hand function',
        'hearing',
        'incontinence',
        'learning',
        'learning disability',
        'mobility',
        'personal care',
        'vision',
        'other dda',
        'disabled under dda no other',
      ],
      NO: ['No', 'n', 'false', '0', 'b no', '0 no', 'none', 'no disability', 'not disabled'],
      UNKNOWN: [
        'Unknown',
        'c unknown',
        'nobt',
        'not obtained',
        'nobt information not yet obtained',
        'not known',
        'not recorded',
      ],
    },
    folded,
  ),
  DISABILITY_SPELLINGS,
  folded,
);

/** No further action on a referral. */
export const NO_FURTHER_ACTION = codeTable(
  {
    YES: ['Yes', 'y', 'true', '1', 'a yes', 'nfa', 'no further action'],
    NO: ['No', 'n', 'false', '0', 'b no', 'fa', 'further action'],
  },
  folded,
);

/** Column "Case Status" of List 6. */
export const CASE_STATUS = codeTable(
  {
    LOOKED_AFTER: [
      'Looked after child',
      'a looked after child',
      'cla',
      'lac',
      'looked after',
      'child looked after',
      'cla cp',
      'cla cpp',
      'cp cla',
      'child in care',
    ],
    CHILD_PROTECTION: [
      'Child protection plan',
      'b child protection plan',
      'cp',
      'cpp',
      'cp ext',
      'child protection',
      'cp plan',
    ],
    CHILD_IN_NEED: ['Child in need plan', 'c child in need plan', 'cin', 'cin plan', 'child in need'],
    ASSESSMENT: [
      'Open assessment',
      'd open assessment',
      'assessment',
      'open asmt',
      'cf assessment in progress',
      'assessment in progress',
    ],
    CLOSED: [
      'Closed episode',
      'e closed episode',
      'closed',
      'closed stepdown',
      'closed step down',
      'closed assessment',
      'closed referral',
    ],
  },
  folded,
);

/** Legal status as SSDA903 codes it; the values councils write carry the code as a word, or say it in words. */
export const LEGAL_STATUS = alsoSpelt(
  codeTable(
    {
      C1: [
        'Interim care order',
        'a interim care orders',
        'interim care orders',
        'ico',
        'cla interim care order',
        'interim care order s38',
      ],
      C2: [
        'Full care order',
        'b full care orders',
        'full care orders',
        'fco',
        'care order',
        'cla full care order',
      ],
      D1: ['Freeing order granted', 'c freed for adoption', 'freed for adoption', 'freeing order'],
      E1: [
        'Placement order granted',
        'd placement order granted',
        'placement order',
        'po',
        'cla placement order',
      ],
      V2: [
        'Accommodated under section 20',
        'e accommodated under s20',
        'accommodated under s20',
        'section 20',
        's20',
        'single period of accommodation under section 20',
        'single period of accommodation under s20',
      ],
      V3: ['Short breaks, episodes recorded', 'short term breaks episodes recorded'],
      V4: ['Short breaks, agreements recorded'],
      L1: [
        'Under police protection',
        'police protection',
        'police protection order',
        'under police protection and in local authority accommodation',
      ],
      L2: ['Emergency protection order', 'epo', 'emergency protection order epo'],
      L3: ['Child assessment order', 'under child assessment order and in local authority accommodation'],
      J1: ['Remanded to accommodation or youth detention', 'remanded to la or youth detention'],
      J2: ['Accommodated under PACE', 'la accommodation under pace'],
      J3: ['Youth rehabilitation order with residence', 'sentenced to youth rehabilitation order'],
      UNKNOWN: ['Not known', 'not recorded'],
    },
    folded,
    /\b(?:C1|C2|D1|E1|V2|V3|V4|L1|L2|L3|J1|J2|J3)\b/gu,
  ),
  LEGAL_STATUS_SPELLINGS,
  folded,
);

export const CLIENT_GROUP = codeTable(
  { CHILDREN: ['Children', 'child', 'childrens'], ADULTS: ['Adults', 'adult'] },
  folded,
);
export const EMPLOYMENT = codeTable(
  {
    EMPLOYED: ['Employed', 'permanent', 'fixed term', 'perm', 'employee', 'temporary'],
    AGENCY: ['Agency', 'agency worker', 'locum', 'interim'],
  },
  folded,
);
export const TIE_TYPE = codeTable(
  {
    SIBLING: ['Sibling', 'siblings', 'brother or sister'],
    SAME_PROCEEDINGS: ['Same proceedings', 'court', 'proceedings'],
    SAME_PLAN: ['Same plan'],
    MOTHER_AND_BABY: ['Mother and baby', 'parent and child'],
    COUPLE: ['Couple', 'partners'],
    CARER: ['Carer', 'cared for by'],
  },
  folded,
);
/** What a worker is to a case: who leads has it, who works beside her does not. */
export const WORKER_ROLE = codeTable(
  {
    LEAD: ['Lead', 'lead worker', 'allocated worker', 'key worker', 'primary'],
    CO_WORKER: ['Co-worker', 'co worker', 'joint worker', 'secondary', 'support worker'],
  },
  folded,
);
export const NO_HOME = codeTable(
  {
    UNACCOMPANIED: ['Unaccompanied', 'uasc', 'unaccompanied asylum seeking child'],
    RELINQUISHED: ['Relinquished', 'relinquished baby'],
    NO_FIXED_HOME: ['No fixed home', 'no fixed abode', 'homeless'],
  },
  folded,
);
export const FUND = codeTable(
  {
    GENERAL_FUND: ['General fund', 'gf'],
    HOUSING_REVENUE_ACCOUNT: ['Housing revenue account', 'hra'],
    DEDICATED_SCHOOLS_GRANT: ['Dedicated schools grant', 'dsg'],
    PUBLIC_HEALTH_GRANT: ['Public health grant', 'phg'],
    COLLECTION_FUND: ['Collection fund'],
    CAPITAL: ['Capital'],
  },
  folded,
);
export const ITEM_KIND = codeTable(
  {
    CASE: ['Cases', 'children', 'involvements'],
    WORKER: ['Workers', 'staff'],
    POST: ['Posts', 'establishment'],
    CONTRACT: ['Contracts'],
    SPEND: ['Spend', 'spending', 'budget'],
    FUNDING: ['Funding', 'income'],
  },
  folded,
);

/** Ways of writing case types, beside the code itself; only those of the scheme are used. */
const CASE_TYPE_WORDS: Readonly<Record<string, readonly string[]>> = {
  LOOKED_AFTER: ['Looked after', 'looked after child', 'child looked after', 'cla', 'lac', 'child in care'],
  CHILD_PROTECTION: ['Child protection', 'child protection plan', 'cp', 'cpp'],
  CHILD_IN_NEED: ['Child in need', 'child in need plan', 'cin'],
  DISABLED_CHILD_IN_NEED: ['Disabled child in need', 'disabled children'],
  ASSESSMENT: ['Assessment', 'open assessment', 'single assessment'],
  CARE_LEAVER: ['Care leaver', 'care leavers'],
};

/** The code table of a scheme's case types. */
export const caseTypeTable = (caseTypes: readonly string[]): CodeTable =>
  codeTable(
    Object.fromEntries(
      caseTypes.map((type) => [type, CASE_TYPE_WORDS[type] ?? [type.toLowerCase().replace(/_/gu, ' ')]]),
    ),
    folded,
  );
