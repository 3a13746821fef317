import { everyRowOf, type LogEntry, type Facts, type FactList } from './facts';
import { withoutFormer } from './people';
import type { Reminder } from './sending';

/** A change to one row. `of` is the row as the facts hold it from which was decided. */
export type Write = {
  [K in FactList]:
    | { readonly insert: K; readonly row: Facts[K][number] }
    | { readonly change: K; readonly of: Facts[K][number]; readonly patch: Partial<Facts[K][number]> };
}[FactList];

/**
 * What somebody's doing comes to. The writes are made in this order, the deciding one first: whatever stops later, it
 * stands, and the same doing decided again on the facts as they are then gives what is still missing. Nothing at all
 * when everything is as it was to be.
 */
export interface Decision {
  readonly writes: readonly Write[];
  readonly log: readonly LogEntry[];
}

/** A decision about an answer. */
export interface AnswerDecision extends Decision {
  /** The reminder whose card shows the outcome, where there is one. */
  readonly reminder?: Reminder;
}

/** Nothing is to be done. */
export const NOTHING: Decision = { writes: [], log: [] };

/** The facts once all of it is written. */
export function factsAfter(facts: Facts, { writes }: Pick<Decision, 'writes'>): Facts {
  const lists: Record<string, readonly object[]> = { ...facts };
  for (const table of new Set(writes.map(tableOf))) {
    const here = writes.filter((write) => tableOf(write) === table);
    const patches = new Map<object, object>();
    for (const write of here)
      if ('change' in write) patches.set(write.of, { ...patches.get(write.of), ...write.patch });
    lists[table] = [
      ...everyRowOf(facts, table).map((row) => (patches.has(row) ? { ...row, ...patches.get(row) } : row)),
      ...here.flatMap((write) => ('insert' in write ? [write.row] : [])),
    ];
  }
  const after = lists as unknown as Facts;
  return writes.some((write) => tableOf(write) === 'agencies')
    ? { ...after, ...withoutFormer(after.agencies) }
    : after;
}

/** True when both write the same row. */
export const isSameRow = (a: Write, b: Write): boolean =>
  tableOf(a) === tableOf(b) && nameOf(rowOf(a)) === nameOf(rowOf(b));

const tableOf = (write: Write): FactList => ('insert' in write ? write.insert : write.change);
const rowOf = (write: Write): object => ('insert' in write ? write.row : write.of);

/** What a row is called by its unique column. */
const nameOf = (row: object): unknown =>
  ['key', 'ref', 'email', 'code', 'personEmail']
    .map((column): unknown => Reflect.get(row, column))
    .find(Boolean);
