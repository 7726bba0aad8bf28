import type { ReactNode } from 'react';
import type { SourcePartsFragment } from '../generated/operations.js';
import { formatDate } from '../lib/format.js';
import { Tag } from './Tag.js';

/** Marks what was not published: made up for the demonstration, or concluded from something else. */
export function SourceTags({ source }: { source: Pick<SourcePartsFragment, 'inferred' | 'synthetic'> }) {
  return (
    <>
      {source.synthetic && <Tag colour="purple">Synthetic</Tag>}
      {source.inferred && <Tag colour="yellow">Inferred</Tag>}
    </>
  );
}

export function SourceText({ source }: { source: SourcePartsFragment }) {
  return (
    <>
      {source.url ? (
        <a className="govuk-link" href={source.url} rel="noreferrer noopener" target="_blank">
          {source.text} (opens in a new tab)
        </a>
      ) : (
        source.text
      )}
      {source.asAt && <>. As at {formatDate(source.asAt)}</>}
      {'. '}
      <SourceTags source={source} />
    </>
  );
}

/** One click from a figure to where it comes from and as at when. `of` names the figure for a screen reader. */
export function SourceNote({
  source,
  of,
  children,
}: {
  source: SourcePartsFragment;
  of: string;
  children?: ReactNode;
}) {
  return (
    <details className="source-note" name="source-note">
      <summary>
        Source<span className="govuk-visually-hidden"> of {of}</span>
      </summary>
      <div className="source-note__text">
        <p>
          <SourceText source={source} />
        </p>
        {children}
      </div>
    </details>
  );
}
