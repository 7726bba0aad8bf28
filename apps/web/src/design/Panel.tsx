import type { ReactNode } from 'react';
import { Contained } from './States.js';

/** A titled part of a page. `conclusion` is the sentence that says what to see. */
export function Panel({
  title,
  conclusion,
  actions,
  className = '',
  children,
}: {
  title: string;
  conclusion?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section className={`panel ${className}`}>
      <div className="panel__head">
        <h2 className="panel__title">{title}</h2>
        {actions && <div className="panel__actions">{actions}</div>}
      </div>
      {conclusion && <div className="panel__conclusion">{conclusion}</div>}
      <Contained>{children}</Contained>
    </section>
  );
}

export function PageHead({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="page-head">
      <div>
        <h1 className="page-head__title">{title}</h1>
        {lead && <p className="page-head__lead">{lead}</p>}
      </div>
      {children && <div className="page-head__actions">{children}</div>}
    </div>
  );
}
