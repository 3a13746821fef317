import type { ToSend } from '../sending/to-send';
import { counted } from '../basics/words';
import { dayOf, formatShortDay, instantAt, type Day, type Instant, type TimeOfDay } from '../calendar/day';
import { duePlanned } from '../dispatch/due';
import { isBeingSent } from '../sending/retries';
import { nextSendingTime, hoursOf, type SendingAsOf } from '../sending/hours';
import { addWorkingDays } from '../calendar/working-days';
import type { SendingRow, Facts } from '../partnership';

/**
 * What became of everything that was to go out: `planned` = `sent` + `failed` + `waiting`, always (`product.md`,
 * People who cannot be reached: nobody is dropped silently).
 */
export interface Books {
  /** The first day that is counted. */
  readonly since: Day;
  readonly planned: number;
  /** It went out, whatever came of it since: acknowledged, answered, replaced by a later one. */
  readonly sent: number;
  /** It reached nobody, and nothing more is tried until somebody changes something. */
  readonly failed: number;
  /** It is under way, to be tried again, or due and not begun. */
  readonly waiting: number;
}

/** What the rows say at a moment. */
interface Count {
  /** What the app would take up now; see `booksAt`. */
  readonly planned: readonly ToSend[];
  readonly since: Day;
  readonly now: Instant;
}

const MIDNIGHT = '00:00' as TimeOfDay;

/** A working week: what is older is on the list of whom to ring, or settled. */
const WORKING_DAYS = 5;

/**
 * The books of the last five working days and today. Outside sending hours what is due counts as waiting for the next
 * morning. `agencyCode` leaves out all others.
 */
export function booksAt(
  { facts, calendar, hours: installation, now }: SendingAsOf,
  agencyCode?: string,
): Books {
  const hours = hoursOf(facts, installation);
  const next = nextSendingTime(hours, calendar, now);
  const isOurs = (one: { readonly agencyCode: string }): boolean =>
    agencyCode === undefined || one.agencyCode === agencyCode;
  const planned = duePlanned({ facts, calendar, hours, now: next }).filter(isOurs);
  const since = addWorkingDays(calendar, dayOf(now), -WORKING_DAYS);
  const ours = { reminders: facts.reminders.filter(isOurs), messages: facts.messages.filter(isOurs) };
  return booksOf(ours, { planned, since, now });
}

/**
 * Counts every row that fell due, was taken up or went out in the window, every one that still waits however old it
 * is, and what is due and has no row yet. What was withdrawn before anything was tried is not planned any more.
 */
export function booksOf(
  { reminders, messages }: Pick<Facts, 'reminders' | 'messages'>,
  { planned, since, now }: Count,
): Books {
  const taken = new Set(planned.map(({ key }) => key));
  const from = instantAt(since, MIDNIGHT);
  const counts = { sent: 0, failed: 0, waiting: 0 };
  for (const row of [...reminders, ...messages]) {
    const state = stateOf(row, taken, now);
    if (state && (state === 'waiting' || lastTouched(row) >= from)) counts[state] += 1;
  }
  counts.waiting += planned.filter(({ previous, dueAt }) => !previous && dueAt <= now).length;
  return { since, planned: counts.sent + counts.failed + counts.waiting, ...counts };
}

function stateOf(
  row: SendingRow,
  taken: ReadonlySet<string>,
  now: Instant,
): 'sent' | 'failed' | 'waiting' | undefined {
  switch (row.state) {
    case 'Acknowledged':
      // Answered before anything of it went out: it was never planned.
      return row.attempts === 0 && row.sentAt === undefined ? undefined : 'sent';
    case 'Sent':
    case 'Answered':
      return 'sent';
    case 'Superseded':
      if (row.sentAt !== undefined) return 'sent';
      return row.attempts === 0 ? undefined : 'failed';
    case 'Planned':
      return 'waiting';
    case 'Claimed':
      return isBeingSent(row, now) || taken.has(row.key) ? 'waiting' : 'failed';
    case 'Failed':
      return (row.retryAt !== undefined && row.retryAt > now) || taken.has(row.key) ? 'waiting' : 'failed';
  }
}

const lastTouched = ({ dueAt, claimedAt = dueAt, sentAt = dueAt }: SendingRow): Instant =>
  [dueAt, claimedAt, sentAt].reduce((a, b) => (a > b ? a : b));

/** '41 of 43 messages since Mon 16 Nov went out, 1 waits, 1 reached nobody'. */
export function booksInWords({ since, planned, sent, failed, waiting }: Books): string {
  const from = `since ${formatShortDay(since)}`;
  if (planned === 0) return `Nothing was to be sent ${from}`;
  return [
    `${sent} of ${counted(planned, 'message')} ${from} went out`,
    ...(waiting > 0 ? [`${waiting} ${waiting === 1 ? 'waits' : 'wait'}`] : []),
    ...(failed > 0 ? [`${failed} reached nobody`] : []),
  ].join(', ');
}
