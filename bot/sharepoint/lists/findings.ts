import { choice, day, key, line, note, optional, whole } from '../rows/columns';
import { step } from '../rows/step';
import { defineList } from '../rows/list';
import { type Finding, FINDING_KINDS } from '../../domain/partnership';
/** What a letter found. */
export const findings = defineList<Finding>({
  title: 'Findings',
  seldomChanged: true,
  key: 'ref',
  columns: {
    title: line('Title'),
    ref: key('Ref', { unique: true }),
    inspectionRef: optional(key('InspectionRef', { indexed: true })),
    kind: choice('Kind', FINDING_KINDS),
    text: optional(note('Text')),
    page: optional(whole('Page', 1)),
    order: optional(whole('PlanOrder')),
    withdrawnOn: optional(day('WithdrawnOn')),
    withdrawnWhy: optional(note('WithdrawnWhy')),
    lastStep: optional(step('LastStep')),
  },
});
