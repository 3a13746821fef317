import type { StatementView } from '../../contract/inspection/statement';
import { dayOf } from '../../domain/calendar/day';
import { workingDaysBetween } from '../../domain/calendar/working-days';
import type { AsOf, Inspection, StatementStep } from '../../domain/partnership';
import { nameOf } from '../../domain/people/names';
import type { Actor } from '../../domain/people/actor';
import { can } from '../../domain/people/roles';
import { approversOf, CHAIR, sentStep, versionsOf, type Approver } from '../../domain/statement/approvals';
import { checkStatement } from '../../domain/statement/check';
import { approvalUndoUntil } from '../../domain/statement/decide';
import { compareLines, statementLines } from '../../domain/statement/lines';
import { signOffDays } from '../../domain/statement/sign-off-days';
import { proposedSignOffs, signingBoards } from '../../domain/statement/sign-offs';

/** How an inspection's statement of action stands, for whoever may read its letter. */
export function statementView(
  asOf: AsOf,
  actor: Actor,
  inspection: Inspection,
): Omit<StatementView, 'asOf' | 'version'> {
  const { facts, calendar, now } = asOf;
  const { ref, title, statementDueOn: dueOn } = inspection;
  const versions = versionsOf(facts, ref);
  return {
    inspectionRef: ref,
    title,
    ...(dueOn ? { dueOn, daysLeft: workingDaysBetween(calendar, dayOf(now), dueOn) } : {}),
    ...sentView(asOf, inspection),
    check: checkView(asOf, inspection),
    signOffs: signOffsView(asOf, inspection),
    approvals: approversOf(facts, ref).map((one) =>
      approvalView(asOf, actor, inspection, versions.length > 0, one),
    ),
    versions: versions.map((one, at) => versionView(asOf, one, versions[at + 1])),
    unkept: versions[0] ? changesView(compareLines(versions[0].lines ?? [], statementLines(facts, ref))) : [],
    mayKeep: can(actor, 'inspection:run'),
  };
}

function sentView({ facts }: AsOf, { ref, statementSentOn: on }: Inspection): Pick<StatementView, 'sent'> {
  if (!on) return {};
  const step = sentStep(facts, ref);
  return { sent: { on, to: step?.text, version: step?.number, by: step && nameOf(facts, step.by) } };
}

function checkView({ facts }: AsOf, inspection: Inspection): StatementView['check'] {
  const { missing, inOrder, look, passed, asked } = checkStatement(facts, inspection);
  return {
    missing: missing.map(({ code, ref, words, about }) => ({ code, ref, words, about })),
    inOrder: [...inOrder],
    look: [...look],
    passed,
    asked,
  };
}

/** Whether somebody has approved, and what who asks may do about it. */
function approvalView(
  { facts, now }: AsOf,
  actor: Actor,
  { statementSentOn }: Inspection,
  hasVersion: boolean,
  approver: Approver,
): StatementView['approvals'][number] {
  const { body, title, step } = approver;
  return {
    ...{ body, title, on: step?.doneOn },
    by: step && nameOf(facts, step.by),
    onBehalf: step?.onBehalf ?? false,
    mayApprove:
      step === undefined &&
      hasVersion &&
      (body === CHAIR
        ? can(actor, 'action:for-the-group')
        : can(actor, 'answer:agency', { agencyCode: body })),
    undoUntil: statementSentOn ? undefined : approvalUndoUntil(approver, actor, now),
  };
}

/** Every board that signs, with its day or the one that is offered. */
function signOffsView(asOf: AsOf, inspection: Inspection): StatementView['signOffs'] {
  const { facts } = asOf;
  const steps = signOffDays(facts).filter((one) => one.inspection.ref === inspection.ref);
  const proposed = proposedSignOffs(asOf, inspection);
  return signingBoards(facts).map(({ code, title }) => {
    const step = steps.find((one) => one.step.body === code)?.step;
    const offered = proposed.find(({ board }) => board === code);
    return {
      board: code,
      title,
      dueOn: step?.dueOn,
      signedOn: step?.doneOn,
      proposedOn: step?.dueOn ? undefined : offered?.dueOn,
      isMeeting: offered?.isMeeting ?? false,
    };
  });
}

const versionView = (
  { facts, now }: AsOf,
  { number = 1, doneOn, lines = [], by }: StatementStep,
  before: StatementStep | undefined,
): StatementView['versions'][number] => ({
  number,
  on: doneOn ?? dayOf(now),
  by: nameOf(facts, by),
  actions: lines.length,
  changes: before ? changesView(compareLines(before.lines ?? [], lines)) : [],
});

const changesView = (changes: ReturnType<typeof compareLines>) =>
  changes.map(({ ref, title, is, what }) => ({ ref, title, is, what: [...what] }));
