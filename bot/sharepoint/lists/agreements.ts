import type { Agreement } from '../../domain/partnership';
import { choice, doer, instant, key, note, optional, text } from '../columns';
import { defineList } from '../list';

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
    verdict: choice('Verdict', ['Agree', 'Challenge']),
    text: optional(note('Text')),
    by: doer('By'),
    at: instant('At'),
  },
});
