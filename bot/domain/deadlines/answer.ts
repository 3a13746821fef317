import { dayOf, type Day, type Instant } from '../calendar/day';
import { isDone } from './deadlines';
import { NOTHING, type AnswerDecision, type Decision, type Write } from '../partnership/decision';
import { failure, inField, type Failure } from '../basics/failure';
import { subjectOf } from './extensions-of';
import {
  type Update,
  type LogEntry,
  type Facts,
  addressedTo,
  countsFromOf,
  evidenceKeyOf,
  helpKey,
  noteKey,
  type DeadlineAnswer,
  type Reminder,
  DEADLINE_ANSWER_WORDS,
} from '../partnership';
import { linkRefusal, unfitSaid } from '../basics/typed-text';
import { err, ok, type Result } from '../basics/result';
import { mayAnswer } from '../people/roles';
import { isOnBehalf, type Actor } from '../people/actor';
import { isOpen } from '../reminders/standing';
import { deliver, handIn, meetMilestone, statementRefusal } from './hand-in';
import { actionOfDay, isOwnMilestone } from '../plan/own-days';
import { answering, reminderNamed } from './unsent';
import { subjectRefusal } from './subject';
import { acknowledged } from '../reminders/answered';

/** What somebody answers to a deadline's reminder. More time is asked for with `decideAsking`. */
export interface GivenAnswer {
  readonly reminderKey: string;
  readonly answer: Exclude<DeadlineAnswer, 'MoreTime'>;
  /** A note; with `NeedHelp` what is needed, with `Done` what was done. */
  readonly note?: string;
  /** Where the evidence is, with `Done`: an https address, kept as text. */
  readonly link?: string;
}

/** An acknowledgement of a deadline's reminder, with an optional note. */
export type Acknowledgement = Pick<GivenAnswer, 'reminderKey' | 'note'>;

/**
 * Decides an answer to a deadline's reminder. The newest answer counts; but that something was seen is less than any
 * other answer and replaces none. What was typed is kept with the subject's notes, the same only once. A card that a
 * newer reminder has replaced answers nothing.
 */
export function decideDeadlineAnswer(
  facts: Facts,
  actor: Actor,
  given: GivenAnswer,
  now: Instant,
): Result<AnswerDecision, Failure> {
  const reminder = reminderNamed(facts, given.reminderKey);
  if (!reminder) return err(failure('reminder-gone'));
  const said = { note: given.note?.trim() || undefined, link: given.link?.trim() || undefined };
  const refused =
    mayAnswer(facts, actor, reminder.agencyCode) ??
    subjectRefusal(facts, reminder) ??
    unfitSaid({ text: said.note, link: said.link }, now);
  if (refused) return err(refused);
  if (reminder.state === 'Superseded') return ok({ ...NOTHING, reminder });
  const unfit = unfitAnswer(facts, actor, reminder, { ...given, ...said }, dayOf(now));
  if (unfit) return err(unfit);
  const handedIn = given.answer === 'Done' ? handedInWith(facts, actor, reminder, said, now) : undefined;
  if (handedIn && !handedIn.ok) return handedIn;
  return ok(answerDecision(facts, actor, reminder, { ...given, ...said }, handedIn?.value, now));
}

/** What an action's lifecycle decides on, its evidence or that a milestone is met; or that a request is provided. */
const handedInWith = (
  ...[facts, actor, reminder, said, now]: Parameters<typeof evidenceDecision>
): Result<Decision, Failure> | undefined =>
  isOwnMilestone(reminder.subjectRef)
    ? meetMilestone(facts, actor, reminder, said, now)
    : evidenceDecision(facts, actor, reminder, said, now);

/** The evidence of an action, or what a request asks for; undefined for what is neither. */
function evidenceDecision(
  facts: Facts,
  actor: Actor,
  reminder: Reminder,
  { note: text, link }: { readonly note?: string; readonly link?: string },
  now: Instant,
): Result<Decision, Failure> | undefined {
  const start = evidenceKeyOf(reminder.key, text, link);
  // Rows from before have the state that was left in their key; what was taken back may be handed in once more.
  const same = facts.updates.filter(({ key }) => key === start || key?.startsWith(`${start}|`));
  const key = isDone(facts, reminder) ? same.at(-1)?.key : undefined;
  const anew = same.length === 0 ? start : `${start}|again ${same.length}`;
  return handIn(facts, actor, reminder, { said: { text, link }, key: key ?? anew }, now);
}

