import { takenBackIn } from '../steps/steps';
import { dayOf, type Day, type Instant } from '../calendar/day';
import { type DeadlineSubject, isDone, passedTo } from './deadlines';
import { grouped } from '../basics/grouped';
import { undoUntil } from '../basics/undo';
import { lastExtension, isExtensible } from './extensions-of';
import { takenCall } from './help-call';
import {
  type Update,
  type Extension,
  type Facts,
  addressedTo,
  evidenceKeyOf,
  helpKey,
  noteKey,
  DEADLINE_ANSWERS,
  type DeadlineAnswer,
  type Reminder,
  type AsOf,
} from '../partnership';
import { dueWords } from '../basics/how-far-off';
import { type FoundSubject, findSubject, outline } from './subject';
import { actionOfDay, isOwnMilestone, isToLast } from '../plan/own-days';
import { agencyOf, nameOf } from '../people/names';
import { actsAs } from '../people/one-person';
import type { Answered, ItemState, ReminderItemBase } from '../sending/card-item';
import { canBeUndone, undoOf } from './undoable';

export interface DeadlineReminderItem extends ReminderItemBase {
  readonly about: 'deadline';
  readonly subject: DeadlineSubject;
  /** 'due in 3 working days', 'due today', 'overdue by 5 working days'. */
  readonly whenWords: string;
  readonly overdue: boolean;
  /** What can be answered now; nothing where nothing is asked any more. */
  readonly offers: readonly DeadlineAnswer[];
  /** What can be taken back: that it is done, or the wish for more time. */
  readonly undo?: 'Done' | 'MoreTime';
  /** The last wish for more time, as long as it says something of the present due day. */
  readonly extension?: ExtensionShown;
  /** What was last noted about it, unless the answer says that. */
  readonly lastNote?: NoteShown;
}

/** What somebody wrote about a thing, and when. */
export interface NoteShown {
  readonly text: string;
  readonly byName: string;
  readonly at: Instant;
}

/** How a wish for more time stands. */
export interface ExtensionShown {
  readonly decision: Exclude<Extension['decision'], 'Withdrawn'>;
  readonly wantedOn: Day;
  readonly grantedOn?: Day;
  /** Not shown where everybody reads it. */
  readonly reason?: string;
  readonly byName: string;
  readonly decidedByName?: string;
  /** A word why, of who decided. */
  readonly note?: string;
}

/** What the card of a deadline's reminder shows at `now`. */
export function deadlineReminderItem(
  { facts, calendar, now }: AsOf,
  reminder: Reminder,
  readBy: string | undefined = reminder.personEmail,
): DeadlineReminderItem {
  const reader = actsAs(facts, readBy);
  const today = dayOf(now);
  const found = findSubject(facts, reminder, today);
  const subject: DeadlineSubject = found?.subject ?? { ...outline(reminder), title: reminder.title };
  const state: ItemState = found ? deadlineState(facts, reminder, found, reader) : goneState(facts, reminder);
  const extension = found && extensionShown(facts, reminder, subject.dueOn);
  const undo = state.is === 'answered' ? undoOf(facts, reminder) : undefined;
  const overdue = found?.doneWords === undefined && subject.dueOn < today;
  const { acknowledgedBy: by, acknowledgedAt: at } = reminder;
  const until = state.is === 'answered' ? undoUntil({ by, at }, reader, now) : undefined;
  const lastNote = lastNoteOf(facts, reminder, state);
  return {
    about: 'deadline',
    reminder,
    agency: agencyOf(facts, reminder.agencyCode),
    state,
    subject,
    whenWords: found?.doneWords ?? dueWords(calendar, today, subject.dueOn),
    // What is another agency's, withdrawn or gone is nobody's here to be late with.
    overdue: overdue && state.is !== 'passed-on' && state.is !== 'gone',
    offers: offersOf(facts, reminder, state, { isDated: found?.isDated ?? false, overdue }),
    ...(undo ? { undo } : {}),
    ...(until && canBeUndone(facts, reminder) ? { undoUntil: until } : {}),
    ...(extension ? { extension } : {}),
    ...(lastNote ? { lastNote } : {}),
  };
}

/**
 * What can be answered. An answered one offers what would say more, or something else; that it was seen says less than
 * any of it, and that it is on track is said once. The statement of action is the coordinator's to send, and its day printed in a letter.
 */
function offersOf(
  facts: Facts,
  reminder: Reminder,
  state: ItemState,
  { isDated, overdue }: { readonly isDated: boolean; readonly overdue: boolean },
): readonly DeadlineAnswer[] {
  if ((state.is !== 'open' && state.is !== 'answered') || isDone(facts, reminder)) return [];
  const isCoordinators = addressedTo(reminder) === 'Coordinator';
  const fits: Record<DeadlineAnswer, boolean> = {
    Acknowledged: state.is === 'open',
    // What is overdue is not on track, whatever is done about it.
    OnTrack: !overdue && (state.is === 'open' || reminder.answer !== 'OnTrack'),
    NeedHelp: !isCoordinators,
    Done: mayBeDone(reminder, isCoordinators),
    MoreTime: isExtensible(reminder) && isDated,
  };
  return DEADLINE_ANSWERS.filter((answer) => fits[answer]);
}

/** A statement is sent by the coordinator, a milestone met by its agency; that an action is sustained, or how it will last, needs words of its own. */
const mayBeDone = ({ kind, subjectRef }: Reminder, isCoordinators: boolean): boolean =>
  kind !== 'Milestone' ||
  isOwnMilestone(subjectRef) ||
  (isCoordinators && actionOfDay(subjectRef) === undefined);

