import type { Day } from '../calendar/day';
import { workingDaysBetween, type Calendar } from '../calendar/working-days';
import { RATING_WORDS, settingsOf, type Action, type Facts, type Rating } from '../partnership';

/** From this many working days before the due day on, an action that is not delivered is at risk: its first reminder's stage. */
const AT_RISK_FROM = 10;

/**
 * The rating that dates alone give an action, shown beside the human one when they differ (`product.md`, An action).
 * Blue once the group has agreed its evidence; green while the group has the evidence before it, whatever the date;
 * else red when overdue, amber when due within 10 working days or without a due day (nobody can tell), green otherwise.
 */
export function dateRating(action: Pick<Action, 'status' | 'dueOn'>, calendar: Calendar, today: Day): Rating {
  if (action.status === 'Agreed' || action.status === 'Closed' || action.status === 'Sustained')
    return 'Blue';
  if (action.status === 'EvidenceSubmitted') return 'Green';
  if (!action.dueOn) return 'Amber';
  if (action.dueOn < today) return 'Red';
  return workingDaysBetween(calendar, today, action.dueOn) <= AT_RISK_FROM ? 'Amber' : 'Green';
}

/** The words of the scale: the partnership's own where it has any, else the usual ones (`product.md`, An action). */
export const ratingWordsOf = (facts: Pick<Facts, 'settings'>): Readonly<Record<Rating, string>> => ({
  ...RATING_WORDS,
  ...settingsOf(facts).ratingWords,
});
