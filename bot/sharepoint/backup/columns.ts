import { z } from 'zod';
import { GraphRefused } from '../graph/errors';
import type { Graph } from '../graph/graph';
import { madeOnce, parsed, patiently, rawColumns, type RawList } from './raw';
import { rawColumnSchema, type RawColumn } from './format';

/** Kinds of column whose values Graph v1.0 takes as it gave them (`sharepoint.md`, Items). */
const FILLED = ['text', 'choice', 'boolean', 'number', 'currency', 'dateTime'] as const;
/** Kinds that can be made again, though their values cannot be written: ids of people differ from site to site. */
const MADE = [...FILLED, 'personOrGroup', 'hyperlinkOrPicture', 'calculated'] as const;
const KNOWN = [...MADE, 'lookup', 'term', 'geolocation', 'thumbnail', 'contentApprovalStatus'] as const;

type Kind = (typeof KNOWN)[number];

/** What kind of column it is in Graph's words; undefined for SharePoint's own that have none. */
export const kindIn = (column: RawColumn): Kind | undefined => KNOWN.find((kind) => Boolean(column[kind]));

/** True when values can be written into the column. */
export const canBeFilled = (column: RawColumn): boolean =>
  !column.readOnly && (FILLED as readonly string[]).includes(kindIn(column) ?? '');

/** True for a choice of several. */
export const takesSeveral = (column: RawColumn): boolean => severalSchema.safeParse(column.choice).success;
const severalSchema = z.object({ displayAs: z.literal('checkBoxes') });

/** The columns of a list that is being restored. */
export interface TargetColumns {
  /** Where the values of a backed-up column go, by the column's name in the backup. */
  readonly by: ReadonlyMap<string, RawColumn>;
  /** In plain words, for people: what was added, and what would not be. */
  readonly notes: readonly string[];
}

/**
 * Gives a list the columns that people had added to it, and settles how the others look: titles, choices, indexes.
 * What makes rows harder to write, defaults and 'required', waits for `finishColumns`. Safe to repeat.
 */
export async function prepareColumns(
  graph: Graph,
  list: RawList,
  saved: readonly RawColumn[],
): Promise<TargetColumns> {
  const by = new Map<string, RawColumn>();
  const notes: string[] = [];
  for (const column of saved) {
    const name = `the column ${column.displayName ?? column.name}`;
    const there = list.columns.find((one) => nameFor(one.name) === nameFor(column.name));
    if (there) {
      by.set(column.name, there);
      if (there.readOnly || column.readOnly) continue;
      const change = changeOf(LOOKS, column, there);
      if (!(await changed(graph, list, there, change))) notes.push(`${name} keeps its present settings`);
      continue;
    }
    const kind = kindIn(column);
    if (!kind && column.readOnly) continue;
    const made = await add(graph, list, column);
    if (made) by.set(column.name, made);
    notes.push(made ? `added ${name}` : `${name} (${kind ?? 'of an unknown kind'}) cannot be made again`);
  }
  return { by, notes };
}

/** Gives the columns the defaults and the 'required' that they had, once the rows are there. */
export async function finishColumns(
  graph: Graph,
  list: RawList,
  saved: readonly RawColumn[],
  by: TargetColumns['by'],
): Promise<string[]> {
  const notes: string[] = [];
  for (const column of saved) {
    const there = by.get(column.name);
    if (!there || there.readOnly || column.readOnly) continue;
    if (!(await changed(graph, list, there, changeOf(DEMANDS, column, there)))) {
      notes.push(`the column ${column.displayName ?? column.name} did not take its default or “required”`);
    }
  }
  return notes;
}

/** Properties of a column that do not hinder writing; `true` where they are only ever switched on. */
const LOOKS = ['displayName', 'description', 'indexed', 'enforceUniqueValues', 'choice'] as const;
const ONLY_ON: readonly string[] = ['indexed', 'enforceUniqueValues'];
const DEMANDS = ['required', 'defaultValue'] as const;

/** The properties in which a column differs from the one backed up, with the values they had. */
function changeOf(
  properties: readonly (typeof LOOKS | typeof DEMANDS)[number][],
  was: RawColumn,
  is: RawColumn,
): Record<string, unknown> {
  const change: Record<string, unknown> = {};
  for (const property of properties) {
    const value: unknown = was[property];
    if (value === undefined || value === null || JSON.stringify(value) === JSON.stringify(is[property]))
      continue;
    if (ONLY_ON.includes(property) && value !== true) continue;
    // A column of another kind now, as its list was not in order when it was backed up.
    if (property === 'choice' && !(is.choice && takesSeveral(is) === takesSeveral(was))) continue;
    change[property] = value;
  }
  return change.enforceUniqueValues ? { ...change, indexed: true } : change;
}

/** True when there was nothing to change or it has been; false when SharePoint would not. */
async function changed(graph: Graph, list: RawList, column: RawColumn, change: object): Promise<boolean> {
  if (Object.keys(change).length === 0) return true;
  const path = `${list.path}/columns/${column.id}`;
  const done = await unlessRefused(async () => {
    await patiently(graph, () => graph.patch(path, change, { repeatable: true }));
    return true;
  });
  return done ?? false;
}

async function add(graph: Graph, list: RawList, column: RawColumn): Promise<RawColumn | undefined> {
  const kind = kindIn(column);
  if (!kind || !(MADE as readonly string[]).includes(kind)) return undefined;
  const definition = {
    name: nameFor(column.name),
    displayName: column.displayName ?? nameFor(column.name),
    ...(column.description ? { description: column.description } : {}),
    indexed: column.indexed ?? false,
    enforceUniqueValues: column.enforceUniqueValues ?? false,
    [kind]: column[kind],
  };
  return unlessRefused(() => addColumn(graph, list, definition));
}

/** Adds a column to a list, once. Throws GraphRefused and StoreUnavailable. */
export const addColumn = (
  graph: Graph,
  list: RawList,
  definition: { readonly name: string },
): Promise<RawColumn> =>
  madeOnce(
    graph,
    async () => parsed(rawColumnSchema, await graph.post(`${list.path}/columns`, definition)),
    async () =>
      (await rawColumns(graph, list)).find(({ name }) => nameFor(name) === nameFor(definition.name)),
  );

/** What the work gives; undefined when SharePoint refuses it. */
async function unlessRefused<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GraphRefused) return undefined;
    throw error;
  }
}

/**
 * The name to ask for so that SharePoint makes the internal name again: it encodes what is no letter or digit
 * (a blank as `_x0020_`), and would encode the code once more.
 */
const nameFor = (internal: string): string =>
  internal.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
