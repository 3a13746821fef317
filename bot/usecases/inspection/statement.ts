import { isAsSeen } from '../../domain/basics/fingerprint';
import { failure, type Failure } from '../../domain/basics/failure';
import { err, type Result } from '../../domain/basics/result';
import { fingerprint } from '../../domain/basics/fingerprint';
import type { AsOf } from '../../domain/partnership';
import type { Decision } from '../../domain/partnership/decision';
import { mayReadOf } from '../../domain/inspection/embargo';
import { dayOf } from '../../domain/calendar/day';
import type { Actor } from '../../domain/people/actor';
import type { Identity } from '../../domain/people/roles';
import {
  decideApproval,
  decideApprovalUndo,
  decideSent,
  type SentGiven,
} from '../../domain/statement/decide';
import { statementLines } from '../../domain/statement/lines';
import { decideMaking, type Making } from '../../domain/statement/making';
import { decideSentUndo } from '../../domain/statement/take-back';
import { carryOut, type CarriedOut } from '../carry-out';
import { meetingsFollow } from './meetings-follow';
import type { Parts, Snapshot } from '../ports';

/** Something that is done with a statement of action. */
export type StatementDeed =
  | ({ readonly is: 'make' } & Making)
  | { readonly is: 'approve'; readonly body: string; readonly number: number }
  | { readonly is: 'undo-approval'; readonly body: string; readonly number: number }
  | ({ readonly is: 'sent' } & SentGiven)
  | { readonly is: 'not-sent' };

/** What the statement of an inspection says and how it stands, as `If-Match` names it. */
export const statementVersion = (facts: Snapshot, inspectionRef: string): string =>
  fingerprint(
    JSON.stringify([
      statementLines(facts, inspectionRef),
      facts.statementSteps
        .filter((one) => one.inspectionRef === inspectionRef)
        .map(({ key, dueOn, doneOn, at }) => [key, dueOn, doneOn, at]),
      facts.inspections.find(({ ref }) => ref === inspectionRef)?.statementSentOn,
    ]),
  );

/**
 * Does something with an inspection's statement of action: a version kept, sign-offs dated or recorded, approved, sent.
 * Safe to repeat. `seen` is the version that whoever does it looked at. Throws StoreUnavailable and StoreMisfit.
 */
export function doWithStatement(
  parts: Parts,
  who: Identity,
  inspectionRef: string,
  deed: StatementDeed,
  seen?: string,
): Promise<Result<CarriedOut<Decision>, Failure>> {
  const { calendar, clock } = parts;
  const now = clock.now();
  const decide = (facts: Snapshot, actor: Actor): Result<Decision, Failure> => {
    const inspection = facts.inspections.find(({ ref }) => ref === inspectionRef);
    if (inspection && !mayReadOf(inspection, actor, dayOf(now)))
      return err(failure('not-for-your-role', 'Its letter is under embargo.'));
    if (!isAsSeen(seen, statementVersion(facts, inspectionRef))) return err(failure('version-changed'));
    return decided({ facts, calendar, now }, actor, inspectionRef, deed);
  };
  return meetingsFollow(parts, () => carryOut(parts, who, decide));
}

function decided(asOf: AsOf, actor: Actor, ref: string, deed: StatementDeed): Result<Decision, Failure> {
  switch (deed.is) {
    case 'make':
      return decideMaking(asOf, actor, ref, deed);
    case 'approve':
      return decideApproval(asOf, actor, ref, deed);
    case 'undo-approval':
      return decideApprovalUndo(asOf, actor, ref, deed);
    case 'sent':
      return decideSent(asOf, actor, ref, deed);
    case 'not-sent':
      return decideSentUndo(asOf, actor, ref);
  }
}
