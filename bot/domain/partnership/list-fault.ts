/** Something in a row of a list that is not right; the coordinator mends it there. */
export interface ListFault {
  /** The list's title in SharePoint. */
  readonly list: string;
  /** The row by its key; of a person the name, since people are known by it. */
  readonly row: string;
  /** How many rows that are, where it is not one. */
  readonly rows?: number;
  /** In plain words: what is wrong, and what it means until it is mended. */
  readonly reason: string;
}

/** How many rows these name. */
export const rowsIn = (faults: readonly ListFault[]): number =>
  faults.reduce((count, { rows = 1 }) => count + rows, 0);
