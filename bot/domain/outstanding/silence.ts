import { atMoment, grouped } from '../basics/grouped';
import { dayOf, type Day, type Instant } from '../calendar/day';
import {
  type Facts,
  addressedTo,
  compareStages,
  countsFromOf,
  occasionOf,
  type Reminder,
  type AsOf,
} from '../partnership';
import { remindersAbout } from '../reminders/standing';
import { workingDaysBetween, type Calendar } from '../calendar/working-days';
import { type Awaited, awaitedIn, isOfDay } from './awaited';

/** A thing that an agency, or the coordinator, was asked for and has not answered. */
export interface Silence {
  /** The newest reminder of it, which is out. */
  readonly newest: Reminder;
  /** The first one that went out and was not answered: the silence counts from it, whatever stages came after. */
  readonly first: Reminder;
  readonly subject: Awaited;
  readonly to: 'SPOC' | 'Coordinator';
  /** The day on which `first` went out, and how many working days ago that is. */
  readonly since: Day;
  readonly workingDays: number;
  /** The same of `newest`. */
  readonly newestOn: Day;
  readonly newestWorkingDays: number;
}

/**
 * Everything that waits for an answer at `now` (`product.md`, Acknowledgement). Silence belongs to one thing on one
 * day: a date that is revised, like an answer, ends it, and a reminder that comes after an acknowledgement begins it
 * anew. A reminder that reached nobody is no silence; it is on the list of whom to ring, and an earlier one that failed
 * does not count either. There may be 20,000 reminders, so only what is out is compared.
 */
export const silencesIn = (asOf: AsOf): readonly Silence[] => atMoment(asOf, silent);

function silent({ facts, calendar, now }: AsOf): readonly Silence[] {
  const awaited = awaitedIn(facts, now);
  const daysSince = counter(calendar, dayOf(now));
  return facts.reminders.flatMap((reminder) => {
    const subject = reminder.state === 'Sent' && !reminder.ended ? awaited(reminder) : undefined;
    if (!subject || !isOfDay(reminder, subject)) return [];
    const stages = stagesOf(facts, reminder);
    return isStanding(reminder, stages) ? silenceOf(reminder, stages, subject, daysSince) : [];
  });
}

/** A reminder with the other stages of the same thing on the same day: what stands now, and what was asked first. */
export interface Asked {
  readonly newest: Reminder;
  readonly first: Reminder;
  readonly stages: readonly Reminder[];
}

/** What has become of the thing that this reminder asked for, answered or not. */
export function askedAbout(facts: Pick<Facts, 'reminders'>, reminder: Reminder): Asked {
  const stages = [reminder, ...stagesOf(facts, reminder)];
  const standing = stages.filter(({ state }) => state !== 'Superseded');
  const newest = standing.reduce((a, b) => (compareStages(b, a) > 0 ? b : a), reminder);
  return { newest, first: firstUnanswered(newest, stages), stages };
}

/** The other stages of the same thing on the same day, for the same agency and addressee. */
function stagesOf(facts: Pick<Facts, 'reminders'>, reminder: Reminder): Reminder[] {
  const ofSubject = remindersAbout(facts, reminder.subjectRef);
  if (ofSubject.length < 2 || countsFromOf(reminder) === undefined) return [];
  const ofOccasion = grouped(facts.reminders, occasionOf).get(occasionOf(reminder)) ?? [];
  return ofOccasion.filter((other) => other !== reminder);
}

/** True when no later stage has taken its place. */
const isStanding = (reminder: Reminder, stages: readonly Reminder[]): boolean =>
  !stages.some((other) => other.state !== 'Superseded' && compareStages(other, reminder) > 0);

function silenceOf(
  newest: Reminder,
  stages: readonly Reminder[],
  subject: Awaited,
  daysSince: DaysSince,
): Silence {
  const first = firstUnanswered(newest, stages);
  const { day: newestOn, workingDays: newestWorkingDays } = daysSince(newest);
  const { day: since, workingDays } = daysSince(first);
  return { newest, first, subject, to: addressedTo(newest), since, workingDays, newestOn, newestWorkingDays };
}

/** Back from the newest stage to the last answer, or to where it had ended: the oldest stage that went out since. */
function firstUnanswered(newest: Reminder, stages: readonly Reminder[]): Reminder {
  const older = stages
    .filter((stage) => compareStages(stage, newest) < 0)
    .sort((a, b) => compareStages(b, a));
  let first = newest;
  for (const stage of older) {
    if (stage.state === 'Acknowledged' || stage.ended) break;
    if (stage.sentAt !== undefined && stage.state !== 'Failed') first = stage;
  }
  return first;
}

type DaysSince = (reminder: Reminder) => { readonly day: Day; readonly workingDays: number };

/** The day on which a reminder went out, and how many working days ago that is; thousands went out at one moment. */
function counter(calendar: Calendar, today: Day): DaysSince {
  const known = new Map<Instant, ReturnType<DaysSince>>();
  return ({ sentAt, dueAt }) => {
    const at = sentAt ?? dueAt;
    const before = known.get(at);
    if (before) return before;
    const day = dayOf(at);
    const counted = { day, workingDays: workingDaysBetween(calendar, day, today) };
    known.set(at, counted);
    return counted;
  };
}
