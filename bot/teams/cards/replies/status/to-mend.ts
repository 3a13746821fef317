import type { ListFault } from '../../../../domain/partnership';
import type { ListLine } from '../../drawing/parts/line';
import { short, shortEnded } from '../../drawing/size';

/** What in a row of a list is to be put right. */
export const toMendLine = ({ list, row, reason }: ListFault): ListLine => ({
  lead: `${list}, ${short(row, 200)}`,
  text: shortEnded(reason, 200),
});
