/** What is read of an answer's headers. */
export interface Headers {
  get(name: string): string | undefined;
}

/**
 * How many milliseconds an answer asks to wait: its `Retry-After`, in seconds or as an HTTP date (RFC 9110, 10.2.3). A
 * date is compared with the answer's own, so that nobody's clock matters but the server's. Undefined when it does not say.
 */
export function retryAfterMillis(headers: Headers | undefined): number | undefined {
  const asked = headers?.get('retry-after')?.trim();
  if (!asked) return undefined;
  if (/^\d+$/.test(asked)) return Number(asked) * 1_000;
  const wait = Date.parse(asked) - Date.parse(headers?.get('date') ?? '');
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
