import { dayOf, type Day, type Instant } from './day';
import { isDelivered, isDone, passedTo, statementRef, statementTitle } from './deadlines';
import { takeBack } from './delivering';
import { publishedFindings } from './embargo';
import { isExtensible, lastExtension, openExtension } from './extensions';
import { takenCall } from './help';
import { addressedTo, countsFromOf, evidenceKeyOf, helpKey, noteKey } from './keys';
import type { Answered, DeadlineNotice, DeadlineSubject, ExtensionShown, NoticeState } from './notice';
import {
  DEADLINE_ANSWERS,
  type Action,
  type DeadlineAnswer,
  type Facts,
  type Reminder,
  type Update,
} from './partnership';
import { agencyOf, nameOf } from './people';
import { can } from './roles';
import { dueWords } from './when-words';
import { ACTION_STATUS_WORDS } from './words';
import type { Calendar } from './working-days';

/** What the card of a deadline's reminder shows at `now`. */
export function deadlineNotice(
  facts: Facts,
  calendar: Calendar,
  reminder: Reminder,
  now: Instant,
): DeadlineNotice {
  const today = dayOf(now);
  const found = findSubject(facts, reminder, today);
  const subject: DeadlineSubject = found?.subject ?? { ...outline(reminder), title: reminder.title };
  const state: NoticeState = found ? deadlineState(facts, reminder, found) : { is: 'gone' };
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
  state: NoticeState,
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

function deadlineState(facts: Facts, reminder: Reminder, found: FoundSubject): NoticeState {
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
function endedState({ ended }: Reminder, { isDated }: FoundSubject): NoticeState {
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

/** The thing a reminder is about, and in words why it is not waited for any more. */
interface FoundSubject {
  readonly subject: DeadlineSubject;
  readonly doneWords?: string;
  /** False when its due day was taken away since. */
  readonly isDated: boolean;
}

type Outline = Omit<DeadlineSubject, 'title'>;

/** What is known of a subject from its reminder alone. */
const outline = (reminder: Reminder): Outline => ({
  kind: reminder.kind === 'Meeting' ? 'Milestone' : reminder.kind,
  ref: reminder.subjectRef,
  agencyCode: reminder.agencyCode,
  dueOn: countsFromOf(reminder) ?? dayOf(reminder.dueAt),
});

/** True while the thing that a deadline's reminder is about is in the lists, done or not. */
export const isInPlan = (facts: Facts, reminder: Reminder): boolean =>
  findSubject(facts, reminder, dayOf(reminder.dueAt)) !== undefined;

function findSubject(facts: Facts, reminder: Reminder, today: Day): FoundSubject | undefined {
  const known = outline(reminder);
  if (reminder.kind === 'Action') {
    const action = facts.actions.find(({ ref }) => ref === reminder.subjectRef);
    return action && actionSubject(facts, action, known, reminder, today);
  }
  if (reminder.kind === 'Request') {
    const request = facts.requests.find(({ ref }) => ref === reminder.subjectRef);
    return request && dated(known, request, request.status === 'Provided' ? 'provided' : undefined);
  }
  const inspection = facts.inspections.find(({ ref }) => statementRef(ref) === reminder.subjectRef);
  if (!inspection) return undefined;
  const { title, statementDueOn: dueOn, statementSentOn } = inspection;
  return dated(known, { title: statementTitle(title), dueOn }, statementSentOn && 'sent');
}

function actionSubject(
  facts: Facts,
  action: Action,
  known: Outline,
  reminder: Reminder,
  today: Day,
): FoundSubject {
  const finding = readableFindings(facts, reminder, today).find(({ ref }) => ref === action.findingRef);
  const done = isDelivered(action) ? ACTION_STATUS_WORDS[action.status].toLowerCase() : undefined;
  const found = dated(known, action, done);
  return finding ? { ...found, subject: { ...found.subject, finding: finding.title } } : found;
}

/** What whoever the reminder is for may read of the findings: before publication coordinators and chairs alone. */
function readableFindings(facts: Facts, { personEmail }: Reminder, today: Day): Facts['findings'] {
  const reader = facts.people.find(({ email }) => email === personEmail);
  return reader && can(reader, 'status:read') ? facts.findings : publishedFindings(facts, today);
}

/** A due day that was taken away since leaves the day the reminder was counted from. */
function dated(
  known: Outline,
  row: { readonly title: string; readonly dueOn?: Day; readonly originalDueOn?: Day },
  doneWords: string | undefined,
): FoundSubject {
  const { title, dueOn = known.dueOn, originalDueOn } = row;
  const isRevised = originalDueOn !== undefined && originalDueOn !== dueOn;
  const subject = { ...known, title, dueOn, ...(isRevised ? { originalDueOn } : {}) };
  return { subject, isDated: row.dueOn !== undefined, ...(doneWords ? { doneWords } : {}) };
}
