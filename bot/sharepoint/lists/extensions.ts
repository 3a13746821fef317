import { choice, day, doer, instant, key, line, note, optional, text, withDefault } from '../rows/columns';
import { defineList } from '../rows/list';
import type { Extension } from '../../domain/partnership';

/** What agencies asked for more time for, and what the coordinator decided. */
export const extensions = defineList<Extension>({
  title: 'Extensions',
  countsWithoutWords: true,
  seldomChanged: true,
  key: 'key',
  columns: {
    title: line('Title'),
    key: text('Key', { unique: true }),
    kind: choice('Kind', ['Action', 'Request']),
    subjectRef: key('SubjectRef', { indexed: true }),
    agencyCode: key('AgencyCode', { indexed: true }),
    dueOn: day('DueOn'),
    wantedOn: day('WantedOn'),
    reason: note('Reason'),
    by: doer('By'),
    at: instant('At'),
    decision: withDefault(choice('Decision', ['Open', 'Granted', 'Refused', 'Withdrawn']), 'Open'),
    grantedOn: optional(day('GrantedOn')),
    decidedBy: optional(doer('DecidedBy')),
    decidedAt: optional(instant('DecidedAt')),
    note: optional(note('Note')),
  },
});
