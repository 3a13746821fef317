import { z } from 'zod';
import { parseDay, type Day } from '../../domain/calendar/day';
import { STATEMENT_STEPS, type StatementLine, type StatementStep } from '../../domain/partnership';
import { choice, day, doer, flag, instant, key, keptAs, line, note, optional, whole } from '../rows/columns';
import { defineList } from '../rows/list';

const linesSchema: z.ZodType<readonly StatementLine[]> = z.array(
  z.object({
    ref: z.string(),
    finding: z.string(),
    title: z.string(),
    lead: z.string(),
    supporting: z.array(z.string()),
    dueOn: z.optional(z.string().transform((text): Day | undefined => parseDay(text))),
    measure: z.optional(z.string()),
  }),
);

/** The statement of action of each inspection: its versions, who signed it off and approved it, and that it was sent. */
export const statementSteps = defineList<StatementStep>({
  title: 'StatementSteps',
  seldomChanged: true,
  key: 'key',
  columns: {
    title: line('Title'),
    key: key('Key', { unique: true }),
    inspectionRef: key('InspectionRef', { indexed: true }),
    kind: choice('Kind', STATEMENT_STEPS),
    body: optional(key('Body')),
    number: optional(whole('Number', 1)),
    dueOn: optional(day('DueOn')),
    doneOn: optional(day('DoneOn')),
    text: optional(note('Text')),
    lines: keptAs('Lines', linesSchema),
    onBehalf: optional(flag('OnBehalf')),
    by: doer('By'),
    at: instant('At'),
  },
});
