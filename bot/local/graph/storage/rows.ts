import type { Fields } from '../fields/write';

/** A site collection. `path` is '' for the root, else like `/sites/jtai`. */
export interface Site {
  key: number;
  id: string;
  path: string;
  created: string;
}

/** A list. `change` counts its writes, `epoch` the times its delta tokens were made invalid. */
export interface List {
  key: number;
  site: number;
  id: string;
  title: string;
  name: string;
  description: string;
  template: string;
  hidden: number;
  created: string;
  modified: string;
  version: number;
  /** Another text after every change of the columns, never one that was used before. */
  columns_version: string;
  change: number;
  epoch: number;
  items: number;
  next_item: number;
}

/** An item as it is handed around: its values parsed. Instants are `yyyy-MM-ddTHH:mm:ssZ`. */
export interface Item {
  list: number;
  id: number;
  guid: string;
  version: number;
  created: string;
  modified: string;
  change: number;
  fields: Fields;
}
