import { useQuery } from '@apollo/client/react';
import { Panel } from '../../design/Panel.js';
import { SourceText } from '../../design/Source.js';
import { Loaded } from '../../design/States.js';
import { Table } from '../../design/Table.js';
import { PublishedFiguresDocument } from '../../generated/operations.js';

/** What others have published, to hold the figures above against. */
export function PublishedPanel() {
  const result = useQuery(PublishedFiguresDocument);
  return (
    <Panel title="Published figures to compare with">
      <Loaded result={result}>
        {({ reorganisation }) => (
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">
                {reorganisation.publishedFigures.length} figures with their sources
              </span>
            </summary>
            <Table
              caption="Published figures with their sources"
              rows={reorganisation.publishedFigures}
              keyOf={(figure) => figure.id}
              columns={[
                { key: 'label', header: 'Figure', rowHeader: true, cell: (figure) => figure.label },
                { key: 'value', header: 'Value', cell: (figure) => <strong>{figure.value}</strong> },
                { key: 'source', header: 'Source', cell: (figure) => <SourceText source={figure.source} /> },
              ]}
            />
          </details>
        )}
      </Loaded>
    </Panel>
  );
}
