import { failure, inField, type Failure } from '../basics/failure';
import type { Said } from '../notices/notice';
import { CHASE_KEY, chaseWritten, isInOrder, LONGEST_CHASE, type ChaseDays } from '../partnership';

/** Why these days are not taken, beside the one that is out of order. */
export function unfitChase(days: ChaseDays): Failure | undefined {
  if (isInOrder(days)) return undefined;
  const steps = [
    ['nudge', 'The nudge comes after 1 working day at the earliest.', days.nudge >= 1],
    ['deputy', 'The deputy is asked later than the nudge.', days.deputy > days.nudge],
    [
      'escalation',
      'The coordinator and the lead are told later than the deputy is asked.',
      days.escalation > days.deputy,
    ],
  ] as const;
  const whole = `Give a whole number of working days, ${LONGEST_CHASE} at most.`;
  for (const [field, words, isAfter] of steps) {
    const is = days[field];
    const detail = Number.isSafeInteger(is) && is <= LONGEST_CHASE ? words : whole;
    if (detail === whole || !isAfter) return inField(`chase.${field}`, failure('not-given', detail));
  }
  return undefined;
}

/** The row of the chosen days, and what is said of the change. */
export const chaseWanted = (
  was: ChaseDays,
  is: ChaseDays,
): { readonly key: string; readonly value: string; readonly said: Said } => ({
  key: CHASE_KEY,
  value: chaseWritten(is),
  said: { label: 'Without an answer', was: chaseInWords(was), is: chaseInWords(is) },
});

/** 'a nudge after 2 working days, the deputy after 3, coordinator and lead after 5'. */
const chaseInWords = ({ nudge, deputy, escalation }: ChaseDays): string =>
  `a nudge after ${nudge} working ${nudge === 1 ? 'day' : 'days'}, the deputy after ${deputy}, coordinator and lead after ${escalation}`;
