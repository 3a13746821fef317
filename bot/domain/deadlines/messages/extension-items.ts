import { type Instant, type Day, dayOf } from '../../calendar/day';
import { type Extension, type Agency, addressedTo, type AsOf } from '../../partnership';
import type { MakeItem, MessageItemBase } from '../../sending/card-item';
import { addWorkingDays, workingDaysBetween } from '../../calendar/working-days';
import { actsAs } from '../../people/one-person';
import { isDone } from '../deadlines';
import { deadlineReminderItem, type DeadlineReminderItem } from '../reminder-item';
import { standingReminders, remindersAbout } from '../../reminders/standing';
import { rulesFor } from '../../reminders/rules';
import { agencyOf, nameOf } from '../../people/names';
import { isAskedAgain, rulingUndoUntil, subjectOf } from '../extensions-of';

/** A wish for more time, with its thing and its people in words. */
export interface ExtensionDetails {
  readonly extension: Extension;
  readonly agency: Agency;
  /** What it is called at present. */
  readonly title: string;
  readonly askedByName: string;
  readonly decided?: { readonly byName: string; readonly at: Instant };
  /** The due day that holds now. */
  readonly dueOn: Day;
  readonly originalDueOn?: Day;
  /** Working days since that day, where it has passed. */
  readonly overdueBy?: number;
}

/** An agency asks for more time: what the coordinator decides on, and what was decided. */
export interface ExtensionItem extends MessageItemBase, ExtensionDetails {
  readonly about: 'extension';
  /** It was handed in meanwhile: there is nothing left to decide. */
  readonly isDone: boolean;
  /** How many working days more are asked for. */
  readonly moreDays: number;
  /** The days on which more time was granted before. */
  readonly movedBefore: readonly Day[];
  /** Until when whoever reads the card can undo what they decided. */
  readonly undoUntil?: Instant;
  /** What was decided was undone, and the wish waits anew on a card of its own. */
  readonly isAskedAgain: boolean;
}

/** Nothing is left to show when the wish or the thing is gone. */
export const extensionItem: MakeItem<ExtensionItem> = (asOf, message) => {
  const { facts, calendar } = asOf;
  const details = extensionDetails(asOf, message.about);
  if (!details) return undefined;
  const { extension, dueOn } = details;
  const undoUntil = rulingUndoUntil(extension, actsAs(facts, message.personEmail), asOf.now);
  return {
    about: 'extension',
    message,
    ...details,
    isDone: isDone(facts, extension),
    isAskedAgain: isAskedAgain(facts, extension),
    ...(undoUntil ? { undoUntil } : {}),
    moreDays: workingDaysBetween(calendar, dueOn, extension.wantedOn),
    movedBefore: facts.extensions
      .filter((one) => one.kind === extension.kind && one.subjectRef === extension.subjectRef)
      .flatMap(({ key, decision, decidedAt }) =>
        key !== extension.key && decision === 'Granted' && decidedAt ? [dayOf(decidedAt)] : [],
      )
      .sort(),
  } satisfies ExtensionItem;
};

/** What was decided about an agency's wish for more time: news for whoever asked, and for its SPOC. */
export interface DecisionItem extends MessageItemBase, ExtensionDetails {
  readonly about: 'decision';
  /** The next reminder of it by the new day, and how many working days before that (negative) or after it. */
  readonly next?: { readonly on: Day; readonly workingDays: number };
  /** The agency's newest reminder of it, to say more of it right here; none of what is handed in. */
  readonly notice?: DeadlineReminderItem;
}

/** Nothing is left to show when the wish or the thing is gone. */
export const decisionItem: MakeItem<DecisionItem> = (asOf, message) => {
  const { facts } = asOf;
  const details = extensionDetails(asOf, message.about);
  if (!details) return undefined;
  const { extension, dueOn } = details;
  const next = isDone(facts, extension) ? undefined : nextStage(asOf, extension.kind, dueOn);
  const reminder = standingReminders(remindersAbout(facts, extension.subjectRef)).find(
    (one) => one.agencyCode === extension.agencyCode && addressedTo(one) === 'SPOC',
  );
  const notice = reminder && deadlineReminderItem(asOf, reminder, message.personEmail);
  return {
    about: 'decision',
    message,
    ...details,
    ...(next ? { next } : {}),
    ...(notice && notice.offers.length > 0 ? { notice } : {}),
  } satisfies DecisionItem;
};

/** The first day after today for which the rules ask for a reminder. */
export function nextStage(
  { facts, calendar, now }: AsOf,
  kind: Extension['kind'],
  dueOn: Day,
): DecisionItem['next'] {
  return rulesFor(facts, kind)
    .map(({ workingDays }) => ({ on: addWorkingDays(calendar, dueOn, workingDays), workingDays }))
    .filter(({ on }) => on > dayOf(now))
    .sort((a, b) => (a.on < b.on ? -1 : 1))[0];
}

/** The wish of that key, as people read of it. */
function extensionDetails({ facts, calendar, now }: AsOf, key: string): ExtensionDetails | undefined {
  const extension = facts.extensions.find((one) => one.key === key);
  const subject = extension && subjectOf(facts, extension);
  if (!extension || !subject) return undefined;
  const { dueOn = extension.dueOn, originalDueOn, title } = subject;
  const { decidedBy, decidedAt } = extension;
  return {
    extension,
    agency: agencyOf(facts, extension.agencyCode),
    title,
    askedByName: nameOf(facts, extension.by),
    ...(decidedBy && decidedAt ? { decided: { byName: nameOf(facts, decidedBy), at: decidedAt } } : {}),
    dueOn,
    ...(originalDueOn && originalDueOn !== dueOn ? { originalDueOn } : {}),
    ...(dueOn < dayOf(now) ? { overdueBy: workingDaysBetween(calendar, dueOn, dayOf(now)) } : {}),
  };
}
