import published from './bank-holidays.json';
import { parseDay, type Day } from './day';
import type { Calendar } from './working-days';

/** A bank holiday, and when it became known: one-off holidays are proclaimed months, sometimes days, ahead. */
export interface Holiday {
  readonly day: Day;
  readonly name: string;
  /** Standing holidays carry a day long before any that is asked for. */
  readonly announcedOn: Day;
  /** When it was moved away or called off, e.g. the early May holiday of 2020. */
  readonly withdrawnOn?: Day;
}

const day = (text: string): Day => {
  const read = parseDay(text);
  if (!read) throw new Error(`bank-holidays.json: ${text} is no day`);
  return read;
};

const HOLIDAYS: readonly Holiday[] = published.holidays.map((row) => ({
  day: day(row.day),
  name: row.name,
  announcedOn: day(row.announcedOn),
  ...('withdrawnOn' in row && row.withdrawnOn ? { withdrawnOn: day(row.withdrawnOn) } : {}),
}));

/**
 * The bank holidays of England and Wales as they were known at the end of `asKnownOn`; without it, all that is
 * published with this version of the app (gov.uk/bank-holidays, in `bank-holidays.json`). A date that a letter
 * printed before a one-off holiday was proclaimed can so be recomputed as its author did (`inspection.md`).
 * `extra` are an operator's additions, or corrections where the day is one we have: a new proclamation needs no
 * new version of the app.
 */
export function calendarAsKnownOn(asKnownOn?: Day, extra: readonly Holiday[] = []): Calendar {
  const known = [...HOLIDAYS, ...extra].filter(({ announcedOn }) => !asKnownOn || announcedOn <= asKnownOn);
  const holidays = new Map<Day, string>();
  for (const holiday of known) {
    if (isWithdrawn(holiday, asKnownOn)) holidays.delete(holiday.day);
    else holidays.set(holiday.day, holiday.name);
  }
  return {
    version: versionOf(known, asKnownOn, extra),
    from: day(published.from),
    to: knownTo(extra),
    holidays,
  };
}

/** England and Wales have had no fewer bank holidays in a year since 1978. */
const IN_A_YEAR = 8;

/** The last day that is known: later years count where an operator's file has all of their holidays, one after another. */
function knownTo(extra: readonly Holiday[]): Day {
  const years = (year: number): number => extra.filter((one) => one.day.startsWith(`${year}-`)).length;
  let year = Number(published.to.slice(0, 4));
  while (years(year + 1) >= IN_A_YEAR) year += 1;
  return day(`${year}-12-31`);
}

const isWithdrawn = ({ withdrawnOn }: Holiday, asKnownOn: Day | undefined): boolean =>
  withdrawnOn !== undefined && (asKnownOn === undefined || withdrawnOn <= asKnownOn);

/** The last change that the calendar takes in names it, with the horizon of the data and what was added by hand. */
function versionOf(known: readonly Holiday[], asKnownOn: Day | undefined, extra: readonly Holiday[]): string {
  const changes = known.flatMap((holiday) =>
    isWithdrawn(holiday, asKnownOn)
      ? [holiday.announcedOn, holiday.withdrawnOn ?? holiday.announcedOn]
      : [holiday.announcedOn],
  );
  const latest = changes.reduce((a, b) => (a > b ? a : b), day(published.from));
  const added = extra.filter((holiday) => known.includes(holiday)).map((holiday) => holiday.day);
  const own = added.length > 0 ? `, with ${added.join(', ')} set here` : '';
  return `England and Wales to ${knownTo(extra).slice(0, 4)}, as announced by ${latest}${own}`;
}
