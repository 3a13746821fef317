import { formatDay, type Day, type Instant } from '../calendar/day';
import { isDone } from './deadlines';
import type { Decision, Write } from '../partnership/decision';
import { answeredMessages, noteOf, dayRefusal } from './extension';
import { subjectOf } from './extensions-of';
import { failure, type Failure } from '../basics/failure';
import {
  type Action,
  type Extension,
  type Request,
  type LogEntry,
  type Facts,
  countsFromOf,
  type Reminder,
  type AsOf,
} from '../partnership';
import { badText } from '../basics/typed-text';
import { err, ok, type Result } from '../basics/result';
import { can } from '../people/roles';
import type { Actor } from '../people/actor';
import { isOpen } from '../reminders/standing';
import { dayOffRefusal } from './day-off-refusal';

/** What the coordinator says to a wish for more time. */
export interface Ruling {
  readonly extensionKey: string;
  readonly decision: 'Granted' | 'Refused';
  /** The day granted, when it is not the one wanted. */
  readonly otherDay?: Day;
  /** True where the coordinator was to choose a day. */
  readonly choosesDay?: boolean;
  /** That day, although it is a weekend, a bank holiday or in a closed period. */
  readonly isDayMeant?: boolean;
  /** A word why; needed to refuse. */
  readonly note?: string;
  /** The due day and the day wanted as the card showed them: what has changed since is not decided unseen. */
  readonly dueOn: Day;
  readonly wantedOn: Day;
}

/**
 * Decides what the coordinator says. The extension's own row decides: of two coordinators one is first, and the same
 * said again only completes what is missing. Granting moves the due day and keeps the original one, once.
 */
export function decideRuling(asOf: AsOf, actor: Actor, ruling: Ruling): Result<RulingDecision, Failure> {
  const { facts, now } = asOf;
  if (!can(actor, 'extension:decide')) return err(failure('coordinator-only'));
  const extension = facts.extensions.find(({ key }) => key === ruling.extensionKey);
  if (!extension) return err(failure('extension-gone'));
  const subject = subjectOf(facts, extension);
  if (!subject?.dueOn) return err(failure('subject-gone'));
  const note = ruling.note?.trim() || undefined;
  const unfit = badText({ note }, now);
  if (unfit) return err(unfit);
  if (extension.decision === ruling.decision) {
    // Said already. Should the due day still be the old one, moving it is what was left.
    return ok(rulingDecision(facts, actor, extension, extension, subject, now));
  }
  if (extension.decision !== 'Open') return err(failure('extension-decided'));
  const refused = rulingRefusal(asOf, extension, subject.dueOn, { ...ruling, note });
  if (refused) return err(refused);
  const decided: Extension = {
    ...extension,
    decision: ruling.decision,
    dueOn: subject.dueOn,
    grantedOn: ruling.decision === 'Granted' ? (ruling.otherDay ?? extension.wantedOn) : undefined,
    decidedBy: actor.email,
    decidedAt: now,
    note,
  };
  return ok(rulingDecision(facts, actor, extension, decided, subject, now));
}

/** What is to be written, and the wish as it is then. */
export interface RulingDecision extends Decision {
  readonly extension: Extension;
}

function rulingRefusal(
  { facts, calendar, now }: AsOf,
  extension: Extension,
  dueOn: Day,
  ruling: Ruling,
): Failure | undefined {
  if (ruling.dueOn !== dueOn || ruling.wantedOn !== extension.wantedOn) return failure('extension-changed');
  if (isDone(facts, extension)) return failure('already-done');
  if (ruling.decision === 'Refused') return ruling.note ? undefined : failure('no-reason');
  const granted = ruling.choosesDay ? ruling.otherDay : extension.wantedOn;
  const unfit = dayRefusal(granted, dueOn, now);
  if (unfit || !granted) return unfit ?? failure('bad-date');
  return dayOffRefusal(facts, calendar, granted, ruling.isDayMeant ?? false);
}

function rulingDecision(
  facts: Facts,
  actor: Actor,
  of: Extension,
  decided: Extension,
  subject: Action | Request,
  now: Instant,
): RulingDecision {
  const { decision, grantedOn, note } = decided;
  const own: Write[] = of === decided ? [] : [{ change: 'extensions', of, patch: decided }];
  const moves = grantedOn !== undefined && subject.dueOn === decided.dueOn && grantedOn !== subject.dueOn;
  const moved = moves ? moveOf(decided, subject, grantedOn) : [];
  const words = grantedOn
    ? `More time granted: now due ${formatDay(grantedOn)}, before ${formatDay(decided.dueOn)}.`
    : 'More time refused.';
  const noted = noteOf(facts, decided, decision, [words, note].filter(Boolean).join(' '), {
    by: decided.decidedBy ?? actor.email,
    at: decided.decidedAt ?? now,
  });
  // What was asked since about the day that no longer holds is answered by the wish.
  const reminders =
    grantedOn === undefined
      ? []
      : openRemindersOf(facts, decided).map((one): Write => ({
          change: 'reminders',
          of: one,
          patch: {
            state: 'Acknowledged',
            answer: 'MoreTime',
            acknowledgedBy: decided.by,
            acknowledgedAt: now,
          },
        }));
  const writes = [...own, ...moved, ...noted, ...reminders, ...answeredMessages(facts, decided, actor, now)];
  const days = grantedOn ? `${decided.dueOn} to ${grantedOn}` : `stays ${decided.dueOn}`;
  const log: LogEntry = {
    at: now,
    actor: actor.email,
    verb: decision === 'Granted' ? 'extension.granted' : 'extension.refused',
    subjectRef: decided.subjectRef,
    detail: `${decided.agencyCode}: ${days}`,
  };
  return { writes, log: writes.length > 0 ? [log] : [], extension: decided };
}

function moveOf({ kind, subjectRef }: Extension, subject: Action | Request, dueOn: Day): Write[] {
  const patch = { dueOn, originalDueOn: subject.originalDueOn ?? subject.dueOn };
  if (kind === 'Action' && 'leadAgency' in subject) return [{ change: 'actions', of: subject, patch }];
  return subjectRef === subject.ref && 'agencyCode' in subject
    ? [{ change: 'requests', of: subject, patch }]
    : [];
}

const openRemindersOf = ({ reminders }: Facts, { kind, subjectRef, dueOn }: Extension): Reminder[] =>
  reminders.filter(
    (one) => one.kind === kind && one.subjectRef === subjectRef && isOpen(one) && countsFromOf(one) === dueOn,
  );