/** The last wish for more time, while it waits, or as long as the due day is the one that was decided on. */
function extensionShown(facts: Facts, reminder: Reminder, dueOn: Day): ExtensionShown | undefined {
  const last = lastExtension(facts, reminder);
  if (!last || last.decision === 'Withdrawn') return undefined;
  const { decision, wantedOn, grantedOn, reason, by, decidedBy, note } = last;
  if (decision === 'Granted' && grantedOn !== dueOn) return undefined;
  if (decision === 'Refused' && last.dueOn !== dueOn) return undefined;
  return {
    decision,
    wantedOn,
    ...(grantedOn ? { grantedOn } : {}),
    reason,
    byName: nameOf(facts, by),
    ...(decidedBy ? { decidedByName: nameOf(facts, decidedBy) } : {}),
    ...(note ? { note } : {}),
  };
}

/** A day within an action goes with it; a review is due again once the action has closed again, a plan to last once it is agreed again. */
function goneState(
  { actions, requests }: Pick<Facts, 'actions' | 'requests'>,
  { kind, subjectRef }: Reminder,
): ItemState {
  const list = kind === 'Request' ? requests : actions;
  const row = list.find(({ ref }) => ref === (actionOfDay(subjectRef) ?? subjectRef));
  if (row?.withdrawnOn !== undefined) {
    const { withdrawnWhy: because } = row;
    return { is: 'gone', why: 'Withdrawn', ...(because ? { because } : {}) };
  }
  const action = actions.find(({ ref }) => ref === actionOfDay(subjectRef));
  if (!action || isOwnMilestone(subjectRef)) return { is: 'gone' };
  return { is: 'gone', why: isToLast(subjectRef) ? 'NotAgreed' : 'Reopened' };
}

function deadlineState(
  facts: Facts,
  reminder: Reminder,
  found: FoundSubject,
  reader: string | undefined,
): ItemState {
  const to = passedTo(facts, reminder);
  if (to) return { is: 'passed-on', to };
  if (reminder.state === 'Superseded') return endedState(facts, reminder, found);
  const { acknowledgedBy, acknowledgedAt, answer = 'Acknowledged', onBehalf = false } = reminder;
  if (reminder.state !== 'Acknowledged' || !acknowledgedBy || !acknowledgedAt) {
    return isDone(facts, reminder) ? { is: 'settled' } : { is: 'open' };
  }
  const said = lastSaid(facts, reminder, answer);
  const answered: Answered = {
    answer,
    byName: nameOf(facts, acknowledgedBy),
    at: acknowledgedAt,
    onBehalf,
    ...(acknowledgedBy === reader ? { byReader: true } : {}),
    ...(said?.text ? { note: said.text } : {}),
    ...(said?.link ? { link: said.link } : {}),
    ...helperOf(facts, reminder, answer),
  };
  return { is: 'answered', answered };
}

/** What has a due day again was sent anew; what was handed in by then asks with no later one either. */
function endedState(facts: Facts, reminder: Reminder, { isDated }: FoundSubject): ItemState {
  const { ended } = reminder;
  if (ended === 'Person') return { is: 'passed-on' };
  if (isDone(facts, reminder)) return { is: 'settled' };
  return ended === 'Gone' && !isDated ? { is: 'undated' } : { is: 'superseded' };
}

function helperOf(facts: Facts, reminder: Reminder, answer: string): Pick<Answered, 'helper'> {
  const taken = answer === 'NeedHelp' ? takenCall(facts, reminder) : undefined;
  if (!taken?.answeredBy || !taken.answeredAt) return {};
  return { helper: { name: nameOf(facts, taken.answeredBy), at: taken.answeredAt } };
}

/** What was last typed with this answer. */
const lastSaid = (facts: Facts, reminder: Reminder, answer: string): Update | undefined =>
  newest(updatesOf(facts, reminder).filter((update) => isSaidWith(update, reminder, answer)));

/** The newest note of the thing. What was typed with the answer stands there already. */
function lastNoteOf(facts: Facts, reminder: Reminder, state: ItemState): NoteShown | undefined {
  const all = updatesOf(facts, reminder);
  const gone = takenBackIn(all);
  const last = newest(
    all.filter(({ key, kind, text }) => kind === 'Progress' && text && !gone.has(key ?? '')),
  );
  if (!last?.text || (state.is === 'answered' && state.answered.note === last.text)) return undefined;
  return { text: last.text, byName: nameOf(facts, last.by), at: last.at };
}

const updatesOf = ({ updates }: Pick<Facts, 'updates'>, { subjectRef }: Reminder): readonly Update[] =>
  grouped(updates, subjectIn).get(actionOfDay(subjectRef) ?? subjectRef) ?? [];
const subjectIn = ({ actionRef }: Update): string => actionRef;

const newest = (updates: readonly Update[]): Update | undefined =>
  updates.reduce<Update | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined);

/** The key of what was typed tells with which reminder and which answer it was. */
function isSaidWith({ key, text = '', link }: Update, reminder: Reminder, answer: string): boolean {
  if (answer === 'NeedHelp') return key === helpKey(reminder.key, text);
  if (answer !== 'Done') return key === noteKey(reminder.key, text);
  const start = evidenceKeyOf(reminder.key, text, link);
  return key === start || (key?.startsWith(`${start}|`) ?? false);
}
