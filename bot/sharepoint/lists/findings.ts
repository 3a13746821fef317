import { FINDING_KINDS, type Finding } from '../../domain/partnership';
import { choice, key, line, note, optional } from '../columns';
import { defineList } from '../list';

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
  },
});
