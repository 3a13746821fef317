import { day, flag, line, optional } from '../rows/columns';
import { defineList } from '../rows/list';
import type { Closure } from '../../domain/partnership';

/** Days on which the partnership does not meet. */
export const closures = defineList<Closure>({
  title: 'Closures',
  countsWithoutWords: true,
  seldomChanged: true,
  columns: {
    title: line('Title'),
    firstDay: day('FirstDay'),
    lastDay: day('LastDay'),
    withdrawn: optional(flag('Withdrawn')),
  },
});
