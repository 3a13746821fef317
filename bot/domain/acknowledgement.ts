import { dayOf, type Instant } from './day';
import { failure, type Failure } from './failure';
import { addressedTo, noteKey, reminderKey, responseKey } from './keys';
import { isNewer, isOpen } from './standing';
import type { Answer, Facts, LogEntry, Meeting, Reminder, Response, Update } from './partnership';
import { badText, mayAnswer, meetingRefusal, subjectRefusal } from './refusals';
import { err, ok, type Result } from './result';
import { isOnBehalf, type Actor } from './roles';
import { answerInWords } from './words';

export { mayAnswer } from './refusals';

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

/** An acknowledgement of a deadline's reminder. */
export interface Acknowledgement {
  readonly reminderKey: string;
  readonly note?: string;
}

/** How a reminder's row changes when it is answered. */
export interface AnsweredReminder {
  readonly reminder: Reminder;
  readonly patch: Partial<Reminder>;
}

/** What is to be written, in this order. Nothing at all when the same was answered before. */
export interface AnswerDecision {
  /** The agency's answer: a new row, or how the row that is there changes. */
  readonly response?: Response;
  readonly reminders: readonly AnsweredReminder[];
  /** A note on a deadline, kept with the action's own. */
  readonly update?: Update;
  readonly log: readonly LogEntry[];
  /** The reminder whose card shows the outcome, where there is one. */
  readonly reminder?: Reminder;
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
    mayAnswer(actor, answer.agencyCode) ?? meetingRefusal(facts, answer, now) ?? badText(answer, now);
  if (refused) return err(refused);
  const pressed = facts.reminders.find(({ key }) => key === answer.reminderKey);
  if (pressed && !isAbout(pressed, answer)) return err(failure('bad-card'));
  if (pressed?.state === 'Superseded') return ok({ reminders: [], log: [], reminder: pressed });
  if (answer.answer === 'Deputy' && !answer.deputy) return err(failure('deputy-not-named'));
  return ok(meetingDecision(facts, actor, answer, now, pressed));
}

