import { contract } from 'virtual:contract';
import { PageHead } from '../../design/Panel.js';
import { useTitle } from '../../lib/use-title.js';
import { WithCode } from './Code.js';
import type { Block } from './contract-docs.js';

/** What is too large, and how the service says that something went wrong. */
export function LimitsPage() {
  useTitle('Limits and errors');
  return (
    <div className="page">
      <PageHead title="Limits and errors" />
      {contract.limits.map((block, at) => (
        <BlockOf block={block} key={at} />
      ))}
    </div>
  );
}

function BlockOf({ block }: { block: Block }) {
  if (block.kind === 'HEADING') return <h2 className="govuk-heading-m">{block.text}</h2>;
  if (block.kind === 'TEXT')
    return (
      <p className="govuk-body docs__text">
        <WithCode text={block.text} />
      </p>
    );
  return (
    <div className="table-region" role="region" aria-label={`Table: ${block.head.join(', ')}`} tabIndex={0}>
      <table className="dense">
        <thead>
          <tr>
            {block.head.map((cell) => (
              <th scope="col" key={cell}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map(([first = '', ...rest]) => (
            <tr key={first}>
              <th scope="row">
                <WithCode text={first} />
              </th>
              {rest.map((cell, at) => (
                <td key={at}>
                  <WithCode text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
