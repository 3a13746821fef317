import { counted } from '../basics/words';
import type { ToSend, ReminderToSend } from '../sending/to-send';
import { dayOf, formatShortDay, type Day, type Instant } from '../calendar/day';
import { type Facts, isChaser, type Rule } from '../partnership';
import { STANDARD, type Condition } from './preview-words';
import { isLeadsDay } from '../plan/own-days';
import { isStandard, rulesFor } from '../reminders/rules';

/** Why something goes out, in plain words: '3 working days before it is due on Thu 8 Feb'. */
export function whyOf(planned: ToSend, at: Instant): string {
  const why = planned.table === 'reminders' ? stageInWords(planned, dayOf(at)) : planned.why;
  if (planned.previous && planned.previous.state !== 'Planned') return `${why}; tried again`;
  const late = planned.table === 'reminders' && dayOf(planned.dueAt) < dayOf(at);
  return late ? `${why}; was to go out on ${formatShortDay(dayOf(planned.dueAt), dayOf(at))}` : why;
}

/** '3 working days before it is due on Thu 8 Feb', of a reminder that goes out, or went out, on the day `today`. */
export function stageInWords(
  { kind, stage, countsFrom }: Pick<ReminderToSend, 'kind' | 'stage' | 'countsFrom'>,
  today: Day,
): string {
  const days = Number(stage);
  const on = formatShortDay(countsFrom, today);
  const isMeeting = kind === 'Meeting';
  if (days === 0) return isMeeting ? 'the day of the meeting' : 'the day it is due';
  const away = counted(Math.abs(days), 'working day');
  if (isMeeting) return `${away} ${days < 0 ? 'before' : 'after'} the meeting`;
  return days < 0 ? `${away} before it is due on ${on}` : `${away} overdue: it was due on ${on}`;
}

/** The rule that asks for a reminder, by the name that the partnership gave it; undefined for a message. */
export function ruleOf(facts: Pick<Facts, 'rules'>, planned: ToSend): string | undefined {
  if (planned.table === 'messages') return undefined;
  const found = rulesFor(facts, rulesKindOf(planned)).find((rule) => asksFor(rule, planned));
  if (!found) return undefined;
  return isStandard(found) ? STANDARD : `rule “${found.title}”`;
}

/** What the lead of an action answers for within it goes by the rules of actions. */
const rulesKindOf = ({ kind, subjectRef }: ReminderToSend): ReminderToSend['kind'] =>
  kind === 'Milestone' && isLeadsDay(subjectRef) ? 'Action' : kind;

function asksFor({ workingDays, repeat, to }: Rule, planned: ReminderToSend): boolean {
  const past = Number(planned.stage) - workingDays;
  return to === planned.to && (past === 0 || (repeat !== undefined && past > 0 && past % repeat === 0));
}

/**
 * What keeps something back that is not due yet. A meeting is reminded of whether answered or not; a deadline until it
 * is done; silence is chased until the answer.
 */
export function conditionOf(planned: ToSend): Condition | undefined {
  if (planned.table === 'messages') return isChaser(planned.kind) ? 'answered' : undefined;
  return planned.kind === 'Meeting' ? undefined : 'done';
}
