import type { Day, Instant } from '../calendar/day';
import { isDone } from './deadlines';
import type { Decision, Write } from '../partnership/decision';
import { stepOfWish } from './extension-step';
import { subjectOf } from './extensions-of';
import { failure, type Failure } from '../basics/failure';
import {
  type Action,
  type Extension,
  type Request,
  type LogEntry,
  type Facts,
  type AsOf,
} from '../partnership';
import { badText } from '../basics/typed-text';
import { err, ok, type Result } from '../basics/result';
import {
  answeredMessages,
  answeredReminders,
  dayRefusal,
  movedTo,
  rulingOf,
  rulingText,
} from '../lifecycle/extensions';
import { notNow } from '../lifecycle/when';
import { can } from '../people/roles';
import type { Actor } from '../people/actor';

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
  if (ruling.dueOn !== subject.dueOn || ruling.wantedOn !== extension.wantedOn) {
    return err(failure('extension-changed'));
  }
  const forbidden =
    'leadAgency' in subject && !isDone(facts, extension) ? notNow(subject, 'decide-time') : undefined;
  if (forbidden) return err(forbidden);
  const grant = ruling.decision === 'Granted';
  if (grant && ruling.choosesDay && !ruling.otherDay) {
    return err(dayRefusal(undefined, subject.dueOn, now) ?? failure('bad-date'));
  }
  const { kind, agencyCode } = extension;
  const { ref, title, dueOn } = subject;
  const inTime = { kind, ref, title, agencyCode, dueOn, done: isDone(facts, extension) };
  const given = { grant, on: ruling.otherDay, text: note, isDayMeant: ruling.isDayMeant };
  const ruled = rulingOf(asOf, actor, { extension, subject: inTime }, given);
  return ruled.ok ? ok(rulingDecision(facts, actor, extension, ruled.value, subject, now)) : ruled;
}

/** What is to be written, and the wish as it is then. */
export interface RulingDecision extends Decision {
  readonly extension: Extension;
}

function rulingDecision(
  facts: Facts,
  actor: Actor,
  of: Extension,
  decided: Extension,
  subject: Action | Request,
  now: Instant,
): RulingDecision {
  const { decision, grantedOn } = decided;
  const own: Write[] = of === decided ? [] : [{ change: 'extensions', of, patch: decided }];
  const who = { by: decided.decidedBy ?? actor.email, at: decided.decidedAt ?? now };
  const moves = grantedOn !== undefined && subject.dueOn === decided.dueOn && grantedOn !== subject.dueOn;
  const verb = decision === 'Granted' ? 'extension.granted' : 'extension.refused';
  const said = { step: decision, verb, text: rulingText(decided) };
  const moved = moves ? { patch: movedTo(subject, grantedOn) } : {};
  const noted = stepOfWish(facts, decided, subject, { ...said, ...moved }, who);
  const reminders = grantedOn === undefined ? [] : answeredReminders(facts, decided, now);
  const writes = [...own, ...noted, ...reminders, ...answeredMessages(facts, decided, actor, now)];
  const days = grantedOn ? `${decided.dueOn} to ${grantedOn}` : `stays ${decided.dueOn}`;
  const log: LogEntry = {
    at: now,
    actor: actor.email,
    verb,
    subjectRef: decided.subjectRef,
    detail: `${decided.agencyCode}: ${days}`,
  };
  return { writes, log: writes.length > 0 ? [log] : [], extension: decided };
}
