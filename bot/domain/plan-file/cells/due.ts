import { weekdayOf, type Day } from '../../calendar/day';
import { dayFromNumber } from '../../calendar/day';
import type { DatePrecision, GridCell } from './grid';
import { linesIn, tidy } from './plain';
import { endOfMonth, typedDate, type TypedDate } from './typed-date';

/** What a cell says of a day. */
export interface Due {
  readonly day?: Day;
  readonly precision?: DatePrecision;
  /** What stood there; empty for an empty cell. */
  readonly text: string;
  /** The day that it was due before, where the cell tells it too. */
  readonly original?: Day;
  /** What a person should look at. */
  readonly notes: readonly string[];
}

/** Days between 1 January 2000 and 31 December 2099, as Excel counts them: such a number in a column of dates is a date. */
const SERIALS = { from: 36526, to: 73050 };
/** Excel's day 1 is 1 January 1900, and it counts a 29 February that year. */
const SERIAL_OF_1970 = 25569;

/** More than this is prose, whatever days it names. */
const LONGEST = 200;

/** Reads the day in a cell of a column of dates. Only what is certain becomes a day; all else keeps its words. */
export function dueOf(cell: GridCell): Due {
  const before = cell.struck === undefined ? undefined : typedDate(cell.struck);
  const due = cell.day ? fromDate(cell.day, cell) : fromText(cell);
  return before && due.day && !due.original ? { ...due, original: before.day } : due;
}

function fromDate(day: Day, { precision = 'day', text }: GridCell): Due {
  if (precision === 'day') return { day, precision, text, notes: oddDay(day) };
  if (precision === 'week') return { day, precision, text, notes: [] };
  const [year, month] = day.split('-');
  const end = precision === 'month' ? endOfMonth(year, month, 'month') : typedDate(year ?? '');
  return { day: end?.day, precision, text, notes: [] };
}

function fromText({ text, number }: GridCell): Due {
  const said = tidy(text);
  if (said === '') return { text: '', notes: [] };
  const serial = number ?? (/^\d{5}$/.test(said) ? Number(said) : undefined);
  if (serial !== undefined && serial >= SERIALS.from && serial <= SERIALS.to) {
    const day = dayFromNumber(Math.floor(serial) - SERIAL_OF_1970);
    return {
      day,
      precision: 'day',
      text: said,
      notes: ['the date is kept as a number without a date’s format'],
    };
  }
  if (said.length > LONGEST) return { text: said, notes: [] };
  const revised = revision(said);
  if (revised) return revised;
  const date = typedDate(said) ?? onlyDated(said);
  if (!date) return { text: said, notes: [] };
  return { ...known(date), text: said };
}

const known = ({ day, precision, note }: TypedDate): Omit<Due, 'text'> => ({
  day,
  precision,
  notes: note ? [note] : precision === 'day' ? oddDay(day) : [],
});

/** A Saturday or Sunday is worth a look; it is never moved. */
function oddDay(day: Day): string[] {
  const weekday = weekdayOf(day);
  return weekday > 5 ? [`the due date is a ${weekday === 6 ? 'Saturday' : 'Sunday'}`] : [];
}

/** 'March 2024 (revised from January 2024)', '31/01/2024 extended to 31/03/2024', 'Revised: 31/03/2024 (was 31/01/2024)'. */
function revision(said: string): Due | undefined {
  const flat = said.replace(/\s*\n\s*/g, ' ');
  const [, now, was] =
    /^(?:revised:? )?(.+?),? ?\(?(?:revised from|was|originally|previously|moved from|original(?: date)?:?) (.+?)\)?$/i.exec(
      flat,
    ) ?? [];
  const [, first, last] =
    /^(.+?),? ?\(?(?:revised(?: date)?(?: to)?|rev\.?|new date|extended(?: to)?|moved to|now|changed to|re-?profiled to):? (.+?)\)?$/i.exec(
      flat,
    ) ?? [];
  const current = typedDate(now ?? last ?? '');
  const original = typedDate(was ?? first ?? '');
  if (!current || !original) return undefined;
  return { ...known(current), text: said, original: original.day };
}

/** Lines of which only one is a date, perhaps after a word: 'Phase 1 completed', 'Phase 2 Mar 2025'. */
function onlyDated(said: string): TypedDate | undefined {
  const lines = linesIn(said);
  if (lines.length < 2) return undefined;
  const dated = lines.flatMap((line) => {
    const date = typedDate(line) ?? typedDate(line.replace(/^(?:phase|stage|part|step) ?\w{1,3}\W+/i, ''));
    return date ? [date] : [];
  });
  const others = lines.length - dated.length;
  return dated.length === 1 && others > 0
    ? { ...dated[0]!, note: 'only one of its lines is a date' }
    : undefined;
}
