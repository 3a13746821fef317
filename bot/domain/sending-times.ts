import { inSentence } from './basics/words';
import { formatTime, type TimeOfDay } from './day';
import type { Facts } from './partnership';
import type { SendingHours } from './sending-hours';

/** Whatever the list SendingTimes says, nothing goes out before and nothing after: `product.md`, nothing at night. */
const EARLIEST = '07:00' as TimeOfDay;
const LATEST = '20:00' as TimeOfDay;

/** When the partnership's messages go out, and what of its list SendingTimes could not be followed. */
export interface SendingPlan {
  readonly hours: SendingHours;
  /** In plain words, each with what holds instead. */
  readonly faults: readonly string[];
}

type Listed = Pick<Facts, 'sendingTimes'>;

/**
 * The partnership's own hours and days: the first row of the list SendingTimes that can be read. What it does not say
 * is as the installation has it. Hours that end before they begin are a fault, and the installation's hold; hours at
 * night are cut to the day.
 */
export function sendingPlan({ sendingTimes: [row] }: Listed, installation: SendingHours): SendingPlan {
  if (!row) return { hours: installation, faults: [] };
  const from = row.from ? laterOf(row.from, EARLIEST) : installation.from;
  const until = row.until ? earlierOf(row.until, LATEST) : installation.until;
  const faults = [
    ...(row.from && from !== row.from
      ? [`it begins at ${formatTime(row.from)}, and nothing goes out before ${formatTime(EARLIEST)}`]
      : []),
    ...(row.until && until !== row.until
      ? [`it ends at ${formatTime(row.until)}, and nothing goes out from ${formatTime(LATEST)}`]
      : []),
  ].map((fault) => `In the list SendingTimes ${fault}.`);
  const days = row.days.length > 0 ? row.days : installation.days;
  const kept = days ? { days } : {};
  if (from < until) return { hours: { from, until, ...kept }, faults };
  const hours = { from: installation.from, until: installation.until, ...kept };
  return {
    hours,
    faults: [impossible(row.from ?? installation.from, row.until ?? installation.until, hours)],
  };
}

/** The hours of `sendingPlan` alone: to be used wherever it is decided whether and when something goes out. */
export const hoursOf = (facts: Listed, installation: SendingHours): SendingHours =>
  sendingPlan(facts, installation).hours;

const impossible = (from: TimeOfDay, until: TimeOfDay, hours: SendingHours): string =>
  `The list SendingTimes asks for ${formatTime(from)} to ${formatTime(until)}, at which nothing can be sent. ` +
  `Until that is put right, messages go out from ${formatTime(hours.from)} to ${formatTime(hours.until)}.`;

/** '8:30am to 5:30pm on working days', or on which of them. */
export function hoursInWords({ from, until, days = [] }: SendingHours): string {
  const on = days.length > 0 && days.length < 5 ? inSentence(days) : 'working days';
  return `${formatTime(from)} to ${formatTime(until)} on ${on}`;
}

const laterOf = (a: TimeOfDay, b: TimeOfDay): TimeOfDay => (a > b ? a : b);
const earlierOf = (a: TimeOfDay, b: TimeOfDay): TimeOfDay => (a < b ? a : b);
