import { cut } from '../../domain/basics/words';
import { z } from 'zod';
import { parseDay, parseInstant, type Day, type Instant, type TimeOfDay } from '../../domain/calendar/day';
import { readDay } from '../../domain/basics/typed/day';
import { readTimeOfDay } from '../../domain/basics/typed/time';
import { typedText } from '../../domain/basics/typed-text';
import { cleanKey } from '../../domain/basics/folded';

/** What SharePoint keeps of a column. `text` holds 255 characters, `note` 63,999 and no index (`sharepoint.md`). */
export type ColumnKind = 'text' | 'note' | 'choice' | 'choices' | 'boolean' | 'number' | 'instant';

const TEXT_LENGTH = 255;
const NOTE_LENGTH = 63_999;

/** One column: how SharePoint is to keep it, and how its values are read and written. */
export interface Column<T> {
  /** The internal name, as `contract.md` has it. */
  readonly name: string;
  readonly kind: ColumnKind;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly choices?: readonly string[];
  /**
   * People read it, so it is searched for a child's details: as words, or as an address or a reference, in which dates
   * are common.
   */
  readonly searched?: 'text' | 'code';
  /** What the column was called before: a row that has its value there alone is read from there. */
  readonly formerly?: string;
  /** Reads what SharePoint, a person or a CSV file gave. The messages follow the column's name: 'DueOn' 'is empty'. */
  readonly schema: z.ZodType<T>;
  /** The value as Graph takes it. */
  readonly write: (value: NonNullable<T>) => unknown;
}

interface Index {
  readonly indexed?: boolean;
  /** A unique column is an indexed one. */
  readonly unique?: boolean;
}

/** Blank and null are 'missing'; text loses the blanks around it. People edit rows by hand. */
const tidy = (raw: unknown): unknown => {
  if (raw === null) return undefined;
  if (typeof raw === 'number') return String(raw);
  return typeof raw === 'string' ? raw.trim() || undefined : raw;
};

const EMPTY = 'is empty';
const string = (most: number) =>
  z.string({ error: EMPTY }).max(most, { error: `is longer than ${most} characters` });

/** A text that `read` understands, or `wanted` as the reason why not. */
const readable = <T>(wanted: string, read: (text: string) => T | undefined): z.ZodType<T> =>
  z.preprocess(
    tidy,
    string(NOTE_LENGTH).transform((text, context) => {
      const value = read(text);
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', message: wanted });
      return z.NEVER;
    }),
  );

function column<T>(
  name: string,
  kind: ColumnKind,
  schema: z.ZodType<T>,
  index: Index = {},
  rest: Partial<Column<T>> = {},
): Column<T> {
  const unique = index.unique ?? false;
  const write = (value: NonNullable<T>): unknown => value;
  return {
    name,
    kind,
    schema,
    unique,
    indexed: unique || (index.indexed ?? false),
    write,
    ...rest,
  };
}

/** SharePoint keeps no line ends in a single line of text; the blanks around them go too. */
function oneLine(text: string): string {
  const lines = text.split(/[\r\n\t]+/);
  return lines.length === 1
    ? text
    : lines
        .map((line) => line.trim())
        .filter(Boolean)
        .join(' ');
}

/** Line ends as SharePoint gives them back, whatever system they were typed on. */
const plainLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

const sentence = (
  name: string,
  kind: 'text' | 'note',
  most: number,
  clean: (text: string) => string,
): Column<string> =>
  column(
    name,
    kind,
    z.preprocess((raw) => tidy(typeof raw === 'string' ? clean(typedText(raw)) : raw), string(most)),
    {},
    { searched: 'text', write: (value) => cut(clean(value), most) },
  );

/** A code, key or other short text that other rows refer to. */
export const text = (name: string, index?: Index): Column<string> =>
  column(name, 'text', z.preprocess(tidy, string(TEXT_LENGTH)), index);

