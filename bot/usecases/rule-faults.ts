import type { Snapshot } from './ports';

/** The lists in which a partnership says when what is sent. */
const SETTING_LISTS = ['Rules', 'SendingTimes', 'Closures', 'Series'];

/** Rows of those lists that could not be read and so do not count, in plain words. */
export const rowFaultsIn = ({ faults }: Pick<Snapshot, 'faults'>): readonly string[] =>
  faults
    .filter(({ list }) => SETTING_LISTS.includes(list))
    .map(
      ({ list, row, id, reason }) => `In the list ${list}, ${row ?? `row ${id}`} does not count: ${reason}.`,
    );