/** Why this answer does not fit the reminder, as far as it does not. */
function unfitAnswer(
  facts: Facts,
  actor: Actor,
  reminder: Reminder,
  { answer, note, link }: GivenAnswer,
  today: Day,
): Failure | undefined {
  if (answer === 'Acknowledged') return undefined;
  if (answer === 'Done') {
    if (isOwnMilestone(reminder.subjectRef)) return inField('link', linkRefusal(link));
    // That an action is sustained, and how it will last, is said of the action itself, with what it shows.
    if (actionOfDay(reminder.subjectRef) !== undefined) return failure('bad-card');
    // The statement of action is the partnership's: who sends it is the coordinator.
    if (reminder.kind === 'Milestone') {
      if (!actor.roles.includes('Coordinator')) return failure('coordinator-only');
      return statementRefusal(facts, reminder) ?? inField('link', linkRefusal(link));
    }
    // That a request was provided is enough: it goes to the inspectors by their own way.
    const isBare = note === undefined && link === undefined;
    return isBare && reminder.kind === 'Action'
      ? inField('text', failure('no-evidence'))
      : inField('link', linkRefusal(link));
  }
  if (isDone(facts, reminder)) return failure('already-done');
  if (answer === 'OnTrack' && isOverdue(facts, reminder, today)) return failure('overdue');
  if (answer !== 'NeedHelp') return undefined;
  // The coordinator's own reminder has nobody to ask.
  if (addressedTo(reminder) === 'Coordinator') return failure('bad-card');
  return note === undefined ? inField('text', failure('help-not-said')) : undefined;
}

/** True when its day lies behind us; of an action or request whose day was taken away, and so is none, not. */
function isOverdue(facts: Facts, reminder: Reminder, today: Day): boolean {
  const dueOn = subjectOf(facts, reminder)?.dueOn ?? countsFromOf(reminder);
  return dueOn !== undefined && dueOn < today;
}

function answerDecision(
  facts: Facts,
  actor: Actor,
  reminder: Reminder,
  given: GivenAnswer,
  evidence: Decision | undefined,
  now: Instant,
): AnswerDecision {
  const { answer } = given;
  const onBehalf = addressedTo(reminder) === 'SPOC' && isOnBehalf(actor, reminder.agencyCode);
  const entry = (verb: string, words = ''): LogEntry => ({
    at: now,
    actor: actor.email,
    verb,
    subjectRef: reminder.subjectRef,
    detail: `${reminder.agencyCode}: ${reminder.kind} ${reminder.stage}${words}${onBehalf ? ' (on behalf of the agency)' : ''}`,
  });
  const delivered = answer === 'Done' && !evidence ? deliver(facts, actor, reminder, now) : undefined;
  const update = evidence ? undefined : updateOf(facts, actor, reminder, given, now);
  const before = isOpen(reminder) ? undefined : (reminder.answer ?? 'Acknowledged');
  const isNew = before === undefined || (answer !== 'Acknowledged' && answer !== before);
  const patch = acknowledged(actor, onBehalf, answer, now, before);
  const reminders: Write[] = isNew ? [answering(facts, reminder, patch)] : [];
  const updates: Write[] = update ? [{ insert: 'updates', row: update }] : [];
  const former = before === undefined ? '' : `, before: ${answerWordsOf(before)}`;
  return {
    // What is handed in comes before the state that rests on it; of a note it matters more that the agency has answered.
    writes: evidence
      ? [...evidence.writes, ...reminders]
      : delivered
        ? [...updates, ...delivered.writes, ...reminders]
        : [...reminders, ...updates],
    log: [
      ...(isNew
        ? [
            entry(
              verbOf(answer, before),
              `${answer === 'Acknowledged' ? '' : `: ${DEADLINE_ANSWER_WORDS[answer]}`}${former}`,
            ),
          ]
        : []),
      ...(update ? [entry(update.kind === 'Evidence' ? 'evidence.added' : 'note.added')] : []),
      ...(delivered?.writes.length ? [entry(delivered.verb)] : []),
      ...(evidence?.log ?? []),
    ],
    reminder,
  };
}

const verbOf = (answer: DeadlineAnswer, before: string | undefined): string => {
  if (before !== undefined) return 'reminder.answer-changed';
  return answer === 'Acknowledged' ? 'reminder.acknowledged' : 'reminder.answered';
};

const answerWordsOf = (answer: string): string =>
  (DEADLINE_ANSWER_WORDS as Readonly<Record<string, string>>)[answer] ?? answer;

/** What was typed, as a note on the subject; undefined when nothing was, or when it is there already. */
function updateOf(
  { updates }: Pick<Facts, 'updates'>,
  actor: Actor,
  reminder: Reminder,
  { answer, note: text, link }: GivenAnswer,
  now: Instant,
): Update | undefined {
  if (answer === 'Done' && isOwnMilestone(reminder.subjectRef)) {
    // Said of a milestone that somebody else had met meanwhile: a note on the action, and no evidence of it.
    const note = [text, link].filter(Boolean).join(' ') || undefined;
    return updateOf(
      { updates },
      actor,
      reminder,
      { reminderKey: reminder.key, answer: 'OnTrack', note },
      now,
    );
  }
  if (text === undefined && link === undefined) return undefined;
  const who = {
    actionRef: actionOfDay(reminder.subjectRef) ?? reminder.subjectRef,
    by: actor.email,
    at: now,
  };
  if (answer === 'Done') {
    const key = evidenceKeyOf(reminder.key, text, link);
    return updates.some((one) => one.key === key) ? undefined : { ...who, key, kind: 'Evidence', text, link };
  }
  if (text === undefined) return undefined;
  const key = answer === 'NeedHelp' ? helpKey(reminder.key, text) : noteKey(reminder.key, text);
  return updates.some((update) => update.key === key) ? undefined : { ...who, key, kind: 'Progress', text };
}
