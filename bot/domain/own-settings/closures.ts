import { failure, inField, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { unlikelyDay } from '../basics/typed/unlikely-day';
import { addDays, dayOf, formatShortDay, type Day, type Instant } from '../calendar/day';
import type { Closure, Facts } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { dayIn, isFailure, notTheirs, settingDecision, unfitName } from './changing';

/** A closed period, as a form gives it. */
export interface ClosureGiven {
  readonly title?: string;
  readonly firstDay?: string;
  readonly lastDay?: string;
  /** It counts no more, or again. */
  readonly withdrawn?: boolean;
}

/** A whole year closed is a slip of the year. */
const LONGEST = 366;

/** Decides on a new closed period. The same one once more is there already. */
export function decideNewClosure(
  facts: Facts,
  actor: Actor,
  given: ClosureGiven,
  now: Instant,
): Result<Decision, Failure> {
  const refused = notTheirs(actor);
  if (refused) return err(refused);
  const row = closureOf(given, now);
  if ('code' in row) return err(row);
  if (facts.closures.some((one) => !one.withdrawn && isSame(one, row))) return ok(NOTHING);
  return ok(
    settingDecision(
      facts,
      actor,
      {
        writes: [{ insert: 'closures', row }],
        verb: 'closure.added',
        subjectRef: row.title,
        said: [{ label: row.title, was: undefined, is: span(row) }],
        told: `The partnership does not meet from ${span(row)} (${row.title}).`,
      },
      now,
    ),
  );
}

/** Decides that a closed period has other days or another name, or counts no more. */
export function decideClosure(
  facts: Facts,
  actor: Actor,
  of: Closure | undefined,
  given: ClosureGiven,
  now: Instant,
): Result<Decision, Failure> {
  const refused = notTheirs(actor);
  if (refused) return err(refused);
  if (!of) return err(failure('subject-gone'));
  const { withdrawn = of.withdrawn ?? false } = given;
  const row = closureOf({ ...of, ...given }, now);
  if ('code' in row) return err(row);
  if (isSame(of, row) && withdrawn === (of.withdrawn ?? false)) return ok(NOTHING);
  const told = withdrawn
    ? `${row.title}, from ${span(row)}, is no closed period any more.`
    : `The partnership does not meet from ${span(row)} (${row.title}; before: ${span(of)}).`;
  return ok(
    settingDecision(
      facts,
      actor,
      {
        writes: [{ change: 'closures', of, patch: { ...row, withdrawn: withdrawn || undefined } }],
        verb: withdrawn ? 'closure.withdrawn' : 'closure.changed',
        subjectRef: row.title,
        said: [
          { label: 'Name', was: of.title, is: row.title },
          { label: 'Days', was: of.withdrawn ? undefined : span(of), is: withdrawn ? undefined : span(row) },
        ],
        told,
      },
      now,
    ),
  );
}

const isSame = (a: Closure, b: Closure): boolean =>
  a.title === b.title && a.firstDay === b.firstDay && a.lastDay === b.lastDay;

function closureOf(given: ClosureGiven, now: Instant): Closure | Failure {
  const title = given.title?.trim() ?? '';
  const unfit = unfitName('title', title, now);
  if (unfit) return unfit;
  const [firstDay, lastDay] = [dayIn('firstDay', given.firstDay), dayIn('lastDay', given.lastDay)];
  if (isFailure(firstDay)) return firstDay;
  if (isFailure(lastDay)) return lastDay;
  return unfitDays(firstDay, lastDay, dayOf(now)) ?? { title, firstDay, lastDay };
}

function unfitDays(firstDay: Day, lastDay: Day, today: Day): Failure | undefined {
  if (lastDay < firstDay)
    return inField('firstDay', failure('not-given', 'The first day is after the last day.'));
  if (lastDay < today) return inField('lastDay', failure('not-given', 'Those days have passed.'));
  const unlikely = unlikelyDay(firstDay, today);
  if (unlikely) return inField('firstDay', unlikely);
  return lastDay > addDays(firstDay, LONGEST)
    ? inField('lastDay', failure('not-given', 'That is longer than a year.'))
    : undefined;
}

const span = ({ firstDay, lastDay }: Closure): string =>
  `${formatShortDay(firstDay)} to ${formatShortDay(lastDay)}`;
