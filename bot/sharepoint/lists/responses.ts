import { choice, doer, flag, instant, key, line, note, optional } from '../rows/columns';
import { defineList } from '../rows/list';
import { type Response, ANSWERS } from '../../domain/partnership';
/** Each agency's answer to each meeting. */
export const responses = defineList<Response>({
  title: 'Responses',
  countsWithoutWords: true,
  key: 'key',
  fromSharePoint: { by: 'createdBy', at: 'createdAt' },
  columns: {
    key: key('Key', { unique: true }),
    meetingRef: key('MeetingRef', { indexed: true }),
    agencyCode: key('AgencyCode', { indexed: true }),
    answer: choice('Answer', ANSWERS),
    forStartsAt: optional(instant('ForStartsAt')),
    deputy: optional(line('Deputy')),
    note: optional(note('Note')),
    before: optional(choice('Before', ANSWERS)),
    beforeDeputy: optional(line('BeforeDeputy')),
    beforeNote: optional(note('BeforeNote')),
    undoneAt: optional(instant('UndoneAt')),
    attended: optional(flag('Attended')),
    attendedBy: optional(line('AttendedBy')),
    attendedAt: optional(instant('AttendedAt')),
    by: doer('By'),
    at: instant('At'),
  },
});
