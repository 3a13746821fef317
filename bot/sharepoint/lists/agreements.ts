import { choice, doer, instant, key, note, optional, text } from '../rows/columns';
import { defineList } from '../rows/list';
import type { Agreement } from '../../domain/partnership';

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
