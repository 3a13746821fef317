/** Something in a row of a list that could be read and is none the less not right; the coordinator mends it there. */
export interface ListFault {
  /** The list's title in SharePoint. */
  readonly list: string;
  /** The row by its key; of a person the name, since people are known by it. */
  readonly row: string;
  /** In plain words: what is wrong, and what it means until it is mended. */
  readonly reason: string;
}
