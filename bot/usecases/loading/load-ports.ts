import type { ChildData } from '../../domain/basics/child-data/find';
import type { Day } from '../../domain/calendar/day';
import type { Result } from '../../domain/basics/result';
import type { Store, Table } from '../ports';

/** One line of a file, its cells by the names in the header. */
export interface LoadRow {
  /** The line in the file on which the row begins; the header is on line 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A file as read, before anything of it is understood. */
export interface LoadFile {
  /** 'Actions.csv'. */
  readonly name: string;
  /** 'Actions'. */
  readonly list: string;
  readonly header: readonly string[];
  readonly rows: readonly LoadRow[];
}

/** Why something of a file cannot be loaded. What stands in the cell is never repeated. */
export interface LoadFault {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
  /** In plain words; follows the column's name where there is one. */
  readonly reason: string;
}

/** A folder as read. With faults nothing of it may be loaded. */
export interface LoadFolder {
  readonly files: readonly LoadFile[];
  readonly faults: readonly LoadFault[];
}

/** A column of a list, as far as loading goes. */
export interface LoadColumn {
  readonly name: string;
  /** The property of the row that it fills. */
  readonly property: string;
  /** What of a child a cell seems to hold, if anything. */
  childDataIn(cell: string, today: Day): ChildData | undefined;
}

/** A list that files can be loaded into. */
export interface LoadList {
  readonly table: Table | 'log';
  readonly title: string;
  /** The property whose unique column names a row. */
  readonly key?: string;
  readonly columns: readonly LoadColumn[];
  /** The values of the cells that are not blank, or what is wrong with them. */
  readGiven(cells: LoadRow['cells']): Result<Readonly<Record<string, unknown>>, LoadColumnFault[]>;
  /** A whole new row, defaults included, or what is wrong or missing. */
  readWhole(cells: LoadRow['cells']): Result<Readonly<Record<string, unknown>>, LoadColumnFault[]>;
}

export interface LoadColumnFault {
  readonly column: string;
  readonly reason: string;
}

/** A store that can also tell which lines of the record it has. */
export interface LoadStore extends Store {
  recordedKeys(): Promise<ReadonlySet<string>>;
}
