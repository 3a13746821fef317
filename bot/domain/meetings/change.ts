import { answeredBy } from '../sending/rows';
import { inOne, whyNot } from '../sending/day-off';
import { clashOf, weeksOn } from './clashes';
import {
  addDays,
  formatTime,
  instantAt,
  parseDay,
  timeOf,
  type Instant,
  type TimeOfDay,
  formatShortDay,
  formatShortInstant,
  dayOf,
  type Day,
} from '../calendar/day';
import { readTimeOfDay } from '../basics/typed/time';
import { NOTHING, type Decision, type Write } from '../partnership/decision';
import { failure, inField, type Failure } from '../basics/failure';
import { lengthOf, plusMillis, timed } from './length';
import { asItsSeries, settledFor } from './series/decision';
import { askedAgain, beforeChange, undonePatch } from './changing/undo';
import { questionAbout } from './series/questions';
import { type AsOf, type Facts, type LogEntry, type Meeting, type Message } from '../partnership';
import { badText } from '../basics/typed-text';
import { err, ok, type Result } from '../basics/result';
import { can } from '../people/roles';
import type { Actor } from '../people/actor';
/** What is to be done about a meeting; `day` and `time` as somebody typed them. */
export type MeetingStep =
  | {
      readonly does: 'move';
      readonly day?: string;
      /** On the London clock; without one it stays at the time of day it has. */
      readonly time?: string;
      readonly reason?: string;
      /** To a day on which the partnership does not meet, all the same. */
      readonly keep?: boolean;
    }
  | { readonly does: 'weeks on'; readonly weeks: number }
  | { readonly does: 'cancel'; readonly reason?: string }
  | { readonly does: 'put on again'; readonly reason?: string }
  | { readonly does: 'keep' }
  /** To where its series is by the card. */
  | { readonly does: 'as series'; readonly to: Instant }
  /** It stays although its series has moved. */
  | { readonly does: 'stay' }
  /** What was done at that moment is undone. */
  | { readonly does: 'undo'; readonly at: Instant };

/** A step, and the meeting as it was on the card that it was taken from. */
export interface MeetingRequest {
  readonly meetingRef: string;
  readonly seen: Pick<Meeting, 'startsAt' | 'status'>;
  readonly step: MeetingStep;
}

/** Further away than this, a day is a slip of the hand. */
const FARTHEST_DAYS = 2 * 366;

/**
 * Decides what a coordinator wants with a meeting, with a line of the record that says what was and what is. What is
 * so already is not done again, so that a second tap does no harm; a meeting that is not what the card showed is
 * refused. A day on which the partnership does not meet is refused by its name unless it is wanted all the same.
 */
export function decideMeetingChange(
  grounds: AsOf,
  actor: Actor,
  { meetingRef, seen, step }: MeetingRequest,
): Result<Decision, Failure> {
  if (!can(actor, 'meeting:change')) return err(failure('coordinator-only'));
  const { facts, now } = grounds;
  const meeting = facts.meetings.find(({ ref }) => ref === meetingRef);
  if (!meeting) return err(failure('meeting-gone'));
  const patch = settlingPatch(grounds, actor, meeting, { seen, step });
  if (!patch.ok) return patch;
  const isUndo = step.does === 'undo';
  if (isUndo && !meeting.before) return ok(NOTHING);
  if (!isUndo && isSo(meeting, patch.value))
    return ok({ ...NOTHING, writes: settled(facts, actor, meeting, now) });
  const refused =
    hindrance(meeting, seen, now) ??
    dayRefusal(grounds, step, patch.value) ??
    hourRefusal(meeting, step, patch.value);
  if (refused) return err(refused);
  const after = { ...meeting, ...patch.value };
  const told = leavesIt(step) ? {} : { changedBy: actor.email, changedAt: now };
  const whole = isUndo
    ? patch.value
    : { ...patch.value, ...told, before: beforeChange(meeting, actor.email, now) };
  return ok({
    writes: [
      { change: 'meetings', of: meeting, patch: whole },
      ...(isUndo ? askedAgain(facts, meeting) : settled(facts, actor, after, now)),
    ],
    log: [lineOf(actor, meeting, after, step, now)],
  });
}

/** True for what leaves a meeting where it is: nobody is told of it. */
const leavesIt = ({ does }: MeetingStep): boolean => does === 'keep' || does === 'stay';

