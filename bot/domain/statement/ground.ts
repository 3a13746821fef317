import { failure, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { dayOf } from '../calendar/day';
import { statementRef } from '../inspection/statement';
import type { AsOf, Inspection, LogEntry, StatementStep } from '../partnership';
import type { Write } from '../partnership/decision';
import { statementLines } from './lines';
import { versionsOf } from './approvals';

/** The most characters that a version's lines take as the list keeps them; a column holds 63,999. */
const MOST_KEPT = 60_000;

/** The inspection that a statement answers; refused where there is none, and for a dry run, which has none. */
export function inspected({ facts }: Pick<AsOf, 'facts'>, ref: string): Result<Inspection, Failure> {
  const inspection = facts.inspections.find((one) => one.ref === ref);
  if (!inspection) return err(failure('inspection-gone'));
  if (inspection.exercise) return err(failure('not-now', 'It is an exercise, which has no statement.'));
  return ok(inspection);
}

/** A line of the record about a statement. */
export const lineOf = (
  { now: at }: Pick<AsOf, 'now'>,
  actor: { readonly email: string },
  verb: string,
  inspectionRef: string,
  detail: string,
): LogEntry => ({ at, actor: actor.email, verb, subjectRef: statementRef(inspectionRef), detail });

/** The version that says what the plan says now: the newest where it does, else a new one with the write that keeps it. */
export function currentVersion(
  { facts, now }: Pick<AsOf, 'facts' | 'now'>,
  actor: { readonly email: string },
  inspectionRef: string,
): Result<{ readonly step: StatementStep; readonly writes: readonly Write[] }, Failure> {
  const lines = statementLines(facts, inspectionRef);
  if (lines.length === 0) return err(failure('not-now', 'No action answers a finding of its letter yet.'));
  const kept = JSON.stringify(lines);
  const [newest] = versionsOf(facts, inspectionRef);
  if (newest && JSON.stringify(newest.lines) === kept) return ok({ step: newest, writes: [] });
  if (kept.length > MOST_KEPT)
    return err(
      failure('too-long', 'The plan is too long to be kept as a version: export it as Word instead.'),
    );
  const number = (newest?.number ?? 0) + 1;
  const step: StatementStep = {
    title: `Version ${number} of the statement of action`,
    key: `${inspectionRef}|version|${number}`,
    ...{ inspectionRef, kind: 'Version', number, doneOn: dayOf(now), lines, by: actor.email, at: now },
  };
  return ok({ step, writes: [{ insert: 'statementSteps', row: step }] });
}
