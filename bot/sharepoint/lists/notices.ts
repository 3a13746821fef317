import { NOTICES_ABOUT, type Notice } from '../../domain/partnership';
import { choice, doer, emails, instant, key, line, withDefault } from '../rows/columns';
import { defineList } from '../rows/list';

/** What a coordinator changed that others are to hear of. */
export const notices = defineList<Notice>({
  title: 'Notices',
  hidden: true,
  countsWithoutWords: true,
  seldomChanged: true,
  key: 'key',
  columns: {
    key: key('Key', { unique: true }),
    title: line('Title'),
    about: choice('About', NOTICES_ABOUT),
    to: withDefault(emails('To'), []),
    by: doer('By'),
    at: instant('At'),
  },
});
