import { choice, doer, flag, instant, kept, key, note, optional, text } from '../rows/columns';
import { defineList } from '../rows/list';
import { type Agreement, VERDICTS } from '../../domain/partnership';

/** The agencies' votes on an action's evidence. */
export const agreements = defineList<Agreement>({
  title: 'Agreements',
  countsWithoutWords: true,
  seldomChanged: true,
  key: 'key',
  fromSharePoint: { by: 'createdBy', at: 'createdAt' },
  columns: {
    key: text('Key', { unique: true }),
    actionRef: key('ActionRef', { indexed: true }),
    agencyCode: key('AgencyCode', { indexed: true }),
    verdict: choice('Verdict', VERDICTS),
    text: optional(note('Text')),
    submission: optional(kept('Submission')),
    onBehalf: optional(flag('OnBehalf')),
    meetingRef: optional(key('MeetingRef')),
    by: doer('By'),
    at: instant('At'),
  },
});
