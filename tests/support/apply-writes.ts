import type { Decision } from '../../bot/domain/partnership/decision';
import type { Facts } from '../../bot/domain/partnership';

/** The facts once everything that was decided on them is written. */
export function after(on: Facts, { writes }: Decision): Facts {
  const lists: Record<string, readonly object[]> = { ...on };
  for (const write of writes) {
    if ('insert' in write) lists[write.insert] = [...(lists[write.insert] ?? []), write.row];
    else {
      const was: object = write.of;
      lists[write.change] = (lists[write.change] ?? []).map((row) =>
        row === was ? { ...row, ...write.patch } : row,
      );
    }
  }
  return lists as unknown as Facts;
}
