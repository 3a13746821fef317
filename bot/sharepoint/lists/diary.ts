import { DIARY_KINDS, type DiaryEntry } from '../../domain/partnership';
import { choice, day, doer, instant, key, line, note, optional, timeOfDay, whole } from '../rows/columns';
import { defineList } from '../rows/list';

/** The three weeks of an inspection: who is where, each day's note to all, and how many case audits are done. */
export const diary = defineList<DiaryEntry>({
  title: 'InspectionDiary',
  seldomChanged: true,
  key: 'key',
  columns: {
    title: line('Title'),
    key: key('Key', { unique: true }),
    inspectionRef: key('InspectionRef', { indexed: true }),
    kind: choice('Kind', DIARY_KINDS),
    on: optional(day('On')),
    from: optional(timeOfDay('From')),
    until: optional(timeOfDay('Until')),
    place: optional(note('Place')),
    agencyCode: optional(key('AgencyCode')),
    people: optional(line('People')),
    text: optional(note('Text')),
    asked: optional(whole('Asked', 0)),
    done: optional(whole('Done', 0)),
    cancelledAt: optional(instant('CancelledAt')),
    by: doer('By'),
    at: instant('At'),
  },
});
