import { agencyNames } from '../people/find';
import { asListed, type FactList, type Facts, responseKey, withoutFormer } from '../partnership';
import { foldKey } from '../basics/folded';
import {
  changedNames,
  foldedKeyOf,
  named,
  namesOf,
  namesOfPeople,
  withOthers,
  type Names,
} from './key-index';
import { Mentions } from './mentions';
import { NAMED_BY, REFERENCES, type Named, type Target } from './references';

/** A row that is left out because another has the same key. */
export interface Double {
  readonly list: FactList;
  readonly row: object;
  readonly first: object;
}

/** The lists as they are read: the agencies that have left are among the others. */
export type ReadLists = Omit<Facts, 'formerAgencies'>;

/** The facts with every reference as the row that it names writes its key, and what was left out. */
export interface Linked<F extends ReadLists> {
  readonly facts: F & { readonly formerAgencies: F['agencies'] };
  readonly doubles: readonly Double[];
}

/** A list as it was read, and as it reads among the others. */
interface LinkedList {
  readonly read: readonly object[];
  readonly rows: readonly object[];
  readonly doubles: readonly Double[];
}

type Parted<F extends ReadLists> = Readonly<Record<'agencies' | 'formerAgencies', F['agencies']>>;

const LISTS = Object.keys(NAMED_BY) as Named[];

/**
 * The one place where both sides of every reference are folded: whatever case, blanks or unseen signs somebody typed,
 * in memory it is written as the row that it names writes it, so that everywhere else it is compared as it is. Nothing
 * of it is written back. Who is off the list reads as one without a part. What names nobody stays as it was typed. A row whose key is another's by how it folds is left
 * out. What was given before is given again as long as nothing changed, since much is remembered by it; where something
 * did, only the rows that changed, and those that name a row which is called otherwise by now, are made anew.
 */
export class LinkedFacts<F extends ReadLists> {
  private names: Readonly<Record<Target, Names>> | undefined;
  private was: ReadLists | undefined;
  private parted: { readonly of: F['agencies']; readonly into: Parted<F> } | undefined;
  private readonly lists = new Map<FactList, LinkedList>();
  /** Rows by how they read with the names as they are. */
  private readonly rows = new WeakMap<object, object>();
  private readonly mentions = new Map<FactList, Mentions>();

  /** Links the facts as they were read. */
  of(read: F): Linked<F> {
    const renamed = this.learnNames(read);
    this.was = read;
    const names = Object.keys(read) as FactList[];
    const lists = names.map((list) => [list, this.list(list, read[list], renamed)] as const);
    const facts = { ...read, ...Object.fromEntries(lists.map(([list, { rows }]) => [list, rows])) };
    const doubles = lists.flatMap(([, { doubles }]) => doubles);
    return { facts: { ...facts, ...this.agenciesOf(facts.agencies) }, doubles };
  }

  /** The agencies of the partnership, and those that have left it. */
  private agenciesOf(all: F['agencies']): Parted<F> {
    if (this.parted?.of !== all) this.parted = { of: all, into: withoutFormer(all) as Parted<F> };
    return this.parted.into;
  }

  private list(list: FactList, read: readonly object[], renamed: readonly string[]): LinkedList {
    const before = this.lists.get(list);
    const touched = this.mentions.get(list)?.of(renamed) ?? [];
    if (before?.read === read && touched.length === 0) return before;
    for (const row of [...touched, ...gone(before?.read ?? [], read)]) this.forget(list, row);
    const made = { read, ...single(list, this.linkedRows(list, read)) };
    this.lists.set(list, made);
    return made;
  }

  /** One row as it reads among the others. */
  row<T extends object>(list: FactList, row: T): T {
    return (this.names ? (this.rows.get(row) ?? this.madeRow(list, row)) : row) as T;
  }

  /** Takes in what the rows are called; gives the names that may mean another row than before. */
  private learnNames(read: ReadLists): readonly string[] {
    const before = this.names;
    const asBefore = (lists: readonly FactList[]): boolean =>
      lists.every((list) => this.was?.[list] === read[list]);
    const made = LISTS.map(
      (list) => [list, before && asBefore([list]) ? before[list] : namesIn(read, list)] as const,
    );
    const person = before && asBefore(['people', 'conversations']) ? before.person : namesOfPeople(read);
    const names = { ...(Object.fromEntries(made) as Record<Named, Names>), person };
    this.names = names;
    const targets = Object.keys(names) as Target[];
    return before ? targets.flatMap((target) => changedNames(before[target], names[target])) : [];
  }

