import { failure, inField, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { formatTime, parseTimeOfDay, type Instant, type TimeOfDay } from '../calendar/day';
import { type Facts, type SendingTimes, type Weekday } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { EARLIEST, hoursInWords, hoursOf, LATEST, type SendingHours } from '../sending/hours';
import { isFailure, notTheirs, settingDecision } from './changing';

/** When messages go out, as a form gives it. */
export interface HoursGiven {
  readonly from?: string;
  readonly until?: string;
  /** None: Monday to Friday. */
  readonly days?: readonly Weekday[];
}

/**
 * Decides in which hours messages go out. The first row of the list counts, so that one is changed, or made. Hours that
 * could not be followed are refused here, and not only told of.
 */
export function decideHours(
  facts: Facts,
  actor: Actor,
  given: HoursGiven,
  installation: SendingHours,
  now: Instant,
): Result<Decision, Failure> {
  const refused = notTheirs(actor);
  if (refused) return err(refused);
  const [from, until] = [timeIn('from', given.from), timeIn('until', given.until)];
  if (isFailure(from)) return err(from);
  if (isFailure(until)) return err(until);
  const unfit = unfitHours(from, until);
  if (unfit) return err(unfit);
  const [of] = facts.sendingTimes;
  const days = given.days ?? of?.days ?? [];
  const row: SendingTimes = { title: of?.title ?? 'Sending times', from, until, days };
  const isSame = of && of.from === from && of.until === until && of.days.join() === days.join();
  if (isSame) return ok(NOTHING);
  const was = hoursInWords(hoursOf(facts, installation));
  const is = hoursInWords(hoursOf({ sendingTimes: [row] }, installation));
  return ok(
    settingDecision(
      facts,
      actor,
      {
        writes: [of ? { change: 'sendingTimes', of, patch: row } : { insert: 'sendingTimes', row }],
        verb: 'hours.changed',
        subjectRef: 'SendingTimes',
        said: [{ label: 'Messages go out', was, is }],
        told: `Messages go out ${is} (before: ${was}).`,
      },
      now,
    ),
  );
}

const timeIn = (field: string, text: string | undefined): TimeOfDay | Failure =>
  parseTimeOfDay(text?.trim() ?? '') ?? inField(field, failure('bad-time'));

function unfitHours(from: TimeOfDay, until: TimeOfDay): Failure | undefined {
  if (from < EARLIEST)
    return inField('from', failure('not-given', `Nothing goes out before ${formatTime(EARLIEST)}.`));
  if (until > LATEST)
    return inField('until', failure('not-given', `Nothing goes out after ${formatTime(LATEST)}.`));
  return from < until ? undefined : inField('until', failure('not-given', 'The end is not after the start.'));
}
