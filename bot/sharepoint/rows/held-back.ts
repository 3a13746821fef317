import { findChildData, findChildDataInCode, type ChildData } from '../../domain/basics/child-data/find';
import { dayOf, parseInstant, type Day, type Instant } from '../../domain/calendar/day';
import type { Column } from './columns';
import { columnsOf, type ListOf } from './list';
import type { Item } from './graph-item';

/** Stands wherever people would read words that seem to hold details of a child. */
export const NOT_SHOWN = 'Not shown: these words seem to hold details of a child';

/** A row in which somebody typed what must not go out (`product.md`, Lines not to cross). */
export interface HeldBack<T> {
  /** Which columns, and what they seem to hold; never what was typed. */
  readonly reason: string;
  /** The row without those words, in a list whose rows count whatever their words are. */
  readonly row?: T;
}

/**
 * Looks through what people can read of a row, as it came out of SharePoint: there it is typed past the app. Undefined
 * where nothing is in the way. `asOf` is the day by which it is told what lies far back.
 */
export function heldBack<T extends object>(list: ListOf<T>, row: T, asOf: Day): HeldBack<T> | undefined {
  if (list.hidden) return undefined;
  const found = columnsOf(list).flatMap(([property, column]) => {
    const kind = childDataIn(column, row[property], asOf);
    return kind ? [{ property, column, kind }] : [];
  });
  if (found.length === 0) return undefined;
  const reason = found
    .map(({ column, kind }) => `${column.name} seems to hold a child’s details (${kind})`)
    .join('; ');
  // A code cannot be left out: the row would belong to something else.
  if (!list.countsWithoutWords || found.some(({ column }) => column.searched === 'code')) return { reason };
  const blanked = Object.fromEntries(found.map(({ property }) => [property, NOT_SHOWN]));
  return { reason, row: { ...row, ...blanked } };
}

/** What a value seems to hold; undefined for nothing, and for columns in which nobody types words. */
export function childDataIn(
  { searched }: Pick<Column<unknown>, 'searched'>,
  value: unknown,
  asOf: Day,
): ChildData | undefined {
  if (searched === undefined) return undefined;
  const text = Array.isArray(value) ? value.map(wordsOf).join(', ') : value;
  if (typeof text !== 'string') return undefined;
  return searched === 'text' ? findChildData(text, asOf) : findChildDataInCode(text, asOf);
}

/** What people read of one of several: a code or a word, or what a milestone is called. */
const wordsOf = (one: unknown): string =>
  typeof one === 'object' && one !== null ? String(Reflect.get(one, 'title') ?? '') : String(one);

/**
 * The day as of which a row is judged: when it was last changed, so that a note does not vanish as its dates grow old.
 * `now` where SharePoint does not say, or where its clock is ahead of the app's.
 */
export function judgedAsOf({ lastModifiedDateTime }: Item, now: Instant): Day {
  const changed = parseInstant(lastModifiedDateTime ?? '');
  return dayOf(changed !== undefined && changed < now ? changed : now);
}
