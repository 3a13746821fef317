import type { Day, Instant } from '../calendar/day';
import { isDone } from './deadlines';
import type { Decision, Write } from '../partnership/decision';
import { noteOf } from './extension';
import { subjectOf } from './extensions-of';
import { failure, type Failure } from '../basics/failure';
import {
  extensionNoteKey,
  type Action,
  type Extension,
  type Request,
  type LogEntry,
  type Facts,
  type AsOf,
  type Update,
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
import { decisionOf } from '../lifecycle/steps';
import { notNow } from '../lifecycle/when';
import { can } from '../people/roles';
import { requestRow } from '../requests/plans';
import { decisionOn } from '../steps/row-deed';
import { owedStep } from '../steps/steps';
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
  const noted = moves
    ? moveOf(facts, decided, subject, grantedOn, who)
    : (owedNote(facts, decided, subject) ?? noteOf(facts, decided, decision, rulingText(decided), who));
  const reminders = grantedOn === undefined ? [] : answeredReminders(facts, decided, now);
  const writes = [...own, ...noted, ...reminders, ...answeredMessages(facts, decided, actor, now)];
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

/** The due day is moved by a step on the action or the request, so that its history tells of it and gives it again. */
function moveOf(
  facts: Facts,
  decided: Extension,
  subject: Action | Request,
  dueOn: Day,
  { by: email, at: now }: Pick<Update, 'by' | 'at'>,
): readonly Write[] {
  const { key: ofExtension, decision, agencyCode } = decided;
  const by = { email, now, key: extensionNoteKey(ofExtension, decision) };
  const plan = {
    kind: 'Extension',
    verb: 'extension.granted',
    text: rulingText(decided),
    agencyCode,
    patch: movedTo(subject, dueOn),
  } as const;
  return 'leadAgency' in subject
    ? decisionOf(facts, by, subject, plan, by).writes
    : decisionOn(facts, requestRow(subject), plan, by).writes;
}

/** The step of a ruling whose own row was never written. */
function owedNote(
  facts: Facts,
  { key, decision }: Extension,
  subject: Action | Request,
): readonly Write[] | undefined {
  const step = owedStep(facts, subject);
  return step?.key === extensionNoteKey(key, decision) ? [{ insert: 'updates', row: step }] : undefined;
}