function meetingDecision(
  facts: Facts,
  actor: Actor,
  given: MeetingAnswer,
  now: Instant,
  pressed: Reminder | undefined,
): AnswerDecision {
  const { meetingRef, agencyCode, answer, deputy, note } = given;
  const key = responseKey(meetingRef, agencyCode);
  const before = facts.responses.find((response) => response.key === key);
  const isSame = before?.answer === answer && before.deputy === deputy && before.note === note;
  const response: Response = { key, meetingRef, agencyCode, answer, deputy, note, by: actor.email, at: now };
  const onBehalf = isOnBehalf(actor, agencyCode);
  const words = answerInWords(answer, deputy);
  const ofAgency = facts.reminders.filter((reminder) => isAbout(reminder, given));
  const answered = isSame ? ofAgency.filter(isOpen) : openOrNewest(ofAgency);
  const reminders = answered.map((reminder) => ({
    reminder,
    patch: acknowledged(actor, onBehalf, answer, now),
  }));
  const verb = isSame ? 'meeting.answer-confirmed' : before ? 'meeting.answer-changed' : 'meeting.answered';
  const former = before && !isSame ? `, before: ${answerInWords(before.answer, before.deputy)}` : '';
  const detail = `${agencyCode}: ${words}${former}${onBehalf ? ' (on behalf of the agency)' : ''}`;
  const log = { at: now, actor: actor.email, verb, subjectRef: meetingRef, detail };
  const reminder = pressed ?? newest(ofAgency);
  return {
    ...(isSame ? {} : { response }),
    reminders,
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

const isAbout = (reminder: Reminder, { meetingRef, agencyCode }: MeetingAnswer): boolean =>
  reminder.kind === 'Meeting' && reminder.subjectRef === meetingRef && reminder.agencyCode === agencyCode;

/**
 * Decides an acknowledgement of a deadline's reminder, with an optional note. The first acknowledgement stands:
 * a second changes nothing, but a note that is new is added. A card that a newer reminder has replaced answers nothing.
 */
export function decideAcknowledgement(
  facts: Facts,
  actor: Actor,
  given: Acknowledgement,
  now: Instant,
): Result<AnswerDecision, Failure> {
  const reminder = facts.reminders.find(({ key }) => key === given.reminderKey);
  if (!reminder) return err(failure('reminder-gone'));
  const note = given.note?.trim() || undefined;
  const refused =
    mayAnswer(actor, reminder.agencyCode) ?? subjectRefusal(facts, reminder) ?? badText({ note }, now);
  if (refused) return err(refused);
  if (reminder.state === 'Superseded') return ok({ reminders: [], log: [], reminder });
  return ok(acknowledgementDecision(facts, actor, reminder, note, now));
}

function acknowledgementDecision(
  facts: Facts,
  actor: Actor,
  reminder: Reminder,
  note: string | undefined,
  now: Instant,
): AnswerDecision {
  const onBehalf = addressedTo(reminder) === 'SPOC' && isOnBehalf(actor, reminder.agencyCode);
  const update = note === undefined ? undefined : noteUpdate(reminder, note, actor, now);
  const isNewNote = update !== undefined && !facts.updates.some(({ key }) => key === update.key);
  const entry = (verb: string): LogEntry => ({
    at: now,
    actor: actor.email,
    verb,
    subjectRef: reminder.subjectRef,
    detail: `${reminder.agencyCode}: ${reminder.kind} ${reminder.stage}${onBehalf ? ' (on behalf of the agency)' : ''}`,
  });
  const isFirst = isOpen(reminder);
  return {
    reminders: isFirst ? [{ reminder, patch: acknowledged(actor, onBehalf, 'Acknowledged', now) }] : [],
    ...(isNewNote ? { update } : {}),
    log: [...(isFirst ? [entry('reminder.acknowledged')] : []), ...(isNewNote ? [entry('note.added')] : [])],
    reminder,
  };
}

const noteUpdate = (reminder: Reminder, text: string, actor: Actor, now: Instant): Update => ({
  key: noteKey(reminder.key, text),
  actionRef: reminder.subjectRef,
  kind: 'Progress',
  text,
  by: actor.email,
  at: now,
});

const acknowledged = (actor: Actor, onBehalf: boolean, answer: string, now: Instant): Partial<Reminder> => ({
  state: 'Acknowledged',
  acknowledgedAt: now,
  acknowledgedBy: actor.email,
  onBehalf,
  answer,
});

/** Cards in somebody's chat that show the same thing for the same agency, and so change with an answer. */
export const cardsOf = (facts: Pick<Facts, 'reminders'>, about: Reminder): Reminder[] =>
  facts.reminders.filter(
    ({ kind, subjectRef, agencyCode, state, activityId }) =>
      activityId !== undefined &&
      state !== 'Superseded' &&
      kind === about.kind &&
      subjectRef === about.subjectRef &&
      agencyCode === about.agencyCode,
  );

/** Stands for a meeting's reminder when an agency answers before any has gone out; it has no row. */
export function unsentReminder(meeting: Meeting, agencyCode: string): Reminder {
  const { title, ref: subjectRef, startsAt } = meeting;
  const kind = 'Meeting';
  const identity = {
    kind,
    subjectRef,
    countsFrom: dayOf(startsAt),
    stage: '0',
    agencyCode,
    to: 'SPOC',
  } as const;
  const key = reminderKey(identity);
  return {
    title,
    key,
    kind,
    subjectRef,
    stage: '0',
    agencyCode,
    dueAt: startsAt,
    state: 'Sent',
    attempts: 0,
  };
}

/** Why this actor may not answer for the agency; undefined when they may. */
export /** Blank texts are none; a deputy is kept only with that answer, by name where the e-mail of someone on the list was given. */
function tidied(facts: Facts, given: MeetingAnswer): MeetingAnswer {
  const named = given.answer === 'Deputy' ? given.deputy?.trim() : undefined;
  const person = named && facts.people.find(({ email }) => email === named.toLowerCase());
  return {
    ...given,
    deputy: (person ? person.title : named) || undefined,
    note: given.note?.trim() || undefined,
  };
}
