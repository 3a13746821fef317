import type { Closure } from '../../domain/partnership';
import { day, line } from '../columns';
import { defineList } from '../list';

/** Days on which the partnership does not meet. */
export const closures = defineList<Closure>({
  title: 'Closures',
  countsWithoutWords: true,
  seldomChanged: true,
  columns: {
    title: line('Title'),
    firstDay: day('FirstDay'),
    lastDay: day('LastDay'),
  },
});