/** A key or what names one, without what cannot be seen; its case stays as it was typed (`folded.ts`). */
export const key = (name: string, index?: Index): Column<string> =>
  column(
    name,
    'text',
    z.preprocess((raw) => tidy(typeof raw === 'string' ? cleanKey(raw) : raw), string(TEXT_LENGTH)),
    index,
    { searched: 'code' },
  );

/** A line that people read; one that the app composes too long is cut with an ellipsis. */
export const line = (name: string): Column<string> => sentence(name, 'text', TEXT_LENGTH, oneLine);

/** A name for lines and tables: people give the first `most` characters of a longer one. */
export const shortLine = (name: string, most: number): Column<string> =>
  sentence(name, 'text', most, (text) => oneLine(text).trim().slice(0, most).trimEnd());

/** A longer text of people's. */
export const note = (name: string): Column<string> => sentence(name, 'note', NOTE_LENGTH, plainLineEnds);

/** An e-mail address, lower case. */
export const email = (name: string, index?: Index): Column<string> =>
  column(name, 'text', readable('is not an e-mail address', emailIn), index, { searched: 'code' });

/** What a person typed of an address can hold signs that nobody sees, or letters of full width. */
function emailIn(value: string): string | undefined {
  const clean = cleanKey(value).toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(clean) && clean.length <= TEXT_LENGTH ? clean : undefined;
}

/** Several e-mail addresses, one a line. Missing is none. */
export const emails = (name: string): Column<readonly string[]> =>
  column(
    name,
    'note',
    readable('holds something that is no e-mail address', (value) => {
      const read = value.split(/[\s,;]+/).map(emailIn);
      return read.includes(undefined) ? undefined : ([...new Set(read)] as readonly string[]);
    }),
    {},
    { searched: 'code', write: (value) => (value.length > 0 ? value.join('\n') : null) },
  );

