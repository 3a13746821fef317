import { choice, doer, flag, instant, kept, key, note, optional, text } from '../rows/columns';
import { changes } from '../rows/changes';
import { defineList } from '../rows/list';
import { type Update, ACTION_STATUSES, UPDATE_KINDS } from '../../domain/partnership';
/** Notes on actions; only ever added to. A link is kept as text, as links cannot be written as links (`sharepoint.md`). */
export const updates = defineList<Update>({
  title: 'Updates',
  key: 'key',
  fromSharePoint: { by: 'createdBy', at: 'createdAt' },
  columns: {
    key: optional(text('Key', { unique: true })),
    actionRef: key('ActionRef', { indexed: true }),
    kind: choice('Kind', UPDATE_KINDS),
    text: optional(note('Text')),
    link: optional(note('Link')),
    statusBefore: optional(choice('StatusBefore', ACTION_STATUSES)),
    agencyCode: optional(key('AgencyCode')),
    onBehalf: optional(flag('OnBehalf')),
    meetingRef: optional(key('MeetingRef')),
    changes: optional(changes('Changes')),
    takesBack: optional(kept('TakesBack')),
    by: doer('By'),
    at: instant('At'),
  },
});
