import type { Day, Instant } from '../calendar/day';

/** Rows never change under whoever was given them, so what was worked out of a list of them holds as long as it does. */
const known = new WeakMap<object, Map<unknown, ReadonlyMap<string, readonly unknown[]>>>();

/**
 * Rows by a text of theirs, worked out once for each list: a partnership may have thousands of people and reminders, and
 * each thing that is sent looks several of them up. `of` is a function that stays, by which the answer is known again.
 */
export function grouped<T extends object>(
  rows: readonly T[],
  of: (row: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const ofRows = known.get(rows) ?? new Map<unknown, ReadonlyMap<string, readonly T[]>>();
  known.set(rows, ofRows);
  const before = ofRows.get(of);
  if (before) return before as ReadonlyMap<string, readonly T[]>;
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = of(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  ofRows.set(of, groups);
  return groups;
}

const indices = new WeakMap<object, Map<unknown, ReadonlyMap<string, unknown>>>();

/** The last row of each text, worked out once for each list; for texts of which most rows have one of their own. */
export function indexed<T extends object>(
  rows: readonly T[],
  of: (row: T) => string,
): ReadonlyMap<string, T> {
  const ofRows = indices.get(rows) ?? new Map<unknown, ReadonlyMap<string, unknown>>();
  indices.set(rows, ofRows);
  const index = ofRows.get(of) ?? new Map(rows.map((row) => [of(row), row]));
  ofRows.set(of, index);
  return index as ReadonlyMap<string, T>;
}

const outcomes = new WeakMap<object, Map<unknown, unknown>>();

/** What is worked out of a whole list, once for each list. `of` is a function that stays, by which the answer is known again. */
export function workedOut<T extends object, R>(rows: readonly T[], of: (rows: readonly T[]) => R): R {
  const ofRows = outcomes.get(rows) ?? new Map<unknown, unknown>();
  outcomes.set(rows, ofRows);
  if (!ofRows.has(of)) ofRows.set(of, of(rows));
  return ofRows.get(of) as R;
}

/** What was worked out of a row of lists, and the lists that may follow. */
interface Together {
  readonly outcomes: Map<unknown, unknown>;
  readonly followedBy: WeakMap<object, Together>;
}

const together = (): Together => ({ outcomes: new Map(), followedBy: new WeakMap() });
const ofAll = together();

/**
 * What is worked out of several lists, once for each set of them. `lists` names all that `of` may read; `of` is a function
 * that stays, by which the answer is known again. All who ask share the answer, so nobody may change it.
 */
export function workedOutOf<F extends object, R>(
  facts: NoInfer<F>,
  lists: Readonly<Record<keyof NoInfer<F>, true>>,
  of: (facts: F) => R,
): R {
  let known = ofAll;
  for (const name of Object.keys(lists) as (keyof F)[]) {
    const list = facts[name] as object;
    const next = known.followedBy.get(list) ?? together();
    known.followedBy.set(list, next);
    known = next;
  }
  if (!known.outcomes.has(of)) known.outcomes.set(of, of(facts));
  return known.outcomes.get(of) as R;
}

/** What was worked out of the same facts as of one time, by what worked it out. */
interface Known {
  readonly calendar: unknown;
  readonly when: Instant | Day;
  readonly outcomes: Map<unknown, unknown>;
}

const latestMoments = new WeakMap<object, Known>();
const latestDays = new WeakMap<object, Known>();

interface Dated {
  readonly facts: object;
  readonly calendar: unknown;
}

/** What `of` makes of the facts as of that time; of the same facts only what was made as of the latest is kept. */
function onceFor<A extends Dated, R>(
  latest: WeakMap<object, Known>,
  when: Instant | Day,
  asOf: A,
  of: (asOf: A) => R,
): R {
  const { facts, calendar } = asOf;
  const before = latest.get(facts);
  const isSame = before?.when === when && before.calendar === calendar;
  const { outcomes } = isSame ? before : { outcomes: new Map<unknown, unknown>() };
  if (!isSame) latest.set(facts, { calendar, when, outcomes });
  if (!outcomes.has(of)) outcomes.set(of, of(asOf));
  return outcomes.get(of) as R;
}

/**
 * What is worked out of the facts as of a moment, once for all that ask in one answer: what waits is counted, listed and chased
 * by the same things. `of` is a function that stays, by which the outcome is known again. Of the same facts only the latest
 * moment is kept. All who ask share the outcome, so nobody may change it.
 */
export const atMoment = <A extends Dated & { readonly now: Instant }, R>(asOf: A, of: (asOf: A) => R): R =>
  onceFor(latestMoments, asOf.now, asOf, of);

/**
 * What is worked out of the facts as of a day, once for all who ask on that day: a plan of a thousand actions is the same until
 * somebody changes it. `of` is a function that stays. Of the same facts only the latest day is kept. All who ask share the
 * outcome, so nobody may change it.
 */
export const onDay = <A extends Dated & { readonly today: Day }, R>(asOf: A, of: (asOf: A) => R): R =>
  onceFor(latestDays, asOf.today, asOf, of);

/** The first row whose text is this. */
export const firstOf = <T extends object>(
  rows: readonly T[],
  of: (row: T) => string,
  text: string,
): T | undefined => grouped(rows, of).get(text)?.[0];
