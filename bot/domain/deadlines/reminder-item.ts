import { dayOf, type Day } from '../calendar/day';
import { type DeadlineSubject, isDone, passedTo } from './deadlines';
import { takeBack } from './hand-in';
import { isExtensible, lastExtension, openExtension } from './extension';
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
import { nameOf } from '../people/addressees';
import { dueWords } from '../basics/how-far-off';
import { type FoundSubject, findSubject, outline } from './subject';
import { agencyOf } from '../people/names';
import type { Answered, ItemState, ReminderItemBase } from '../sending/card-item';

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
): DeadlineReminderItem {
  const today = dayOf(now);
  const found = findSubject(facts, reminder, today);
  const subject: DeadlineSubject = found?.subject ?? { ...outline(reminder), title: reminder.title };
  const state: ItemState = found ? deadlineState(facts, reminder, found) : { is: 'gone' };
  const extension = found && extensionShown(facts, reminder, subject.dueOn);
  const undo = state.is === 'answered' ? undoOf(facts, reminder) : undefined;
  const overdue = found?.doneWords === undefined && subject.dueOn < today;
  return {
    about: 'deadline',
    reminder,
    agency: agencyOf(facts, reminder.agencyCode),
    state,
    subject,
    whenWords: found?.doneWords ?? dueWords(calendar, today, subject.dueOn),
    overdue: overdue && state.is !== 'passed-on',
    offers: offersOf(facts, reminder, state, { isDated: found?.isDated ?? false, overdue }),
    ...(undo ? { undo } : {}),
    ...(extension ? { extension } : {}),
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
    Done: reminder.kind !== 'Milestone' || isCoordinators,
    MoreTime: isExtensible(reminder) && isDated,
  };
  return DEADLINE_ANSWERS.filter((answer) => fits[answer]);
}

/** What can be taken back of what was answered, if anything. */
export function undoOf(facts: Facts, reminder: Reminder): 'Done' | 'MoreTime' | undefined {
  if (passedTo(facts, reminder)) return undefined;
  if (reminder.answer === 'Done') return takeBack(facts, reminder) ? 'Done' : undefined;
  return openExtension(facts, reminder) ? 'MoreTime' : undefined;
}

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

function deadlineState(facts: Facts, reminder: Reminder, found: FoundSubject): ItemState {
  const to = passedTo(facts, reminder);
  if (to) return { is: 'passed-on', to };
  if (reminder.state === 'Superseded') return endedState(reminder, found);
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
    ...(said?.text ? { note: said.text } : {}),
    ...(said?.link ? { link: said.link } : {}),
    ...helperOf(facts, reminder, answer),
  };
  return { is: 'answered', answered };
}

/** What has a due day again was sent anew. */
function endedState({ ended }: Reminder, { isDated }: FoundSubject): ItemState {
  if (ended === 'Person') return { is: 'passed-on' };
  return ended === 'Gone' && !isDated ? { is: 'undated' } : { is: 'superseded' };
}

function helperOf(facts: Facts, reminder: Reminder, answer: string): Pick<Answered, 'helper'> {
  const taken = answer === 'NeedHelp' ? takenCall(facts, reminder) : undefined;
  if (!taken?.answeredBy || !taken.answeredAt) return {};
  return { helper: { name: nameOf(facts, taken.answeredBy), at: taken.answeredAt } };
}

/** What was last typed with this answer. */
const lastSaid = (facts: Facts, reminder: Reminder, answer: string): Update | undefined =>
  facts.updates
    .filter((update) => update.actionRef === reminder.subjectRef && isSaidWith(update, reminder, answer))
    .reduce<Update | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined);

/** The key of what was typed tells with which reminder and which answer it was. */
function isSaidWith({ key, text = '', link }: Update, reminder: Reminder, answer: string): boolean {
  if (answer === 'NeedHelp') return key === helpKey(reminder.key, text);
  if (answer !== 'Done') return key === noteKey(reminder.key, text);
  const start = evidenceKeyOf(reminder.key, text, link);
  return key === start || (key?.startsWith(`${start}|`) ?? false);
}
