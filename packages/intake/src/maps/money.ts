import { FUND, ITEM_KIND } from './codes.js';
import { area, code, date, label, mark } from './columns.js';
import type { SheetMap } from './map.js';

/** A council's register of contracts, by the headings of the local government transparency code and of contract systems. */
export const CONTRACTS: SheetMap = {
  id: 'contracts',
  name: 'Contracts',
  signature: ['reference', 'title'],
  anyOf: ['ends', 'annualValue'],
  columns: [
    {
      ...label(
        'reference',
        'contract_reference',
        'Contract number',
        'Contract ID',
        'Contract Ref',
        'Reference number',
        'Agreement reference',
      ),
      required: true,
    },
    label('title', 'title', 'Contract title', 'Title of agreement', 'Contract name'),
    label('service', 'service', 'Local authority department'),
    {
      field: 'annualValue',
      name: 'annual_value',
      alsoCalled: ['Annual contract value', 'Value per annum'],
      type: 'WHOLE',
    },
    date('ends', 'ends_on', 'End date', 'Contract end date', 'Expiry date'),
    area('areaServed', 'area_served'),
  ],
};

/** A budget by line and fund, in pounds; income is funding and has no sign. */
export const BUDGET: SheetMap = {
  id: 'budget',
  name: 'Budget lines',
  signature: ['line', 'amount'],
  anyOf: ['fund', 'kind', 'service'],
  never: ['source'],
  columns: [
    {
      ...label('line', 'budget_line', 'Cost centre', 'Cost centre code', 'Budget code', 'Ledger code'),
      required: true,
    },
    label('subject', 'subject', 'Description', 'Subjective', 'Cost centre description'),
    label('service', 'service'),
    code(FUND, 'fund', 'fund', 'Fund type'),
    code(ITEM_KIND, 'kind', 'kind', 'Spend or funding'),
    {
      field: 'amount',
      name: 'amount',
      alsoCalled: ['Budget', 'Annual budget', 'Base budget', 'Approved budget', 'Budget amount'],
      type: 'AMOUNT',
      required: true,
    },
    mark('source', 'source'),
  ],
};
