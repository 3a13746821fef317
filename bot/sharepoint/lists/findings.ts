import { choice, day, key, line, note, optional } from '../rows/columns';
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
    withdrawnOn: optional(day('WithdrawnOn')),
    withdrawnWhy: optional(note('WithdrawnWhy')),
  },
});
