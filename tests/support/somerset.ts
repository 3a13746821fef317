import { existsSync } from 'node:fs';
import path from 'node:path';
import { HOLIDAYS_2024, plusDays, workingDayFrom } from './plain-days';

/** Somerset's inspection of 2024, as CSV beside the project; not part of it, so it may be missing. */
export const SOMERSET = path.resolve(__dirname, '../../../shared/real');
export const SOMERSET_IS_HERE = existsSync(path.join(SOMERSET, 'Actions.csv'));

/** A reminder that a good coordinator would send. */
export interface Expected {
  readonly day: string;
  readonly subject: string;
  readonly stage: string;
  readonly agency: string;
  readonly to: string;
}

const SPOCS = ['LA', 'POL', 'ICB', 'YJS', 'PH', 'EDU', 'PROB'];
const LEADS = ['LA', 'ICB', 'LA', 'EDU', 'LA', 'LA', 'POL', 'PH', 'PH', 'YJS', 'POL', 'LA'];
const spocOf = (agency: string): string => `spoc.${agency.toLowerCase()}@somerset.example`;

/** Before, on and after the day, in working days (`product.md`, Reminders). */
const MEETING_STAGES = [-10, -5, -1];
const DEADLINE_STAGES = [-10, -3, 0, 5, 10, 15, 20];

/**
 * Every reminder from the day after `from` to `to`, worked out the plain way from what the CSV says: six-weekly and
 * three-weekly meetings, twelve actions due on 27 September, the statement of action due on 25 October.
 */
export function expectedReminders(from: string, to: string): Expected[] {
  const all = [
    ...meetingsOf('JTAI', '2024-02-08', 42).flatMap(({ ref, day }) => toEveryAgency(ref, day)),
    ...meetingsOf('PLAN', '2024-02-01', 21).flatMap(({ ref, day }) => toEveryAgency(ref, day)),
    ...LEADS.flatMap((agency, at) => deadline(`A${String(at + 1).padStart(2, '0')}`, '2024-09-27', agency)),
    ...deadline('A13', '2024-10-25', 'LA'),
    ...deadline('SOM24/statement', '2024-10-25', 'LA', 'coordinator@somerset.example'),
  ];
  return all.filter(({ day }) => day > from && day <= to);
}

function* meetingDays(first: string, every: number): Generator<string> {
  for (let day = first; day < '2025-01-01'; day = plusDays(day, every)) yield day;
}

const meetingsOf = (code: string, first: string, every: number): { ref: string; day: string }[] =>
  [...meetingDays(first, every)].map((day) => ({ ref: `${code}-${day}`, day }));

const toEveryAgency = (subject: string, day: string): Expected[] =>
  MEETING_STAGES.flatMap((stage) =>
    SPOCS.map((agency) => ({
      day: workingDayFrom(day, stage, HOLIDAYS_2024),
      subject,
      stage: stageText(stage),
      agency,
      to: spocOf(agency),
    })),
  );

const deadline = (subject: string, due: string, agency: string, to = spocOf(agency)): Expected[] =>
  DEADLINE_STAGES.map((stage) => ({
    day: workingDayFrom(due, stage, HOLIDAYS_2024),
    subject,
    stage: stageText(stage),
    agency,
    to,
  }));

const stageText = (stage: number): string => (stage > 0 ? `+${stage}` : String(stage));

/** One line a reminder, to compare and to print. */
export const lineOf = ({ day, subject, stage, agency, to }: Expected): string =>
  [day, subject.padEnd(16), stage.padStart(3), agency.padEnd(4), to].join('  ');
