/**
 * Spellings that councils' case systems write into the columns of Annex A that are read, beside those of the code
 * tables, as the codes that they may mean. Where the codes are several, the spelling says the group of legal
 * statuses and not which of it: a person is asked. Facts from the synonyms of SocialFinanceDigitalLabs'
 * liia-tools-pipeline (Annex A schema, MIT licence), which gathered what London's councils write.
 */
export type Spellings = readonly (readonly [codes: readonly string[], spellings: readonly string[]])[];

export const LEGAL_STATUS_SPELLINGS: Spellings = [
  [['C1'], ['Interim care order sec. 38(1)', 'L30 Interim care order S38 CA 89']],
  [
    ['C2'],
    [
      'Care order sec. 31(a)',
      'L31 Care order S31.1(a) CA 89',
      'Wardship granted in High Court and child in LA accommodation',
    ],
  ],
  [['D1'], ['CLA - Freed for adoption (freeing order granted)']],
  [
    ['E1'],
    [
      'CLA - Concurrent placement order & care order',
      'CLA - E1 - Placement order and C2 - Full care order',
      'Concurrent care order & placement order',
      'Placement order & full care order granted on same day',
      'Placement order (sec. 21)',
      'Placement order - S21 Adop Act 2002',
      'Placement order or full care order/ placement order granted simultaneously',
    ],
  ],
  [
    ['V2'],
    [
      'Accom S.20 single period',
      'Accommodated under S20 on single occasions',
      'Accommodated under section 20 (single)',
      'CLA - Single period of accommodation under section 20',
      'S20 - Accom - Single period',
      'Single period of accomodation under section 20',
      'Single period of accommodation - section 20',
      'Single placement acc. by LA S20(1) CA under 16',
      'Single placement acc. by LA S20(3) CA 16 & over',
      'Under S.20 - single continuous period',
    ],
  ],
  [
    ['V3'],
    [
      'CLA - Accommodated under and agreed series of short term breaks, when individual episodes of care are recorded',
      'Accommodated under and agreed series of short term breaks, when individual episodes of care are recorded',
    ],
  ],
  [
    ['V4'],
    [
      'Accommodated under an agreed series of short term breaks when agreements are recorded (not individual episodes of care)',
      'CLA - Accommodated under an agreed series of short term breaks when recording agreements',
    ],
  ],
  [
    ['V3', 'V4'],
    ['S20 short breaks 75+ nights', 'V1 - Accomm under an agreed series of short term breaks'],
  ],
  [
    ['V2', 'V3', 'V4'],
    [
      'Accomm S20 single period/Accomm S20 shared care',
      'Accomm. under S20 - Asylum seeker',
      'Person over 18 accommodated under section 20(5)',
      'S20 shared care',
      'S20 homeless',
    ],
  ],
  [
    ['L1'],
    [
      'Police protection - LA accomm',
      'Police protection - LA accommodation',
      'Under police protection S46(3)F',
    ],
  ],
  [
    ['L2'],
    [
      'CLA - Emergency protection order',
      'Emergency protection order - local authority application',
      'Emergency protection order - police applied on LA behalf',
      'L59 EPO - Transferred to LA',
    ],
  ],
  [['L3'], ['CLA - Under child assessment order and in LA accommodation']],
  [['L1', 'L2'], ['Emergency protection order - police']],
  [
    ['J1'],
    [
      'Detained on remand or committed for trial/sentence under section 23',
      'On remand, or committed for trial or sentence and accommodated by LA',
      'On remand/committed trial/sentence and accommodated by LA',
      'Remanded LA accom LASPOA 2012',
    ],
  ],
  [['J2'], ['Detained (PACE)']],
  [
    ['J3'],
    [
      'CLA - Sentenced to CYPA 1969 supervision order with residence requirement',
      'Sentenced to CYPA 1969 supervision order with residence requirement',
      'Sentenced to youth rehabilitation order (Criminal Justice and Immigration Act 2008 , as amended by LASPOA 2012, with residence or intensive fostering requirement)',
      'Supervision order with a residence requirement',
    ],
  ],
  [
    ['J1', 'J2', 'J3'],
    [
      'In LA acc S.12AA CYP69',
      "Interim S.O. S38(1) CA'89",
      'Interim supervision order',
      'J4',
      'Secure accommodation S25(1)',
      'Supervision order',
    ],
  ],
  // Gathered among the protection orders, yet its words are those of the courts.
  [['J1', 'L1', 'L2', 'L3'], ['On remand or committed for trial or sentence']],
];

export const DISABILITY_SPELLINGS: Spellings = [
  [['YES'], ['Autism', 'Asperger syndrome']],
  [['UNKNOWN'], ['Refused', 'Refu']],
];