/** Several lines of people's, one a line. Missing is none. */
export const lines = (name: string): Column<readonly string[]> =>
  column(
    name,
    'note',
    readable(EMPTY, (value): readonly string[] =>
      plainLineEnds(value)
        .split('\n')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
    {},
    { searched: 'text', write: (value) => (value.length > 0 ? value.join('\n') : null) },
  );

/** Who did it: an e-mail address in lower case, 'app', or what somebody wrote by hand. */
export const doer = (name: string): Column<string> =>
  column(
    name,
    'text',
    readable(EMPTY, (value) => (value.includes('@') ? cleanKey(value).toLowerCase() : value)),
    {},
    { searched: 'text' },
  );

/** A calendar day, kept as the text yyyy-MM-dd so that no time zone can move it; other ways to type it are understood. */
export const day = (name: string, index?: Index): Column<Day> =>
  column(name, 'text', readable('is not a day written like 2024-09-27', readDay), index);

/** A wall-clock time in London, as people may type it into the list: '9:05' and '2pm' are understood. */
export const timeOfDay = (name: string): Column<TimeOfDay> =>
  column(name, 'text', readable('is not a time written like 14:00', readTimeOfDay));

/** An instant in UTC to the second. */
export const instant = (name: string, index?: Index): Column<Instant> =>
  column(name, 'instant', readable('is not a time written like 2024-02-08T14:00:00Z', parseInstant), index);

/** A whole number of at least `least` and at most `most`. */
export const whole = (
  name: string,
  least = Number.MIN_SAFE_INTEGER,
  most = Number.MAX_SAFE_INTEGER,
): Column<number> =>
  column(
    name,
    'number',
    readable(`is not a whole number${rangeWords(least, most)}`, (value) => {
      const read = Number(value);
      return Number.isSafeInteger(read) && read >= least && read <= most ? read : undefined;
    }),
  );

function rangeWords(least: number, most: number): string {
  const from = least > Number.MIN_SAFE_INTEGER ? ` from ${least}` : '';
  return most < Number.MAX_SAFE_INTEGER ? `${from} to ${most}` : from;
}

const YES = ['true', 'yes', 'y', '1'];
const NO = ['false', 'no', 'n', '0'];

/** Yes or no; missing is no answer, which `withDefault` may settle. */
export const flag = (name: string): Column<boolean> =>
  column(
    name,
    'boolean',
    z.preprocess(
      (raw) => (typeof raw === 'boolean' ? String(raw) : raw),
      readable('is neither yes nor no', (value) => {
        const read = value.toLowerCase();
        return YES.includes(read) ? true : NO.includes(read) ? false : undefined;
      }),
    ),
  );

/** 'in progress' and 'In-Progress' are InProgress. SharePoint does not hold people to the choices. */
const plain = (value: string): string => value.toLowerCase().replace(/[^a-z0-9]/g, '');
const chosen = <C extends string>(choices: readonly C[], value: string): C | undefined =>
  choices.find((choice) => plain(choice) === plain(value));

/** One of a few values. */
export const choice = <C extends string>(name: string, choices: readonly C[], index?: Index): Column<C> =>
  column(
    name,
    'choice',
    readable(`is none of ${choices.join(', ')}`, (value) => chosen(choices, value)),
    index,
    { choices },
  );

const split = (value: string): string[] =>
  value
    .split(/[,;\r\n]/)
    .map((part) => cleanKey(part))
    .filter((part) => part !== '');

/** Several of a few values: an array from SharePoint, 'SPOC, Chair' from a file. Missing is none. */
export const choices = <C extends string>(name: string, values: readonly C[]): Column<readonly C[]> =>
  column(
    name,
    'choices',
    z.preprocess(
      (raw) => tidy(Array.isArray(raw) ? raw.join(',') : raw) ?? ',',
      readable(`holds something that is none of ${values.join(', ')}`, (value) => {
        const read = split(value).map((part) => chosen(values, part));
        return read.includes(undefined) ? undefined : ([...new Set(read)] as readonly C[]);
      }),
    ),
    {},
    { choices: values },
  );

/** Agency codes in one text, 'POL, ICB'. Missing is none. */
export const codes = (name: string): Column<readonly string[]> =>
  column(
    name,
    'text',
    z.preprocess(
      (raw) => tidy(raw) ?? ',',
      readable(`is longer than ${TEXT_LENGTH} characters`, (value) =>
        value.length <= TEXT_LENGTH ? ([...new Set(split(value))] as readonly string[]) : undefined,
      ),
    ),
    {},
    { searched: 'code', write: (value) => (value.length > 0 ? value.join(', ') : null) },
  );

/** A longer text that the app keeps for itself: nobody types it, so it is not searched for a child's details. */
export const kept = (name: string): Column<string> => ({ ...note(name), searched: undefined });

/**
 * Several values in one text that the app keeps for itself. One that cannot be read, as after somebody changed it by
 * hand, is as if it were not there.
 */
export const keptAs = <T>(name: string, schema: z.ZodType<T>): Column<T | undefined> =>
  column(
    name,
    'note',
    z.preprocess(tidy, readable(EMPTY, jsonIn).pipe(schema).optional().catch(undefined)),
    {},
    { write: (value) => JSON.stringify(value) },
  );

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Calendar days in one text that the app keeps for itself: what is none is passed over. */
export const days = (name: string): Column<readonly Day[]> =>
  column(
    name,
    'note',
    readable(EMPTY, (value): readonly Day[] => split(value).flatMap((part) => parseDay(part) ?? [])),
    {},
    { write: (value) => value.join(', ') || null },
  );

/** The column, with a missing value allowed. */
export const optional = <T>(of: Column<T>): Column<T | undefined> => ({
  ...of,
  schema: z.preprocess(tidy, of.schema.optional()),
  write: (value) => of.write(value as NonNullable<T>),
});

/** The column, which was called otherwise before. `provision` moves the values; until then they are read where they are. */
export const renamed = <T>(of: Column<T>, formerly: string): Column<T> => ({ ...of, formerly });

/** The column, with a value for rows that have none. */
export const withDefault = <T>(of: Column<T>, value: T): Column<T> => ({
  ...of,
  schema: z.preprocess(
    tidy,
    of.schema.optional().transform((read) => read ?? value),
  ),
});
