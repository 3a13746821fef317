import { failure, inField, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { unlikelyDay } from '../basics/typed/unlikely-day';
import { badWords } from '../basics/typed-text';
import { counted } from '../basics/words';
import { undoUntil } from '../basics/undo';
import { dayOf, formatDay, formatShortDay, type Day, type Instant } from '../calendar/day';
import type { AsOf, Inspection, StatementStep } from '../partnership';
import { NOTHING, type Decision, type Write } from '../partnership/decision';
import { has, isOnBehalf, type Actor } from '../people/actor';
import { can, mayAnswer } from '../people/roles';
import { approversOf, CHAIR, type Approver, sentStep, versionsOf } from './approvals';
import { checkStatement } from './check';
import { currentVersion, inspected, lineOf } from './ground';
import { signingBoards } from './sign-offs';

/** The coordinator keeps what the plan says now as a version. The same once more changes nothing. */
export function decideVersion(asOf: AsOf, actor: Actor, ref: string): Result<Decision, Failure> {
  if (!can(actor, 'inspection:run')) return err(failure('coordinator-only'));
  const inspection = inspected(asOf, ref);
  if (!inspection.ok) return inspection;
  const version = currentVersion(asOf, actor, ref);
  if (!version.ok) return version;
  const { writes, step } = version.value;
  if (writes.length === 0) return ok(NOTHING);
  const detail = `Version ${step.number}: ${counted(step.lines?.length ?? 0, 'action')}`;
  return ok({ writes, log: [lineOf(asOf, actor, 'statement.version-kept', ref, detail)] });
}

/** By when a board signs, or when it did; what is absent stays as it is. */
export interface SignOffGiven {
  readonly board: string;
  readonly dueOn?: Day;
  readonly signedOn?: Day;
}

/** The coordinator sets by when boards sign, and that they have. What is so already changes nothing. */
export function decideSignOffs(
  asOf: AsOf,
  actor: Actor,
  ref: string,
  given: readonly SignOffGiven[],
): Result<Decision, Failure> {
  if (!can(actor, 'inspection:run')) return err(failure('coordinator-only'));
  const inspection = inspected(asOf, ref);
  if (!inspection.ok) return inspection;
  const writes: Write[] = [];
  const said: string[] = [];
  for (const one of given) {
    const board = signingBoards(asOf.facts).find(({ code }) => code === one.board);
    if (!board) return err(failure('not-given', 'No board of that code signs the statement off.'));
    if (one.signedOn !== undefined && one.signedOn > dayOf(asOf.now))
      return err(failure('bad-date', 'A board cannot have signed on a day that is still to come.'));
    const unlikely = [one.dueOn, one.signedOn].flatMap(
      (on) => (on && unlikelyDay(on, dayOf(asOf.now))) ?? [],
    );
    if (unlikely[0]) return err(unlikely[0]);
    const write = signOffWrite(asOf, actor, ref, one, board.title);
    if (!write) continue;
    writes.push(write);
    said.push(
      one.signedOn
        ? `${one.board} signed on ${formatDay(one.signedOn)}`
        : `${one.board} is to sign by ${one.dueOn ? formatDay(one.dueOn) : 'no day'}`,
    );
  }
  if (writes.length === 0) return ok(NOTHING);
  return ok({ writes, log: [lineOf(asOf, actor, 'statement.sign-off', ref, said.join('; '))] });
}

function signOffWrite(
  { facts, now }: AsOf,
  actor: Actor,
  inspectionRef: string,
  { board, dueOn, signedOn }: SignOffGiven,
  title: string,
): Write | undefined {
  const key = `${inspectionRef}|sign-off|${board}`;
  const there = facts.statementSteps.find((one) => one.key === key);
  const number = signedOn ? versionsOf(facts, inspectionRef)[0]?.number : undefined;
  const patch = {
    ...(dueOn ? { dueOn } : {}),
    ...(signedOn ? { doneOn: signedOn } : {}),
    ...(number ? { number } : {}),
  };
  if (!there) {
    const row: StatementStep = {
      title: `${title} signs the statement of action off`,
      ...{ key, inspectionRef, kind: 'SignOff', body: board, ...patch, by: actor.email, at: now },
    };
    return { insert: 'statementSteps', row };
  }
  const isSo = Object.entries(patch).every(([name, value]) => Reflect.get(there, name) === value);
  if (isSo) return undefined;
  return { change: 'statementSteps', of: there, patch: { ...patch, by: actor.email, at: now } };
}

/**
 * The chair, or a safeguarding partner, approves the newest version; the coordinator does it on their behalf, marked so.
 * Approved already changes nothing. Refused where somebody looked at another version than is the newest now.
 */
export function decideApproval(
  asOf: AsOf,
  actor: Actor,
  ref: string,
  { body, number }: { readonly body: string; readonly number: number },
): Result<Decision, Failure> {
  const approval = approvalOf(asOf, ref, body);
  if (!approval.ok) return approval;
  const { approver } = approval.value;
  const refused = mayApprove(asOf, actor, body);
  if (refused) return err(refused);
  const unseen = notTheNewest(asOf, ref, number);
  if (unseen) return err(unseen);
  if (approver.step) return ok(NOTHING);
  const onBehalf = body === CHAIR ? !has(actor, 'Chair') : isOnBehalf(actor, body);
  const row: StatementStep = {
    title: `${approver.title} approves version ${number}`,
    key: `${ref}|approval|${number}|${body}`,
    ...{ inspectionRef: ref, kind: 'Approval', body, number, doneOn: dayOf(asOf.now) },
    ...(onBehalf ? { onBehalf } : {}),
    ...{ by: actor.email, at: asOf.now },
  };
  const detail = `Version ${number}: ${body}${onBehalf ? ' (on behalf)' : ''}`;
  const there = asOf.facts.statementSteps.find(({ key }) => key === row.key);
  const write: Write = there
    ? { change: 'statementSteps', of: there, patch: { ...row, onBehalf: onBehalf || undefined } }
    : { insert: 'statementSteps', row };
  return ok({ writes: [write], log: [lineOf(asOf, actor, 'statement.approved', ref, detail)] });
}

/** Why a version cannot be approved: it was never kept, or a newer one was kept since somebody looked. */
function notTheNewest({ facts }: Pick<AsOf, 'facts'>, ref: string, number: number): Failure | undefined {
  const newest = versionsOf(facts, ref)[0]?.number;
  if (newest === undefined)
    return failure(
      'not-given',
      'No version of it is kept yet. The coordinator keeps one, then it can be approved.',
    );
  if (number > newest)
    return failure('not-given', `Version ${number} was never kept. Approve version ${newest}, the newest.`);
  return number === newest ? undefined : failure('version-changed');
}

/** Whose approval it is, and of which inspection's statement; refused where it is nobody's to give. */
function approvalOf(
  asOf: AsOf,
  ref: string,
  body: string,
): Result<{ readonly inspection: Inspection; readonly approver: Approver }, Failure> {
  const inspection = inspected(asOf, ref);
  if (!inspection.ok) return inspection;
  const approver = approversOf(asOf.facts, ref).find((one) => one.body === body);
  if (!approver) return err(failure('not-given', 'The chair and the safeguarding partners approve it.'));
  return ok({ inspection: inspection.value, approver });
}

/** Until when somebody who approved can take that back by one press; undefined for everybody else, and later. */
export const approvalUndoUntil = (
  { step }: Approver,
  actor: Pick<Actor, 'email'>,
  now: Instant,
): Instant | undefined => (step ? undoUntil(step, actor.email, now) : undefined);

/** Whoever has just approved takes it back. Taken back already changes nothing; once it was sent it stands. */
export function decideApprovalUndo(
  asOf: AsOf,
  actor: Actor,
  ref: string,
  { body, number }: { readonly body: string; readonly number: number },
): Result<Decision, Failure> {
  const approval = approvalOf(asOf, ref, body);
  if (!approval.ok) return approval;
  const { inspection, approver } = approval.value;
  const { step } = approver;
  // Who has just approved may take that back, also where the approval is not theirs to give any more.
  const refused = step?.by === actor.email ? undefined : mayApprove(asOf, actor, body);
  if (refused) return err(refused);
  if (step === undefined) return ok(NOTHING);
  const unseen = notTheNewest(asOf, ref, number);
  if (unseen) return err(unseen);
  if (inspection.statementSentOn) return err(failure('not-now', 'The statement was sent.'));
  if (step.by !== actor.email) return err(failure('undo-not-yours'));
  if (approvalUndoUntil(approver, actor, asOf.now) === undefined)
    return err(failure('undo-over', 'A new version of the statement is approved anew.'));
  return ok({
    writes: [
      {
        change: 'statementSteps',
        of: step,
        // The row stays, and approves no version any more.
        patch: { number: undefined, doneOn: undefined, by: actor.email, at: asOf.now },
      },
    ],
    log: [lineOf(asOf, actor, 'statement.approval-undone', ref, `Version ${number}: ${body}`)],
  });
}

const mayApprove = ({ facts }: AsOf, actor: Actor, body: string): Failure | undefined => {
  if (body !== CHAIR) return mayAnswer(facts, actor, body);
  return can(actor, 'action:for-the-group') ? undefined : failure('not-for-your-role');
};

/** That a statement was sent. */
export interface SentGiven {
  readonly to: string;
  readonly on: Day;
  /** It was sent although the check found something missing. */
  readonly anyway?: boolean;
}

const LONGEST = 500;

/**
 * The coordinator records that the statement was sent, to whom and when, with the version that it said then: nothing
 * reminds of it from then on. Recorded already changes nothing.
 */
export function decideSent(
  asOf: AsOf,
  actor: Actor,
  ref: string,
  given: SentGiven,
): Result<Decision, Failure> {
  if (!can(actor, 'inspection:run')) return err(failure('coordinator-only'));
  const found = inspected(asOf, ref);
  if (!found.ok) return found;
  const { facts, now } = asOf;
  const inspection = found.value;
  if (given.to.trim() === '') return err(inField('to', failure('not-given', 'Say whom it was sent to.')));
  if (given.on > dayOf(now))
    return err(inField('on', failure('bad-date', 'It cannot have been sent on a day to come.')));
  const letter = letterDay(inspection);
  if (letter !== undefined && given.on < letter)
    return err(
      inField(
        'on',
        failure(
          'bad-date',
          `The statement answers a letter, and that came after ${formatShortDay(given.on)}.`,
        ),
      ),
    );
  const bad = badWords(given.to, LONGEST, now);
  if (bad) return err(inField('to', bad));
  const { missing } = checkStatement(facts, inspection);
  if (missing.length > 0 && given.anyway !== true && inspection.statementSentOn === undefined)
    return err(
      failure(
        'not-now',
        `${counted(missing.length, 'thing is', 'things are')} missing: ${missing[0]?.words}.`,
      ),
    );
  const version = currentVersion(asOf, actor, ref);
  if (!version.ok) return version;
  const { step, writes: kept } = version.value;
  const sent = sentWrite(asOf, actor, ref, given, step.number);
  if (inspection.statementSentOn !== undefined && !sent) return ok(NOTHING);
  const dated: Write[] =
    inspection.statementSentOn === given.on
      ? []
      : [{ change: 'inspections', of: inspection, patch: { statementSentOn: given.on } }];
  const detail = `Version ${step.number}, on ${formatDay(given.on)}`;
  return ok({
    writes: [...dated, ...kept, ...(sent ? [sent] : [])],
    log: [lineOf(asOf, actor, 'statement.sent', ref, detail)],
  });
}

/** The first day on which there can have been a letter to answer; undefined where none of its days is known. */
const letterDay = ({ finalLetterOn, notifiedOn }: Inspection): Day | undefined => finalLetterOn ?? notifiedOn;

function sentWrite(
  { facts, now }: AsOf,
  actor: Actor,
  inspectionRef: string,
  { to, on }: SentGiven,
  number: number | undefined,
): Write | undefined {
  const there = sentStep(facts, inspectionRef);
  const said = { text: to.trim(), doneOn: on, ...(number ? { number } : {}) };
  if (there) {
    if (there.text === said.text && there.doneOn === on) return undefined;
    return { change: 'statementSteps', of: there, patch: { ...said, by: actor.email, at: now } };
  }
  const row: StatementStep = {
    title: 'The statement of action was sent',
    key: `${inspectionRef}|sent`,
    ...{ inspectionRef, kind: 'Sent', ...said, by: actor.email, at: now },
  };
  return { insert: 'statementSteps', row };
}