/** Whatever the coordinator decides about a meeting whose series was changed settles that, too. */
function settlingPatch(
  grounds: AsOf,
  actor: Actor,
  meeting: Meeting,
  { seen, step }: Pick<MeetingRequest, 'seen' | 'step'>,
): Result<Partial<Meeting>, Failure> {
  const { facts, now } = grounds;
  if (step.does === 'undo') return undonePatch(facts, meeting, { at: step.at, by: actor.email, now });
  const patch = patchOf(grounds, meeting, seen, step);
  if (!patch.ok || step.does === 'keep') return patch;
  return ok({ ...settledFor(facts, meeting, now), ...patch.value });
}

/** How the meeting's row changes, or why what was typed cannot be used. */
function patchOf(
  grounds: AsOf,
  meeting: Meeting,
  seen: MeetingRequest['seen'],
  step: Exclude<MeetingStep, { does: 'undo' }>,
): Result<Partial<Meeting>, Failure> {
  const { facts, calendar, now } = grounds;
  switch (step.does) {
    case 'move':
      return moved(grounds, meeting, seen, step);
    case 'weeks on': {
      const { startsAt } = weeksOn(facts, calendar, seen.startsAt, step.weeks);
      const was = inOne(whyNot(facts, calendar, dayOf(seen.startsAt)));
      return ok({
        ...startingAt(meeting, startsAt),
        reason: was ? `It fell on ${asFallen(was)}.` : undefined,
      });
    }
    case 'cancel': {
      const reason = reasonOf(step.reason, now, true);
      return reason.ok ? ok({ status: 'Cancelled', reason: reason.value }) : reason;
    }
    case 'put on again': {
      const reason = reasonOf(step.reason, now, false);
      return reason.ok ? ok({ status: 'Planned', reason: reason.value }) : reason;
    }
    case 'keep':
      return ok({ keptOn: dayOf(seen.startsAt) });
    case 'as series':
      return asItsSeries(facts, meeting, step.to, now);
    case 'stay':
      return ok({ fromSeries: meeting.fromSeries, ...settledFor(facts, meeting, now) });
  }
}

/** 'It fell on a bank holiday', 'It fell on a day in a closed period'. */
const asFallen = (reasons: string): string => (reasons.startsWith('in ') ? `a day ${reasons}` : reasons);

function moved(
  { facts, calendar, now }: AsOf,
  meeting: Meeting,
  seen: MeetingRequest['seen'],
  step: Extract<MeetingStep, { does: 'move' }>,
): Result<Partial<Meeting>, Failure> {
  const day = parseDay(step.day?.trim() ?? '');
  if (!day) return err(inField('day', failure('bad-date', 'I could not read that day.')));
  const time = readTimeOfDay(step.time?.trim() || timeOf(seen.startsAt));
  if (!time) return err(inField('time', failure('bad-time')));
  const reason = reasonOf(step.reason, now, true);
  if (!reason.ok) return reason;
  const keptOn = step.keep && whyNot(facts, calendar, day).length > 0 ? day : undefined;
  return ok({ ...startingAt(meeting, instantAt(day, time)), reason: reason.value, keptOn });
}

/** As long as it was, from another time on. When it was first planned is kept for good. */
const startingAt = (meeting: Meeting, startsAt: Instant): Partial<Meeting> => ({
  status: 'Planned',
  ...timed(startsAt, plusMillis(startsAt, lengthOf(meeting))),
  firstStartsAt: meeting.firstStartsAt ?? meeting.startsAt,
});

function reasonOf(
  given: string | undefined,
  now: Instant,
  wanted: boolean,
): Result<string | undefined, Failure> {
  const reason = given?.trim() || undefined;
  if (wanted && !reason) return err(inField('reason', failure('no-reason')));
  const refused = badText({ note: reason }, now);
  return refused ? err(inField('reason', refused)) : ok(reason);
}

/** True when the meeting is so already, whatever was given as the reason. */
function isSo(meeting: Meeting, patch: Partial<Meeting>): boolean {
  const { startsAt, status, keptOn } = patch;
  if ('fromSeries' in patch && patch.fromSeries !== meeting.fromSeries) return false;
  if (status === undefined) return !('keptOn' in patch) || keptOn === meeting.keptOn;
  return status === meeting.status && (startsAt ?? meeting.startsAt) === meeting.startsAt;
}

/** Why this meeting cannot be changed now. */
function hindrance(meeting: Meeting, seen: MeetingRequest['seen'], now: Instant): Failure | undefined {
  if (meeting.startsAt !== seen.startsAt || meeting.status !== seen.status) {
    return failure('changed-meanwhile', howItIs(meeting, dayOf(now)));
  }
  return meeting.status === 'Held' || meeting.startsAt <= now ? failure('meeting-past') : undefined;
}

