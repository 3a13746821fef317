import { stale } from '../errors';
import type { Call } from '../context';

/** ETags are compared without a weakness mark; `*` means any. */
const bare = (etag: string) => etag.trim().replace(/^W\//, '');

/**
 * Checks `If-Match`, which may list several ETags. Must be called with the write lock held.
 * @throws 412 resourceModified when none of them is the present one
 */
export function checkMatch(headers: Call['headers'], present: string): void {
  const sent = headers['if-match'];
  if (sent === undefined || sent.trim() === '*') return;
  // An item's ETag has a comma inside its quotes, so the header is not split at commas.
  const tags = sent.match(/(W\/)?"[^"]*"/g) ?? [sent];
  if (!tags.some((tag) => bare(tag).toLowerCase() === present.toLowerCase())) throw stale();
}

/** Whether `If-None-Match` names the present version, so that nothing need be sent. */
export function isKnown(headers: Call['headers'], present: string): boolean {
  const sent = headers['if-none-match'];
  return sent !== undefined && (sent.match(/(W\/)?"[^"]*"/g) ?? []).some((tag) => bare(tag) === present);
}
