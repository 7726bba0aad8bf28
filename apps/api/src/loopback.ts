import { isIP } from 'node:net';

/** Whether a host is this machine and nothing else. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));

/**
 * Whether a PostgreSQL address leads to this machine: by a loopback address, or by a Unix socket, which is a
 * path. As the driver reads it: `?host=` goes before the address's own, and PGHOST fills in where neither is.
 */
export function isLocalDatabase(address: string, pgHost: string): boolean {
  const url = new URL(address);
  const host = url.searchParams.get('host') ?? (decodeURIComponent(url.hostname) || pgHost || 'localhost');
  return host.startsWith('/') || isLoopback(host);
}

/** An address, or a network as its first address and the bits that are the same. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  const most = version === 4 ? 32 : 128;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= most);
}
