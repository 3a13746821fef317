import type { Criterion } from '../../domain/partnership';
import { codes, key, line, note, optional } from '../rows/columns';
import { defineList } from '../rows/list';

/** What inspectors look at, by theme, and how the partnership judges itself by it. */
export const criteria = defineList<Criterion>({
  title: 'Criteria',
  seldomChanged: true,
  key: 'ref',
  columns: {
    ref: key('Ref', { unique: true }),
    theme: line('Theme'),
    title: line('Title'),
    judgement: optional(note('Judgement')),
    evidence: optional(note('Evidence')),
    actionRefs: codes('ActionRefs'),
    source: optional(line('Source')),
  },
});
