import type { Day } from '../calendar/day';
import type { ConfirmedLetter } from './proposed';

/** A letter comes months after the call: of its days these can never lie before that. */
const AFTER_CALL = ['fieldworkFrom', 'publishedOn', 'statementDueOn'] as const;

/**
 * The first day of a letter that lies before the call of the inspection it is read for: it may be the letter of another
 * one, whose days would take the place of this one's and end what is still running. Undefined where all lie after it, or
 * the day of the call is not known.
 */
export function dayBeforeCall(
  notifiedOn: Day | undefined,
  letter: Pick<ConfirmedLetter, (typeof AFTER_CALL)[number]>,
): { readonly what: (typeof AFTER_CALL)[number]; readonly on: Day } | undefined {
  for (const what of AFTER_CALL) {
    const on = letter[what];
    if (on !== undefined && notifiedOn !== undefined && on < notifiedOn) return { what, on };
  }
  return undefined;
}
