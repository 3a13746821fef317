import { isAnswerFor } from './attendance';
import { type Instant, formatShortInstant, dayOf } from '../calendar/day';
import { NOTHING, type AnswerDecision, type Write } from '../partnership/decision';
import { failure, inField, type Failure } from '../basics/failure';
import {
  type Answer,
  type Response,
  type Facts,
  responseKey,
  type Reminder,
  answerInWords,
} from '../partnership';
import { badText } from '../basics/typed-text';
import { err, ok, type Result } from '../basics/result';
import { mayAnswer } from '../people/roles';
import { isOnBehalf, type Actor } from '../people/actor';
import { isNewer, isOpen } from '../reminders/standing';
import { nameOf } from '../people/names';
import { acknowledged } from '../reminders/answered';
export type { AnswerDecision } from '../partnership/decision';

/** What somebody answers to a meeting. */
export interface MeetingAnswer {
  readonly meetingRef: string;
  readonly agencyCode: string;
  /** The reminder whose card was answered; none when answered elsewhere. */
  readonly reminderKey?: string;
  /** When the meeting starts by the card that was answered; an answer given without a card names none. */
  readonly startsAt?: Instant;
  readonly answer: Answer;
  readonly deputy?: string;
  readonly note?: string;
}

/**
 * Decides an answer to a meeting. Who may is asked first, so that nobody learns of a meeting by trying.
 * The newest answer counts: one that differs replaces the former and is recorded as a change; the same one again only
 * answers reminders that came since. A card that a newer reminder has replaced answers nothing.
 */
export function decideMeetingAnswer(
  facts: Facts,
  actor: Actor,
  given: MeetingAnswer,
  now: Instant,
): Result<AnswerDecision, Failure> {
  const answer = tidied(facts, given);
  const refused =
    mayAnswer(facts, actor, answer.agencyCode) ??
    meetingRefusal(facts, answer, now) ??
    unfitWords(answer, now);
  if (refused) return err(refused);
  const pressed = facts.reminders.find(({ key }) => key === answer.reminderKey);
  if (pressed && !isAbout(pressed, answer)) return err(failure('bad-card'));
  if (pressed?.state === 'Superseded') return ok({ ...NOTHING, reminder: pressed });
  if (answer.answer === 'Deputy' && !answer.deputy)
    return err(inField('deputy', failure('deputy-not-named')));
  return ok(meetingDecision(facts, actor, answer, now, pressed));
}

const unfitWords = ({ note, deputy }: MeetingAnswer, now: Instant): Failure | undefined =>
  inField('note', badText({ note }, now)) ?? inField('deputy', badText({ deputy }, now));

function meetingDecision(
  facts: Facts,
  actor: Actor,
  given: MeetingAnswer,
  now: Instant,
  pressed: Reminder | undefined,
): AnswerDecision {
  const { meetingRef, agencyCode, answer, deputy, note } = given;
  const key = responseKey(meetingRef, agencyCode);
  const there = facts.responses.find((response) => response.key === key);
  const meeting = facts.meetings.find(({ ref }) => ref === meetingRef);
  // An answer for another time is no answer for this one, even in the same words.
  const before = there && meeting && isAnswerFor(meeting, there) ? there : undefined;
  const isSame = before?.answer === answer && before.deputy === deputy && before.note === note;
  const forStartsAt = meeting?.startsAt;
  const by = actor.email;
  const response: Response = {
    ...{ key, meetingRef, agencyCode, answer, forStartsAt, deputy, note, by, at: now },
    before: before?.answer,
    beforeDeputy: before?.deputy,
    beforeNote: before?.note,
    undoneAt: undefined,
  };
  const onBehalf = isOnBehalf(actor, agencyCode);
  const words = answerInWords(answer, deputy);
  const ofAgency = facts.reminders.filter((reminder) => isAbout(reminder, given));
  const answered = isSame ? ofAgency.filter(isOpen) : openOrNewest(ofAgency);
  const reminders = answered.map((of): Write => ({
    change: 'reminders',
    of,
    patch: acknowledged(actor, onBehalf, answer, now),
  }));
  const put: Write = there
    ? { change: 'responses', of: there, patch: response }
    : { insert: 'responses', row: response };
  const verb = isSame ? 'meeting.answer-confirmed' : before ? 'meeting.answer-changed' : 'meeting.answered';
  const former = there && !isSame ? `, before: ${answerInWords(there.answer, there.deputy)}` : '';
  const detail = `${agencyCode}: ${words}${former}${onBehalf ? ' (on behalf of the agency)' : ''}`;
  const log = { at: now, actor: actor.email, verb, subjectRef: meetingRef, detail };
  const reminder = pressed ?? newest(ofAgency);
  return {
    // The agency's answer goes first: whatever stops later, it stands.
    writes: isSame ? reminders : [put, ...reminders],
    log: isSame && reminders.length === 0 ? [] : [log],
    ...(reminder ? { reminder } : {}),
  };
}

/** The reminders that a new answer answers: all that are open, and the newest, whose answer has changed. */
function openOrNewest(reminders: readonly Reminder[]): Reminder[] {
  const last = newest(reminders);
  return reminders.filter((reminder) => isOpen(reminder) || reminder === last);
}

const newest = (reminders: readonly Reminder[]): Reminder | undefined =>
  reminders
    .filter(({ state }) => state !== 'Superseded')
    .reduce<Reminder | undefined>((a, b) => (a && isNewer(a, b) ? a : b), undefined);

/** True for a reminder of the meeting and the agency that an answer is for. */
export const isAbout = (reminder: Reminder, { meetingRef, agencyCode }: MeetingAnswer): boolean =>
  reminder.kind === 'Meeting' && reminder.subjectRef === meetingRef && reminder.agencyCode === agencyCode;

/** Blank texts are none; a deputy is kept only with that answer, by name where the e-mail of one of the agency's people was given. */
function tidied(facts: Facts, given: MeetingAnswer): MeetingAnswer {
  const named = given.answer === 'Deputy' ? given.deputy?.trim() : undefined;
  const colleagues = facts.people.filter(({ agencyCode }) => agencyCode === given.agencyCode);
  const person = named && colleagues.find(({ email }) => email === named.toLowerCase());
  return {
    ...given,
    deputy: (person ? nameOf(facts, person.email) : named) || undefined,
    note: given.note?.trim() || undefined,
  };
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
  return isMoved
    ? failure('meeting-moved', `It is now on ${formatShortInstant(meeting.startsAt, dayOf(now))}.`)
    : undefined;
}

export { mayAnswer } from '../people/roles';
export { unsentReminder } from './unsent';
