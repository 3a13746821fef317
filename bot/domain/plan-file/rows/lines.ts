import { linesIn } from '../cells/plain';
import { typedDate } from '../cells/typed-date';

/** The texts of an action's columns that may hold one line for each of several actions. */
export type Columns<T extends string> = Readonly<Record<T, string>>;

/** By these it shows that there are several. */
type Needed = 'title' | 'ref' | 'lead' | 'due';

/** What begins an item of a list: '1.', 'a)', '(ii)', a bullet. */
const MARK = /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[•▪●◦·*–-])\s+/i;

const blocksIn = (text: string): string[] =>
  text
    .split(/\n[ \t]*\n+/)
    .map((block) => block.trim())
    .filter((block) => block !== '');

/** Items of a list, each with its mark and the lines that go on with it; none where the text is no list. */
function itemsIn(text: string): string[] {
  const items: string[] = [];
  for (const line of linesIn(text)) {
    if (MARK.test(line)) items.push(line);
    else if (items.length > 0) items[items.length - 1] += ` ${line}`;
    else return [];
  }
  return items;
}

const WAYS = [blocksIn, itemsIn, linesIn] as const;

/**
 * Several actions in one row, each with its own number, lead or day in the same order, as one row each. What has a part
 * for each is dealt out; everything else is said of all of them. Gives one where nothing shows that there are several.
 */
export function partedByLine<T extends string>(columns: Columns<T | Needed>): Columns<T | Needed>[] {
  for (const way of WAYS) {
    const titles = way(columns.title);
    if (titles.length < 2 || !titles.every(isWhole) || !bearsOut(columns, titles.length)) continue;
    return titles.map((_, at) => dealt(columns, titles, at));
  }
  return [columns];
}

/** What the actions of one row have of their own. */
function dealt<T extends string>(columns: Columns<T>, titles: readonly string[], at: number): Columns<T> {
  const texts = Object.entries<string>(columns).map(([field, text]) => {
    const own = field === 'title' ? (titles[at] ?? '').replace(MARK, '') : partOf(text, titles.length, at);
    return [field, own] as const;
  });
  return Object.fromEntries(texts) as Columns<T>;
}

/** An action begins with a capital, a number or a bullet and has more than a word; else a line only goes on. */
const isWhole = (title: string): boolean =>
  title.length >= 8 && /\s/.test(title) && (MARK.test(title) || /^[A-Z0-9“"'‘]/.test(title));

/** As many numbers, days or leads as actions. */
function bearsOut({ ref, lead, due }: Columns<'ref' | 'lead' | 'due'>, count: number): boolean {
  if (partsOf(ref, count)) return true;
  const days = partsOf(due, count);
  if (days?.every((day) => day.length <= 40) && days.some((day) => typedDate(day.replace(MARK, ''))))
    return true;
  return partsOf(lead, count) !== undefined && linesIn(due).length <= 1;
}

/** The parts of a text when it has just so many, however they are parted. */
function partsOf(text: string, count: number): string[] | undefined {
  return WAYS.map((way) => way(text)).find((parts) => parts.length === count);
}

const partOf = (text: string, count: number, at: number): string => {
  const part = partsOf(text, count)?.[at];
  return part === undefined ? text : part.replace(MARK, '');
};
