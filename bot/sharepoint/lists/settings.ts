import type { Setting } from '../../domain/partnership';
import { kept, text } from '../rows/columns';
import { defineList } from '../rows/list';

/** What the partnership has chosen of what it may choose: `SETTING_KEYS` of the domain. */
export const settings = defineList<Setting>({
  title: 'Settings',
  hidden: true,
  countsWithoutWords: true,
  seldomChanged: true,
  key: 'key',
  columns: { key: text('Key', { unique: true }), value: kept('Value') },
});
