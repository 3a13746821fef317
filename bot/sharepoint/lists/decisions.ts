import { MINUTE_KINDS, type Minute } from '../../domain/partnership';
import { choice, day, doer, instant, kept, key, line, optional } from '../rows/columns';
import { defineList } from '../rows/list';

/** What was written down at meetings. */
export const decisions = defineList<Minute>({
  title: 'Decisions',
  countsWithoutWords: true,
  seldomChanged: true,
  key: 'key',
  fromSharePoint: { by: 'createdBy', at: 'createdAt' },
  columns: {
    key: key('Key', { unique: true }),
    meetingRef: key('MeetingRef', { indexed: true }),
    title: line('Title'),
    kind: choice('Kind', MINUTE_KINDS),
    actionRef: optional(key('ActionRef', { indexed: true })),
    item: optional(kept('Item')),
    agencyCode: optional(key('AgencyCode')),
    dueOn: optional(day('DueOn')),
    by: doer('By'),
    at: instant('At'),
  },
});
