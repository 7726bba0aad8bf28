import { CombinedGraphQLErrors } from '@apollo/client';
import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';

/** Grey bars where the figures will stand; says *Loading* to a screen reader. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="govuk-visually-hidden">Loading</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="skeleton__row" aria-hidden="true" />
      ))}
    </div>
  );
}

/** Nothing to show, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty__title">{title}</p>
      {children && <div className="empty__text">{children}</div>}
    </div>
  );
}

const REFUSED = new Set(['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_ALLOWED', 'NO_PERMISSION']);

function codeOf(error: unknown): string | null {
  if (!CombinedGraphQLErrors.is(error)) return null;
  return String(error.errors[0]?.extensions?.['code'] ?? 'ERROR');
}

/** Whether the service refused, because of who asks. */
export function isRefusal(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && REFUSED.has(code);
}

/** What the viewer's role does not include. `page`: it stands for a whole page. */
export function Refused({ page }: { page?: string }) {
  return (
    <>
      {page !== undefined && <h1 className="page-head__title">{page}</h1>}
      <Empty title="You may not see this">
        <p>Your role does not include this part. Ask the programme office if you need it.</p>
      </Empty>
    </>
  );
}

/**
 * What could not be loaded: no permission, refused in words, or no answer; with a way to try again. `page`: it
 * stands for a whole page, which then has its heading from here.
 */
export function Failed({ error, retry, page }: { error: unknown; retry?: () => void; page?: string }) {
  if (isRefusal(error)) return <Refused page={page} />;
  const said = error instanceof Error ? error.message : 'No answer';
  return (
    <div className="failed" role="alert">
      {page !== undefined && <h1 className="govuk-visually-hidden">{page}</h1>}
      <p className="failed__title">This part could not be loaded</p>
      <p className="failed__text">{said}</p>
      {retry && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

interface Loading<T> {
  data?: T;
  previousData?: T;
  error?: unknown;
  refetch: () => unknown;
}

/** Draws a query's answer. While a page or filter changes the rows before stay, so that nothing jumps. */
export function Loaded<T>({
  result,
  rows,
  page,
  children,
}: {
  result: Loading<NoInfer<T>> & { data?: T };
  rows?: number;
  /** What the page is called when nothing of it can be loaded, where its heading is part of the answer. */
  page?: string;
  children: (data: T) => ReactNode;
}) {
  const data = result.data ?? result.previousData;
  if (result.error && data === undefined)
    return <Failed error={result.error} retry={() => void result.refetch()} page={page} />;
  if (data === undefined) return <Skeleton rows={rows} />;
  return <>{children(data)}</>;
}

/** One failing panel must not blank the page. */
export function Contained({ children }: { children: ReactNode }) {
  return (
    <ErrorBoundary
      fallbackRender={({ error, resetErrorBoundary }) => <Failed error={error} retry={resetErrorBoundary} />}
    >
      {children}
    </ErrorBoundary>
  );
}
