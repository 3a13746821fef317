import { foldKey } from '../domain/basics/folded';
import type { Actor } from '../domain/people/actor';
import { can } from '../domain/people/roles';
import type { Snapshot } from './ports';
import { numberAndName } from './rows-to-mend';

/** Lists of which one row is asked for by name. */
type Named = 'Actions' | 'Meetings';

/**
 * Why what somebody names by its `ref` is not shown although `list` holds it: its row cannot be read until it is mended there.
 * Whoever may see how the whole partnership stands is told which row and why, everybody else whom to ask. Undefined where no
 * such row is left out.
 */
export function unreadRow(
  { faults }: Pick<Snapshot, 'faults'>,
  actor: Actor,
  list: Named,
  ref: string,
): string | undefined {
  const fault = faults.find(
    (one) => one.list === list && one.row !== undefined && foldKey(one.row) === foldKey(ref),
  );
  if (!fault) return undefined;
  return can(actor, 'status:read')
    ? `In the list ${list} in SharePoint, row ${numberAndName(fault)}: ${fault.reason}. Mend it there; it is shown here a moment later.`
    : 'It is in the partnership’s list, but what stands there cannot be read. Your coordinator sees which row it is, and can mend it.';
}
