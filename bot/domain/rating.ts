import type { Day } from './day';
import type { Action, Rating } from './partnership';
import type { Calendar } from './working-days';
export function dateRating(_action: Action, _calendar: Calendar, _today: Day): Rating {
  return 'Green';
}
