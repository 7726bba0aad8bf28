const ANY_ORIGIN = 'http://vesting.invalid';

/**
 * Where to go after signing in: a page of the planner, whatever was asked for. An address of another site, and
 * one that a browser would read as such, becomes the first page.
 */
export function ownPage(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || wanted.length > 2_000) return '/';
  if (!URL.canParse(wanted, ANY_ORIGIN)) return '/';
  const { origin, pathname, search } = new URL(wanted, ANY_ORIGIN);
  if (origin !== ANY_ORIGIN || pathname.startsWith('//') || pathname.startsWith('/auth/')) return '/';
  return pathname + search;
}
