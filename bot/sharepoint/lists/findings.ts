import { FINDING_KINDS, type Finding } from '../../domain/partnership';
import { choice, line, note, optional, text } from '../columns';
import { defineList } from '../list';

/** What a letter found. */
export const findings = defineList<Finding>({
  title: 'Findings',
  seldomChanged: true,
  key: 'ref',
  columns: {
    title: line('Title'),
    ref: text('Ref', { unique: true }),
    inspectionRef: optional(text('InspectionRef', { indexed: true })),
    kind: choice('Kind', FINDING_KINDS),
    text: optional(note('Text')),
  },
});
