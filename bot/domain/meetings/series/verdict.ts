import { dayOf, type Instant } from '../../calendar/day';
import { grouped } from '../../basics/grouped';
import { remindersAbout } from '../../reminders/standing';
import { aboutOf, tellsOfMeeting } from '../told';
import { alongWith } from './along';
import { isDropped, isSettled, type InSeries } from './plan';
import { isSameSlot, slotOf, slotText, STANDS_ALONE, type Slot } from './slot';
import type { Meeting, Facts } from '../../partnership';
/** What a change of its series means for one meeting. */
export type Verdict =
  /** It is as the series has it, or as somebody has decided. */
  | { readonly is: 'settled' }
  /** It stands where it did; what it remembers of its series is written down. */
  | { readonly is: 'noted'; readonly patch: Partial<Meeting> }
  /** Nobody has been told of it: it goes where the series goes. */
  | { readonly is: 'follows'; readonly patch: Partial<Meeting> }
  /** Nobody has been told of it, and the series has no meeting there any more. */
  | { readonly is: 'dropped' }
  /** People count on it, or it was put there on purpose: the coordinator decides. */
  | { readonly is: 'asked' };

const SETTLED: Verdict = { is: 'settled' };
const ASKED: Verdict = { is: 'asked' };

/** Says what is to be done about a meeting by how its series is now. */
export function verdictOn(facts: Facts, { meeting, slot }: InSeries, now: Instant): Verdict {
  if (!slot) return withoutSlot(facts, meeting, now);
  const text = slotText(slot);
  const noted: Verdict = { is: 'noted', patch: { fromSeries: text } };
  if (meeting.fromSeries === text) {
    return isDropped(meeting) && slot.startsAt > now ? followed(meeting, slot) : SETTLED;
  }
  if (isSettled(meeting, now) || meeting.fromSeries === STANDS_ALONE || isAs(meeting, slot)) return noted;
  if (slot.startsAt <= now) return SETTLED;
  const was = slotOf(meeting);
  // A row from before titles were remembered: nothing is known to have changed.
  if (was && isSameSlot(was, slot)) return noted;
  if (!was) return isKnownOtherwise(meeting, slot) ? noted : ASKED;
  return isFree(facts, meeting, was) ? followed(meeting, slot) : ASKED;
}

function withoutSlot(facts: Facts, meeting: Meeting, now: Instant): Verdict {
  if (isSettled(meeting, now) || isDropped(meeting) || meeting.fromSeries === STANDS_ALONE) return SETTLED;
  const was = slotOf(meeting);
  return was && isFree(facts, meeting, was) ? { is: 'dropped' } : ASKED;
}

const isAs = (meeting: Meeting, slot: Slot): boolean =>
  meeting.status === 'Planned' && isSameSlot(meeting, slot);

/**
 * True of a row from before meetings remembered their series when it stands on the series' own day at its time, or was
 * moved off that day: then what differs was somebody's will. Another time on the same day may as well be the series'
 * former one.
 */
const isKnownOtherwise = ({ startsAt, firstStartsAt, ref }: Meeting, slot: Slot): boolean =>
  ref.includes(dayOf(slot.startsAt)) &&
  (startsAt === slot.startsAt || firstStartsAt !== undefined || dayOf(startsAt) !== dayOf(slot.startsAt));

/** True when nobody has moved it by itself, and nobody was told of it nor has answered. */
const isFree = (facts: Facts, meeting: Meeting, was: Slot): boolean =>
  meeting.startsAt === was.startsAt && !isToldOf(facts, meeting);

/** Reminded, answered, or a message about it is out or on its way. What did not arrive has told nobody. */
function isToldOf(facts: Facts, { ref }: Meeting): boolean {
  return (
    facts.responses.some(({ meetingRef }) => meetingRef === ref) ||
    remindersAbout(facts, ref).some(({ kind, state }) => kind === 'Meeting' && state !== 'Failed') ||
    (grouped(facts.messages, aboutOf).get(ref) ?? []).some(
      (message) => tellsOfMeeting(message) && message.state !== 'Failed',
    )
  );
}

function followed(meeting: Meeting, slot: Slot): Verdict {
  const patch: Partial<Meeting> = {
    status: 'Planned',
    ...alongWith(meeting, slot),
    firstStartsAt: slot.startsAt,
    fromSeries: slotText(slot),
    ...(isDropped(meeting) ? { reason: undefined, changedBy: undefined, changedAt: undefined } : {}),
  };
  return { is: 'follows', patch };
}
