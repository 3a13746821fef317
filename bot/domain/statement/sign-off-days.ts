import type { Day } from '../calendar/day';
import type { Facts, Inspection, StatementStep } from '../partnership';

/** What the ref of a board's sign-off has between the inspection's and the board's. */
const SIGN_OFF = '/sign-off-';

/** The ref of the milestone that a board signs an inspection's statement off. */
const signOffRef = (inspectionRef: string, board: string): string => `${inspectionRef}${SIGN_OFF}${board}`;

/** True for the ref of a board's sign-off. */
export const isSignOff = (ref: string): boolean => ref.includes(SIGN_OFF);

/** A board's sign-off as a day to keep. */
export interface SignOffDay {
  readonly ref: string;
  readonly title: string;
  readonly step: StatementStep;
  readonly dueOn?: Day;
  /** Signed, or the statement has gone without it: nothing is waited for. */
  readonly done: boolean;
  readonly inspection: Inspection;
}

type Kept = Pick<Facts, 'statementSteps' | 'inspections'>;

/** Every board's sign-off of every statement. None of a dry run, which has no statement. */
export const signOffDays = ({ statementSteps, inspections }: Kept): readonly SignOffDay[] =>
  statementSteps.flatMap((step) => {
    if (step.kind !== 'SignOff' || step.body === undefined) return [];
    const inspection = inspections.find(({ ref }) => ref === step.inspectionRef);
    if (!inspection || inspection.exercise) return [];
    return [
      {
        ref: signOffRef(inspection.ref, step.body),
        title: step.title,
        step,
        ...(step.dueOn ? { dueOn: step.dueOn } : {}),
        done: step.doneOn !== undefined || inspection.statementSentOn !== undefined,
        inspection,
      },
    ];
  });

/** The sign-off of that ref; none where it is another thing's. */
export const findSignOff = (facts: Kept, ref: string): SignOffDay | undefined =>
  isSignOff(ref) ? signOffDays(facts).find((one) => one.ref === ref) : undefined;