const howItIs = ({ status, startsAt }: Meeting, today: Day): string =>
  status === 'Cancelled'
    ? 'The meeting is cancelled.'
    : `The meeting is on ${formatShortInstant(startsAt, today)}.`;

/** Why a meeting cannot be held on the day it is to be moved to. */
function dayRefusal(
  { facts, calendar, now }: AsOf,
  step: MeetingStep,
  { startsAt, keptOn }: Partial<Meeting>,
): Failure | undefined {
  if (!startsAt) return undefined;
  if (startsAt <= now) return inField('day', failure('bad-date', 'That day lies in the past.'));
  const day = dayOf(startsAt);
  if (day > addDays(dayOf(now), FARTHEST_DAYS)) {
    return inField('day', failure('bad-date', 'That day is more than two years away.'));
  }
  // A series that comes to fall on a day off is asked about afterwards, as any of its meetings is.
  const clash =
    step.does === 'as series' || step.does === 'undo'
      ? undefined
      : clashOf(facts, calendar, { status: 'Planned', startsAt, keptOn }, now);
  if (!clash) return undefined;
  const advice =
    step.does === 'move'
      ? 'Choose another day, or tick “Hold it on that day all the same”.'
      : 'Choose another day.';
  return inField('day', failure('day-not-free', `${formatShortDay(day, dayOf(now))} is ${clash}. ${advice}`));
}

/** When people meet, on the London clock: an hour outside is more likely a slip, as pm for am. */
const EARLIEST = '07:00' as TimeOfDay;
const LATEST = '20:00' as TimeOfDay;

/** Why a meeting is not moved to a time of day, unless it is wanted all the same or has it already. */
function hourRefusal(
  meeting: Meeting,
  step: MeetingStep,
  { startsAt }: Partial<Meeting>,
): Failure | undefined {
  if (step.does !== 'move' || step.keep || !startsAt) return undefined;
  const time = timeOf(startsAt);
  const isUsual = time >= EARLIEST && time <= LATEST;
  return isUsual || time === timeOf(meeting.startsAt)
    ? undefined
    : inField('time', failure('odd-hour', `You asked for ${formatTime(time)}.`));
}

const VERBS: { readonly [D in MeetingStep['does']]: string } = {
  move: 'meeting.moved',
  'weeks on': 'meeting.moved',
  cancel: 'meeting.cancelled',
  'put on again': 'meeting.put-on-again',
  keep: 'meeting.kept',
  'as series': 'meeting.moved',
  stay: 'meeting.kept',
  undo: 'meeting.undone',
};

function lineOf(actor: Actor, was: Meeting, is: Meeting, step: MeetingStep, at: Instant): LogEntry {
  const { does } = step;
  const reason = !leavesIt(step) && is.reason ? `: ${is.reason}` : '';
  const before = was.status === 'Cancelled' ? `cancelled, ${was.startsAt}` : was.startsAt;
  const after = is.status === 'Cancelled' ? 'cancelled' : is.startsAt;
  const detail = leavesIt(step)
    ? `kept on ${is.startsAt}${does === 'stay' ? ' although its series was changed' : ''}`
    : `from ${before} to ${after}${reason}`;
  return { at, actor: actor.email, verb: VERBS[does], subjectRef: was.ref, detail };
}

const OPEN: readonly Message['state'][] = ['Planned', 'Claimed', 'Sent', 'Failed'];

/** The coordinator's questions about the meeting that are settled by how it is now. */
function settled(facts: Facts, actor: Actor, meeting: Meeting, now: Instant): Write[] {
  const meetings = facts.meetings.map((one) => (one.ref === meeting.ref ? meeting : one));
  const asked = questionAbout({ ...facts, meetings }, meeting.ref, now)?.key;
  return facts.messages
    .filter(({ about, state }) => about === meeting.ref && OPEN.includes(state))
    .filter(({ kind, key, toldStartsAt }) =>
      kind === 'SeriesChange' ? key !== asked : kind === 'Clash' && isSettled(meeting, toldStartsAt),
    )
    .map((of) => answeredBy(of, actor, now));
}

const isSettled = ({ status, startsAt, keptOn }: Meeting, asked: Instant | undefined): boolean =>
  status !== 'Planned' || startsAt !== asked || keptOn === dayOf(startsAt);
