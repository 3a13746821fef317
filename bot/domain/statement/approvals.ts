import type { Facts, StatementStep } from '../partnership';
import { agencyName, withRole } from '../people/names';

/** How the chair's approval is called in the list. */
export const CHAIR = 'Chair';

/** Somebody who is to approve a statement before it is sent. */
export interface Approver {
  /** An agency's code, or 'Chair'. */
  readonly body: string;
  readonly title: string;
  /** As lines and buttons call them: 'Police'. */
  readonly shortName: string;
  /** The approval of the newest version; none where that is still to come. */
  readonly step?: StatementStep;
}

type Kept = Pick<Facts, 'statementSteps' | 'agencies' | 'people'>;

/** The versions of an inspection's statement that were kept, the newest first. */
export const versionsOf = (
  { statementSteps }: Pick<Facts, 'statementSteps'>,
  inspectionRef: string,
): readonly StatementStep[] =>
  statementSteps
    .filter((one) => one.kind === 'Version' && one.inspectionRef === inspectionRef)
    .sort((a, b) => (b.number ?? 0) - (a.number ?? 0));

/** The chair and each safeguarding partner, with whether they have approved the newest version. */
export function approversOf(facts: Kept, inspectionRef: string): readonly Approver[] {
  const number = versionsOf(facts, inspectionRef)[0]?.number;
  const stepOf = (body: string): StatementStep | undefined =>
    facts.statementSteps.find(
      (one) =>
        one.kind === 'Approval' &&
        one.inspectionRef === inspectionRef &&
        one.body === body &&
        one.number === number,
    );
  const chair = facts.people.find(({ roles }) => roles.includes('Chair'));
  const bodies = [
    ...(chair ? [{ body: CHAIR, title: withRole(chair.title, 'chair'), shortName: 'chair' }] : []),
    ...facts.agencies
      .filter(({ safeguardingPartner }) => safeguardingPartner)
      .map((one) => ({ body: one.code, title: one.title, shortName: agencyName(one) })),
  ];
  return bodies.map((one) => {
    const step = number === undefined ? undefined : stepOf(one.body);
    return step ? { ...one, step } : one;
  });
}

/**
 * What stands between a statement and its sending, shortly: what is missing in it, then a version to approve, then
 * whoever has not approved that. `missing` counts what the check found.
 */
export function readinessWords(
  missing: number,
  {
    version,
    approvers,
  }: { readonly version?: number; readonly approvers: readonly Pick<Approver, 'step'>[] },
): string {
  if (missing > 0) return `Not ready to send: ${missing} missing`;
  if (version === undefined) return 'Nothing missing, no version kept';
  const awaited = approvers.filter(({ step }) => step?.doneOn === undefined).length;
  return awaited > 0 ? `Nothing missing, ${awaited} to approve` : 'Ready to send';
}

/** That an inspection's statement was sent: when, by whom and whom to; none where it was not, or nobody said whom to. */
export const sentStep = (
  { statementSteps }: Pick<Facts, 'statementSteps'>,
  inspectionRef: string,
): StatementStep | undefined =>
  statementSteps.find((one) => one.kind === 'Sent' && one.inspectionRef === inspectionRef);
