import { inOne, whyNot, type Closed } from './calendar/day-off';
import { findChildData, findChildDataInCode } from './child-data';
import { dayOf, formatDay, formatInstant, type Day, type Instant } from './day';
import { failure, type Failure } from './failure';
import { successionOf } from './people';
import { nameOf } from './people/names';
import { isInPlan } from './deadline-notice';
import { passedTo } from './deadlines';
import type { Facts, Reminder } from './partnership';
import { can, type Actor } from './roles';
import type { Calendar } from './working-days';

// Why an answer is refused; each gives undefined when nothing stands against it.

/** How long a note or a deputy's name may be. */
const LONGEST_NOTE = 500;
const LONGEST_NAME = 255;
const LONGEST_LINK = 1000;

/** Why this person may not answer for the agency, and who can; undefined for one who may. */
export function mayAnswer(
  facts: Pick<Facts, 'people' | 'agencies'>,
  actor: Actor,
  agencyCode: string,
): Failure | undefined {
  if (can(actor, 'answer:agency', { agencyCode })) return undefined;
  const onlyWatches = actor.roles.length > 0 && actor.roles.every((role) => role === 'Observer');
  if (onlyWatches) return failure('observers-cannot-answer');
  const [first, second] = successionOf(facts, agencyCode).map(({ email }) => nameOf(facts, email));
  if (first === undefined) return failure('not-your-agency', 'The coordinator can.');
  return failure('not-your-agency', `${second === undefined ? first : `${first} or ${second}`} can.`);
}

/** Why a meeting cannot be answered now. */
export function meetingRefusal(
  facts: Facts,
  answer: { readonly meetingRef: string; readonly agencyCode: string; readonly startsAt?: Instant },
  now: Instant,
): Failure | undefined {
  if (!facts.agencies.some(({ code }) => code === answer.agencyCode)) {
    const wasAsked = facts.reminders.some(({ agencyCode }) => agencyCode === answer.agencyCode);
    return failure(wasAsked ? 'passed-on' : 'unknown-agency');
  }
  const meeting = facts.meetings.find(({ ref }) => ref === answer.meetingRef);
  if (!meeting) return failure('meeting-gone');
  if (meeting.status === 'Cancelled') return failure('meeting-cancelled');
  if (meeting.status === 'Held' || meeting.endsAt <= now) return failure('meeting-over');
  // Who saw another date has not answered for this one.
  const isMoved = answer.startsAt !== undefined && answer.startsAt !== meeting.startsAt;
  return isMoved ? failure('meeting-moved', `It is now on ${formatInstant(meeting.startsAt)}.`) : undefined;
}

/** Why a reminder's subject cannot be acknowledged. */
export function subjectRefusal(facts: Facts, reminder: Reminder): Failure | undefined {
  // A meeting is answered, not acknowledged.
  if (reminder.kind === 'Meeting') return failure('bad-card');
  if (!isInPlan(facts, reminder)) return failure('subject-gone');
  const to = passedTo(facts, reminder);
  return to && failure('passed-on', `It is with ${to.title} now.`);
}

/** Why a text is not taken. What was typed is never repeated. */
export function badText(
  { note = '', deputy = '', link = '' }: { note?: string; deputy?: string; link?: string },
  now: Instant,
): Failure | undefined {
  if (note.length > LONGEST_NOTE) return failure('too-long', `A note holds ${LONGEST_NOTE} characters.`);
  if (deputy.length > LONGEST_NAME) return failure('too-long', `A name holds ${LONGEST_NAME} characters.`);
  if (link.length > LONGEST_LINK) return failure('too-long', `A link holds ${LONGEST_LINK} characters.`);
  const today = dayOf(now);
  const isFound = [note, deputy].some((text) => findChildData(text, today));
  return isFound || findChildDataInCode(link, today) ? failure('child-data') : undefined;
}

/** Why a link is not kept: only https, and no name and password in it. */
export function linkRefusal(link: string | undefined): Failure | undefined {
  if (link === undefined) return undefined;
  const isAddress = /^https:\/\/[^\s/?#@\\]+\.[^\s/?#@\\]+([/?#]\S*)?$/i.test(link);
  return isAddress ? undefined : failure('bad-link');
}

/** Why a day cannot be the new due day: it must lie ahead, and be later than the day that holds now. */
export function dayRefusal(wanted: Day | undefined, dueOn: Day, now: Instant): Failure | undefined {
  const today = dayOf(now);
  const after = dueOn > today ? dueOn : today;
  return wanted !== undefined && wanted > after
    ? undefined
    : failure('bad-date', `Choose a day after ${formatDay(after)}.`);
}

/**
 * Why a day is asked about before it becomes a due day: it is a weekend, a bank holiday or in a closed period, and
 * nobody has said that it is meant all the same (`isMeant`).
 */
export function dayOffRefusal(
  facts: Closed,
  calendar: Calendar,
  day: Day,
  isMeant: boolean,
): Failure | undefined {
  const why = isMeant ? '' : inOne(whyNot(facts, calendar, day));
  return why
    ? failure('due-on-day-off', `${formatDay(day)} is ${why}. Choose another day, or tick “Yes, that day”.`)
    : undefined;
}
