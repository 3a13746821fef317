import { ANSWERS, type Response } from '../../domain/partnership';
import { choice, doer, flag, instant, line, note, optional, text } from '../columns';
import { defineList } from '../list';

/** Each agency's answer to each meeting. */
export const responses = defineList<Response>({
  title: 'Responses',
  countsWithoutWords: true,
  key: 'key',
  fromSharePoint: { by: 'createdBy', at: 'createdAt' },
  columns: {
    key: text('Key', { unique: true }),
    meetingRef: text('MeetingRef', { indexed: true }),
    agencyCode: text('AgencyCode', { indexed: true }),
    answer: choice('Answer', ANSWERS),
    forStartsAt: optional(instant('ForStartsAt')),
    deputy: optional(line('Deputy')),
    note: optional(note('Note')),
    attended: optional(flag('Attended')),
    by: doer('By'),
    at: instant('At'),
  },
});
