import type { ColumnKind } from '../rows/columns';
import { GraphRefused } from '../graph/errors';
import type { Graph } from '../graph/graph';
import { PROVISIONED, type AnyList } from '../lists';
import { kindOf, shapesOf, type ColumnShape } from './model';
import { moveToRenamed } from './moved-values';
import { findLists, findSite, listPath, parseList, type ActualColumn, type ActualList } from './site';

/** What was found and done for one list. */
export interface ListReport {
  readonly title: string;
  /** Done now, or with `checkOnly` to be done: 'create the list', 'add the column Ref'. */
  readonly steps: readonly string[];
  /** What a person has to put right; nothing is ever deleted or turned into something else. */
  readonly inTheWay: readonly string[];
}

export interface ProvisionReport {
  readonly site: string;
  /** True when nothing was written, only looked at. */
  readonly checkOnly: boolean;
  readonly lists: readonly ListReport[];
}

/** True when nothing is in the way and, after a check, nothing is left to do. */
export const isInStep = (report: ProvisionReport): boolean =>
  report.lists.every((list) => list.inTheWay.length === 0 && (!report.checkOnly || list.steps.length === 0));

/**
 * Creates the lists, columns and indexes that the site lacks; may be repeated at any time. With `checkOnly` it only
 * reports. Throws StoreMisfit when there is no such site and StoreUnavailable when it does not answer.
 */
export async function provision(
  graph: Graph,
  site: string,
  options: { readonly checkOnly?: boolean } = {},
): Promise<ProvisionReport> {
  const siteId = await findSite(graph, site);
  const found = await findLists(
    graph,
    siteId,
    PROVISIONED.map(({ title }) => title),
  );
  const checkOnly = options.checkOnly ?? false;
  const lists: ListReport[] = [];
  for (const list of PROVISIONED) {
    const work = new ListWork(graph, siteId, list, checkOnly);
    lists.push(await work.run(found.get(list.title)));
  }
  return { site, checkOnly, lists };
}

/** Brings one list to what is declared. */
class ListWork {
  private readonly steps: string[] = [];
  private readonly inTheWay: string[] = [];

  constructor(
    private readonly graph: Graph,
    private readonly siteId: string,
    private readonly list: AnyList,
    private readonly checkOnly: boolean,
  ) {}

  async run(found: ActualList | undefined): Promise<ListReport> {
    const actual = found ?? (await this.create());
    if (actual) {
      for (const shape of shapesOf(this.list)) await this.settle(actual, shape);
      if (this.inTheWay.length === 0) await this.moveValues(actual);
    }
    return { title: this.list.title, steps: this.steps, inTheWay: this.inTheWay };
  }

  /** A new list comes with its columns in one call; what Graph did not take of them is settled like in an old list. */
  private async create(): Promise<ActualList | undefined> {
    let made: ActualList | undefined;
    await this.step('create the list', async () => {
      const answer = await this.graph.post(`/sites/${this.siteId}/lists`, newList(this.list));
      made = parseList(await this.graph.get(listPath(this.siteId, parseList(answer).id)));
    });
    return made;
  }

  private async settle(list: ActualList, shape: ColumnShape): Promise<void> {
    const found = list.columns.find(({ name }) => name === shape.name);
    const columns = `/sites/${this.siteId}/lists/${list.id}/columns`;
    if (!found) {
      return this.step(`add the column ${shape.name}`, () => this.graph.post(columns, definitionOf(shape)));
    }
    if (kindOf(found) !== shape.kind) {
      const wanted = `${shape.name} should be ${WORDS[shape.kind]} but is ${wordsFor(found)}`;
      this.inTheWay.push(`The column ${wanted}. Rename or remove it in SharePoint, then run this again.`);
      return;
    }
    for (const [what, body] of differences(shape, found)) {
      await this.step(what, () => this.graph.patch(`${columns}/${found.id}`, body, { repeatable: true }));
    }
  }

  private async moveValues(list: ActualList): Promise<void> {
    const move = await moveToRenamed(this.graph, this.siteId, this.list, list);
    if (move) await this.step(move.what, move.work);
  }

  /** Does one thing and notes it; what SharePoint refuses is in the way, and the rest goes on. */
  private async step(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      if (!this.checkOnly) await work();
      this.steps.push(what);
    } catch (error) {
      if (!(error instanceof GraphRefused)) throw error;
      const why = what.endsWith('unique') ? ' Are there rows with the same value?' : '';
      this.inTheWay.push(`SharePoint would not ${what} (${error.status} ${error.code}).${why}`);
    }
  }
}

/** What an existing column lacks, and the change that gives it. An index comes first: a unique column needs one. */
function differences(shape: ColumnShape, found: ActualColumn): [string, object][] {
  const changes: [string, object][] = [];
  if (shape.indexed && !found.indexed) changes.push([`index the column ${shape.name}`, { indexed: true }]);
  if (shape.unique && !found.enforceUniqueValues) {
    changes.push([`make the column ${shape.name} unique`, { indexed: true, enforceUniqueValues: true }]);
  }
  const there = found.choice?.choices ?? [];
  const missing = (shape.choices ?? []).filter((value) => !there.includes(value));
  if (missing.length > 0) {
    const choice = { ...FACETS[shape.kind].choice, choices: [...there, ...missing] };
    changes.push([`add to the choices of ${shape.name}: ${missing.join(', ')}`, { choice }]);
  }
  return changes;
}

/** How Graph is told each kind of column. */
const FACETS: Record<ColumnKind, Record<string, object>> = {
  text: { text: { allowMultipleLines: false, maxLength: 255 } },
  note: { text: { allowMultipleLines: true, linesForEditing: 6, textType: 'plain' } },
  choice: { choice: { allowTextEntry: false, displayAs: 'dropDownMenu' } },
  choices: { choice: { allowTextEntry: false, displayAs: 'checkBoxes' } },
  boolean: { boolean: {} },
  number: { number: { decimalPlaces: 'none' } },
  instant: { dateTime: { format: 'dateTime', displayAs: 'standard' } },
};

const WORDS: Record<ColumnKind, string> = {
  text: 'a single line of text',
  note: 'several lines of text',
  choice: 'a choice of one',
  choices: 'a choice of several',
  boolean: 'yes or no',
  number: 'a number',
  instant: 'a date and time',
};

function wordsFor(found: ActualColumn): string {
  const kind = kindOf(found);
  return kind ? WORDS[kind] : 'of another kind';
}

/** What Graph is told of a new list. The title column is there already. */
const newList = ({ title, hidden, ...list }: AnyList): object => ({
  displayName: title,
  list: { template: 'genericList', ...(hidden ? { hidden: true } : {}) },
  columns: shapesOf({ title, ...list })
    .filter(({ name }) => name !== 'Title')
    .map(definitionOf),
});

function definitionOf(shape: ColumnShape): object {
  const facet = FACETS[shape.kind];
  return {
    name: shape.name,
    displayName: shape.name,
    indexed: shape.indexed,
    enforceUniqueValues: shape.unique,
    ...facet,
    ...(shape.choices ? { choice: { ...facet.choice, choices: shape.choices } } : {}),
  };
}
