/** No wait is longer: a moment further away could not even be written down. */
const LONGEST_SECONDS = 365 * 86_400;

/**
 * How many seconds an answer asks to wait: its `Retry-After`, in seconds or as an HTTP date (RFC 9110, 10.2.3 and
 * 5.6.7). A date is compared with the answer's own `Date`, so that nobody's clock matters but the server's; where it has
 * none that can be read, with `nowMillis`, milliseconds since 1970. Undefined when it does not say; 0 for a moment that
 * has passed; a year at most.
 */
export function secondsToWait(
  retryAfter: string | null | undefined,
  answeredAt: string | null | undefined,
  nowMillis: number,
): number | undefined {
  const asked = retryAfter?.trim() ?? '';
  // A header that came twice is one text, `7, 7`.
  const [, seconds] = /^(\d+(?:\.\d+)?)\s*(?:,|$)/.exec(asked) ?? [];
  if (seconds !== undefined) return Math.min(Number(seconds), LONGEST_SECONDS);
  const until = momentOf(asked);
  if (until === undefined) return undefined;
  const wait = (until - (momentOf(answeredAt ?? '') ?? nowMillis)) / 1_000;
  return Math.min(Math.max(0, wait), LONGEST_SECONDS);
}

/** An HTTP date in milliseconds since 1970. The oldest of its three forms names no zone; all are meant as GMT. */
function momentOf(text: string): number | undefined {
  if (!/^[a-z]{3,9},? /i.test(text)) return undefined;
  const moment = Date.parse(/(GMT|UTC|[+-]\d{4})$/i.test(text) ? text : `${text} GMT`);
  return Number.isNaN(moment) ? undefined : moment;
}

/**
 * The longest wait that Teams is believed, in seconds: ten minutes, as long as a claim holds. Its limits are of seconds,
 * but for 1,800 messages an hour in one chat, of which the app comes near in none (`teams.md`, Sending); what asks for
 * more is a mistake, which would shut a chat for 30 days. To believe it too little costs a request that is refused again.
 */
const BELIEVED_SECONDS = 600;

/** The part of a wait that Teams asks for, in seconds, that is believed. */
export const believedSeconds = (asked: number): number => (asked > 0 ? Math.min(asked, BELIEVED_SECONDS) : 0);
