import { formatDay, type Day } from '../calendar/day';
import type { ColumnChange, Facts } from '../partnership';

/** What it takes to tell people what a column says. */
export type Named = Pick<Facts, 'people' | 'agencies' | 'settings' | 'actions' | 'findings'>;

/** One column: its name for people, and its values as the record keeps them and as people read them. */
export interface ColumnWords {
  /** None of what only the app reads. */
  readonly label?: string;
  readonly read: (text: string) => unknown;
  readonly write: (value: never) => string;
  readonly words: (facts: Named, text: string) => string;
  /** What an empty one is in the row, where that is not undefined. */
  readonly empty?: unknown;
}

/** The columns that a step can change in a row of one kind, in the order in which people read what changed. */
export type ColumnTable<C extends string = string> = { readonly [K in C]: ColumnWords };

const asItIs = (text: string): string => text;

/** A column of words; `inWords` tells what they mean to people. Without a label only the app reads it. */
export const words = (
  label: string | undefined,
  inWords: ColumnWords['words'] = (_, text) => text,
): ColumnWords => ({
  ...(label ? { label } : {}),
  read: asItIs,
  write: asItIs,
  words: inWords,
});

/** A column of days. */
export const day = (label: string): ColumnWords => words(label, (_, text) => formatDay(text as Day));

/** A column of whole numbers. */
export const whole = (label: string): ColumnWords => ({
  label,
  read: Number,
  write: (value: number) => String(value),
  words: (_, text) => text,
});

const columnIn = (table: ColumnTable, column: string): ColumnWords | undefined =>
  Object.hasOwn(table, column) ? table[column] : undefined;

/** The text that the record keeps of a column; undefined of an empty one. */
export function textIn(table: ColumnTable, row: object, column: string): string | undefined {
  const value: unknown = Reflect.get(row, column);
  return value === undefined ? undefined : columnIn(table, column)?.write(value as never) || undefined;
}

/** What a patch changes in a row, column by column. */
export const changesIn = (table: ColumnTable, row: object, patch: object): readonly ColumnChange[] =>
  Object.keys(table)
    .filter((column) => column in patch)
    .flatMap((column) => {
      const was = textIn(table, row, column);
      const is = textIn(table, { ...row, ...patch }, column);
      return was === is
        ? []
        : { column, ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { is }) };
    });

/** The patch that puts each column to what a step left it at (`is`), or found it at (`was`). */
export function patchIn(table: ColumnTable, side: 'was' | 'is', changes: readonly ColumnChange[]): object {
  return Object.fromEntries(
    changes.flatMap(({ column, [side]: text }) => {
      const of = columnIn(table, column);
      return of ? [[column, text === undefined ? of.empty : of.read(text)] as const] : [];
    }),
  );
}

/** A change as people read it. */
export interface ChangeWords {
  readonly label: string;
  readonly was?: string;
  readonly is?: string;
}

/** What a step changed, for people: 'State', from 'In progress' to 'Evidence submitted'; nothing of what only the app reads. */
export const wordsIn = (
  table: ColumnTable,
  facts: Named,
  changes: readonly ColumnChange[],
): readonly ChangeWords[] =>
  changes.flatMap(({ column, was, is }) => {
    const { label, words: inWords } = columnIn(table, column) ?? {};
    if (!label || !inWords) return [];
    return {
      label,
      ...(was === undefined ? {} : { was: inWords(facts, was) }),
      ...(is === undefined ? {} : { is: inWords(facts, is) }),
    };
  });

/** The same in one line, for the record: 'State: In progress → Evidence submitted'. */
export const inLine = (changes: readonly ChangeWords[]): string =>
  changes.map(({ label, was = 'none', is = 'none' }) => `${label}: ${was} → ${is}`).join('; ');

/**
 * A column that says where a row stands among the others of its list. The number itself says nothing: it only stands
 * between two others, and so it is told as 'third of these'. `placesIn` gives where each stands.
 */
export const place = (placesIn: (facts: Named) => ReadonlyMap<string, number>): ColumnWords => ({
  ...whole('Place in the plan'),
  words: (facts, text) =>
    String([...placesIn(facts).values()].filter((other) => other < Number(text)).length + 1),
});
