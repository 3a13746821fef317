import type { IncomingHttpHeaders } from 'node:http';
import { isIP, isIPv6 } from 'node:net';

/** A request as far as it says where it comes from. */
export interface Origin {
  readonly headers: IncomingHttpHeaders;
  /** Gone when the connection is. */
  readonly socket: { readonly remoteAddress?: string } | null;
}

/**
 * The address that a request came from, for counting: of IPv6 the network, since one household has 2^64 addresses.
 * `trustedProxies`: how many front ends stand before the app. Each adds to `X-Forwarded-For` whom it took the request
 * from, so the last entries are theirs and all before was written by the client, who may write anything.
 */
export function addressOf({ headers, socket }: Origin, trustedProxies: number): string {
  const told = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map(withoutPort);
  const vouched = trustedProxies > 0 ? told.at(-trustedProxies) : undefined;
  const address = vouched && isIP(vouched) > 0 ? vouched : (socket?.remoteAddress ?? '');
  return networkOf(address);
}

/** Azure's front ends write the port behind the address. */
function withoutPort(entry: string): string {
  const text = entry.trim();
  return /^\[([^\]]+)\](:\d+)?$/.exec(text)?.[1] ?? /^([^:]+):\d+$/.exec(text)?.[1] ?? text;
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const groups = (text: string): string[] => text.split(':').filter(Boolean);
  const [before, behind] = [groups(head), groups(tail ?? '')];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - behind.length);
  const whole = [...before, ...Array<string>(zeros).fill('0'), ...behind];
  return `${whole
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
