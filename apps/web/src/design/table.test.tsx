import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { Table, type Column } from './Table.js';

const columns: Column<string>[] = [
  { key: 'name', header: 'Name', rowHeader: true, cell: (row) => row },
  { key: 'total', header: 'Total', numeric: true, cell: () => 7 },
  { key: 'act', header: <span>Change</span>, cell: () => 'Undo' },
];
const drawn = (stacked: boolean): string =>
  renderToStaticMarkup(
    <Table caption="Things" rows={['one']} keyOf={(row) => row} columns={columns} stacked={stacked} />,
  );

describe('a table that is stacked on a small screen', () => {
  it('says beside each cell what its heading said, which is not there', () => {
    expect([...drawn(true).matchAll(/<td[^>]*data-label="(\w+)"/gu)].map(([, label]) => label)).toEqual([
      'Total',
    ]);
    expect(drawn(true)).toContain('dense--stacked');
    expect(drawn(false)).not.toMatch(/data-label|stacked/u);
  });
});
