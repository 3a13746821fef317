import { FINDING_KINDS, type OtherFinding } from '../../domain/partnership';
import { choice, day, doer, instant, key, line, note, optional } from '../rows/columns';
import { defineList } from '../rows/list';

/** What other areas' letters found, to learn from. */
export const otherFindings = defineList<OtherFinding>({
  title: 'OtherFindings',
  seldomChanged: true,
  key: 'key',
  columns: {
    title: line('Title'),
    key: key('Key', { unique: true }),
    area: line('Area'),
    theme: optional(line('Theme')),
    kind: choice('Kind', FINDING_KINDS),
    text: note('Text'),
    firstText: optional(note('FirstText')),
    publishedOn: optional(day('PublishedOn')),
    criterionRef: optional(key('CriterionRef')),
    withdrawnOn: optional(day('WithdrawnOn')),
    withdrawnWhy: optional(note('WithdrawnWhy')),
    by: doer('By'),
    at: instant('At'),
  },
});
