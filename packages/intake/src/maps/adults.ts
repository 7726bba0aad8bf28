import { folded } from '../normalise.js';
import { birth, code, date, id, label } from './columns.js';
import { codeTable, type SheetMap } from './map.js';

/**
 * Adult social care client level data (Department of Health and Social Care, quarterly CSV): a line an event, by
 * its published columns. It names no worker and no place. NHS numbers, names, sex, ethnicity, needs and costs
 * are not read.
 */
const EVENT_TYPE = codeTable(
  {
    REQUEST: ['Request'],
    ASSESSMENT: ['Assessment'],
    SERVICE: ['Service'],
    REVIEW: ['Review'],
  },
  folded,
);
const CLIENT_TYPE = codeTable(
  {
    SERVICE_USER: ['Service User', 'client'],
    CARER: ['Carer', 'Carer known by Association', 'unpaid carer'],
  },
  folded,
);

export const CLIENT_LEVEL_DATA: SheetMap = {
  id: 'event',
  name: 'Client level data',
  signature: ['id', 'eventType', 'start'],
  columns: [
    id(
      'id',
      'LA_Person_Unique_Identifier',
      'Local Authority Person Unique Identifier',
      'LA Person Unique Identifier Der',
    ),
    birth('birth', 'Date_of_Birth', 'Der_Birth_Date'),
    date('death', 'Date_of_Death'),
    date('periodEnd', 'Reporting_Period_End_Date', 'Reporting period end'),
    code(CLIENT_TYPE, 'clientType', 'Client_Type'),
    { ...code(EVENT_TYPE, 'eventType', 'Event_Type'), required: true },
    date('start', 'Event_Start_Date'),
    date('end', 'Event_End_Date', 'Der_Event_End_Date'),
    label('serviceType', 'Service_Type'),
  ],
};