  private linkedRows(list: FactList, rows: readonly object[]): readonly object[] {
    if (!REFERENCES[list]) return rows;
    const linked = rows.map((row) => this.rows.get(row) ?? this.learn(list, row));
    return linked.some((row, at) => row !== rows[at]) ? linked : rows;
  }

  private learn(list: FactList, row: object): object {
    const made = this.madeRow(list, row);
    this.rows.set(row, made);
    const mentions = this.mentions.get(list) ?? new Mentions();
    this.mentions.set(list, mentions);
    mentions.add(row, textsIn(list, row));
    return made;
  }

  private forget(list: FactList, row: object): void {
    this.rows.delete(row);
    this.mentions.get(list)?.remove(row, textsIn(list, row));
  }

  private madeRow(list: FactList, row: object): object {
    const changed: Record<string, unknown> = {};
    for (const [property, targets] of Object.entries(REFERENCES[list] ?? {})) {
      const value: unknown = Reflect.get(row, property);
      const meant = Array.isArray(value)
        ? this.meantAll(value as readonly string[], targets)
        : typeof value === 'string'
          ? this.meant(value, targets)
          : value;
      if (meant !== value) changed[property] = meant;
    }
    const is = list === 'people' ? asListed(row as Facts['people'][number]) : row;
    if (Object.keys(changed).length === 0) return is;
    const linked: object = { ...is, ...changed };
    return list === 'responses' ? withItsKey(linked as Facts['responses'][number]) : linked;
  }

  private meant(text: string, targets: readonly Target[]): string {
    return (this.names && named(this.names, targets, text)) ?? text;
  }

  private meantAll(texts: readonly string[], targets: readonly Target[]): readonly string[] {
    const all = texts.map((text) => this.meant(text, targets));
    return all.some((text, at) => text !== texts[at]) ? [...new Set(all)] : texts;
  }
}

/** All that a row holds where it may name others. */
const textsIn = (list: FactList, row: object): readonly string[] =>
  Object.keys(REFERENCES[list] ?? {})
    .flatMap((property): unknown => Reflect.get(row, property))
    .filter((value) => typeof value === 'string');

/** The rows of a list that are no longer in it. Most of it stays as it was, so only what differs is compared. */
function gone(before: readonly object[], now: readonly object[]): readonly object[] {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === now.at(-1 - end)) end += 1;
  const there = new Set(now.slice(start, now.length - end));
  return before.slice(start, before.length - end).filter((row) => !there.has(row));
}

const namesIn = (read: ReadLists, list: Named): Names =>
  list === 'agencies'
    ? withOthers(namesOf(read.agencies, list), [
        ...agencyNames(read.agencies),
        ...agencyNames(withoutFormer(read.agencies).agencies),
      ])
    : namesOf(read[list], list);

/** An answer is looked up by its key, which is made of what it names. */
function withItsKey(response: Facts['responses'][number]): object {
  const key = responseKey(response.meetingRef, response.agencyCode);
  return foldKey(response.key) === foldKey(key) ? { ...response, key } : response;
}

/** Each row of a list that others refer to once: by the first that has its key. */
function single(list: FactList, rows: readonly object[]): Pick<LinkedList, 'rows' | 'doubles'> {
  const keyIn = IS_ONE_BY[list];
  if (!keyIn) return { rows, doubles: [] };
  const first = new Map<string, object>();
  const doubles: Double[] = [];
  for (const row of rows) {
    const key = keyIn(row);
    const other = first.get(key);
    if (other) doubles.push({ list, row, first: other });
    else first.set(key, row);
  }
  return { rows: doubles.length > 0 ? [...first.values()] : rows, doubles };
}

/** What a list holds once. One person may act for two agencies; who is there twice for one is there once. */
const IS_ONE_BY: { readonly [K in FactList]?: (row: object) => string } = {
  ...Object.fromEntries(LISTS.map((list) => [list, (row: object) => foldedKeyOf(row, list)])),
  people: (row) => {
    const { email, agencyCode = '' } = row as Facts['people'][number];
    return `${email}|${agencyCode}`;
  },
};
