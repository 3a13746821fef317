import { believedSeconds, secondsToWait } from '../../domain/basics/retry-after';

/** What is read of an answer's headers. */
export interface Headers {
  get(name: string): string | undefined;
}

/** How many milliseconds an answer of Teams asks to wait, as far as that is believed. Undefined when it does not say. */
export function retryAfterMillis(headers: Headers | undefined): number | undefined {
  const asked = secondsToWait(headers?.get('retry-after'), headers?.get('date'), Date.now());
  return asked === undefined ? undefined : believedSeconds(asked) * 1_000;
}
