import type { ApiError } from './client';

/**
 * Why something was not done, for people: shortly and the reason first. What the server refused is explained by the detail
 * alone; of what went wrong on the way the title says what.
 */
export function wordsOf({ code, title, detail, passing }: ApiError): string {
  const isOfTheWay = passing || /^(storage|unreadable|no-token)/.test(code);
  return isOfTheWay || detail === '' ? `${title}. ${detail}`.trim() : detail;
}
