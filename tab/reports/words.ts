import type { BoardReportView } from '../../bot/contract/reports/reports';
import type { Day } from '../../bot/domain/calendar/day';
import { ahead, briefDay } from '../parts/format';

/** 'It meets on Thu 3 Dec, in 11 working days. It last met on Thu 8 Oct.' */
export function whenWords({ last, next, daysLeft = 0 }: BoardReportView, today: Day): string {
  const meets =
    next === undefined
      ? 'No meeting of it is ahead in the list.'
      : `It meets on ${briefDay(next, today)}, ${ahead(daysLeft)}.`;
  const met =
    last === undefined
      ? 'It has not met yet, so this is how everything stands.'
      : `It last met on ${briefDay(last, today)}.`;
  return `${meets} ${met}`;
}

/** 'since Thu 8 Oct'; 'so far' where it has not met yet. */
export const sinceWords = ({ last }: BoardReportView, today: Day): string =>
  last === undefined ? 'so far' : `since ${briefDay(last, today)}`;
