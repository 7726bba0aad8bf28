import { useEffect } from 'react';

/** Title of the document: the page, then the product. */
export function useTitle(page: string): void {
  useEffect(() => {
    document.title = `${page} – Vesting`;
  }, [page]);
}
