import { addDays, type Day, formatShortDay, formatDatedDay, dayOf } from '../calendar/day';
import { openDeadlines } from '../deadlines/deadlines';
import { statementDue } from '../inspection/timetable';
import { isOpenAction } from '../plan/action-status';
import type { Calendar } from '../calendar/working-days';
import type { Facts, AsOf } from '../partnership';

/** The bank holidays that are known end soon, or have ended, and work of the partnership lies after them. */
export interface HolidaysEnd {
  /** The last day of which it is known whether it is a bank holiday. */
  readonly to: Day;
  /** What lies later, in plain words, the nearest first. */
  readonly beyond: readonly string[];
}

/** How long before the end somebody is told, in days: GOV.UK publishes about two years ahead. */
const TOLD_BEFORE = 365;

/**
 * The warning, in the last year of the calendar, that a plan, a series or a reminder reaches beyond it; undefined as
 * long as nothing does, or there is more time. Once the calendar has ended all counting of working days is unsure.
 */
export function holidaysEnd({ facts, calendar, now }: AsOf): HolidaysEnd | undefined {
  const { to } = calendar;
  const today = dayOf(now);
  if (today < addDays(to, -TOLD_BEFORE)) return undefined;
  const later = datesOf(facts, calendar).filter(({ on }) => on > to);
  const dated = later
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, what }) => `${what} (${formatShortDay(on)})`);
  const beyond = [...facts.series.map(({ title }) => `the meetings of “${title}”`), ...new Set(dated)];
  return beyond.length > 0 || today > to ? { to, beyond } : undefined;
}

/** Everything that has a day, as far as something is still to happen on it. */
const datesOf = (facts: Facts, calendar: Calendar): { readonly on: Day; readonly what: string }[] => [
  ...facts.meetings.flatMap(({ status, startsAt, title, seriesCode }) =>
    status === 'Planned' && !seriesCode ? { on: dayOf(startsAt), what: title } : [],
  ),
  ...openDeadlines(facts).map(({ dueOn, kind, ref, title }) => ({
    on: dueOn,
    what: kind === 'Milestone' ? title : ref,
  })),
  // From closing on the review is a deadline of its own.
  ...facts.actions
    .filter(isOpenAction)
    .flatMap(({ ref, reviewOn }) => (reviewOn ? { on: reviewOn, what: `the review of ${ref}` } : [])),
  ...facts.extensions.flatMap(({ decision, subjectRef, wantedOn }) =>
    decision === 'Open' ? { on: wantedOn, what: `more time for ${subjectRef}` } : [],
  ),
  ...facts.inspections.flatMap((inspection) => {
    const due = inspection.statementSentOn ? undefined : statementDue(inspection, calendar);
    return due && !due.printed ? { on: due.on, what: `the statement of action of ${inspection.title}` } : [];
  }),
];

const MOST_NAMED = 3;

/** What coordinator and chair read of it. */
export function holidaysEndWords({ to, beyond }: HolidaysEnd): string {
  const named = beyond.slice(0, MOST_NAMED);
  const more = beyond.length - named.length;
  const what = [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
  return `Bank holidays are known up to ${formatDatedDay(to)} only. ${
    what ? `Later than that: ${what}. ` : ''
  }Working days there are counted as if there were no bank holidays. ${REMEDY}`;
}

/** The same for whoever runs the app, without anything of the partnership. */
export const holidaysEndNote = ({ to }: Pick<HolidaysEnd, 'to'>): string =>
  `Bank holidays are known up to ${formatDatedDay(to)} only, and the work of a partnership reaches beyond. ${REMEDY}`;

const REMEDY =
  'Whoever runs the app adds the new ones: a newer version, or https://www.gov.uk/bank-holidays.json saved and named in BANK_HOLIDAYS_FILE.';
